package org.clearinghouse1540.kit.web;

import java.time.Instant;
import java.util.Optional;

/**
 * The receipt of an act.
 *
 * @param account the account that acted
 * @param role the role in which it acted, with its party
 * @param act what the act did, in the language of the reader
 * @param address the address of the record that it concerns
 * @param result the page to which the act led
 * @param emptied when its texts were emptied, because the personal data in them were erased
 */
public record ActReceipt(
    long number,
    Instant at,
    String account,
    String role,
    ActText act,
    String address,
    String result,
    Optional<Instant> emptied) {}
