package org.clearinghouse1540.matrix;

/**
 * What a source says of a State and a treaty.
 *
 * @param status as the source has it: party, signatory, ratification withdrawn, or not party,
 *     signature unknown
 * @param asOf the day for which the source speaks
 * @param address the source
 * @param caution what has to be known when it is used
 */
public record Adherence(
    String state,
    String treaty,
    String status,
    String signed,
    String action,
    String actionDate,
    String asOf,
    String address,
    String caution) {}
