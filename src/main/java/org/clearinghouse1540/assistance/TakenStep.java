package org.clearinghouse1540.assistance;

import java.time.LocalDate;

/**
 * A step that was taken in a case.
 *
 * @param step the key of the step
 * @param by the name of the account that recorded it
 */
public record TakenStep(String step, LocalDate on, String by, String note, String document) {}
