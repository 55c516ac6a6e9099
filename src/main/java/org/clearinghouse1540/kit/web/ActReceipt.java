package org.clearinghouse1540.kit.web;

import java.time.Instant;

/**
 * The receipt of an act.
 *
 * @param account the account that acted
 * @param role the role in which it acted, with its party
 * @param act what the act did, in the language of the reader
 * @param address the address of the record that it concerns
 * @param result the page to which the act led
 */
public record ActReceipt(
    long number,
    Instant at,
    String account,
    String role,
    ActText act,
    String address,
    String result) {}
