package org.clearinghouse1540.assistance;

/**
 * The texts of a step in one language.
 *
 * @param name its name, such as "Acknowledge receipt"
 * @param waiting the stage of a case that waits for it, such as "awaiting acknowledgement"
 */
public record StepWording(String name, String waiting) {}
