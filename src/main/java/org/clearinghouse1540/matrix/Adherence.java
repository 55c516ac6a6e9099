package org.clearinghouse1540.matrix;

/**
 * The status of a State under a treaty according to one source.
 *
 * @param signed the date of signature, if the source gives one
 * @param action the act by which the State became a party, such as accession
 * @param asOf the day on which the information was valid
 * @param address the web address of the source
 * @param caution a caution on its use; may be empty
 */
public record Adherence(
    String state,
    String treaty,
    AdherenceStatus status,
    String signed,
    String action,
    String actionDate,
    String asOf,
    String address,
    String caution) {}
