package org.clearinghouse1540.outreach;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A contribution named in a source. An amount that is not stated is empty, not zero.
 *
 * @param state ISO 3166-1 alpha-3 code of the donor if it is a State
 * @param currency ISO 4217 code
 */
public record Contribution(
    String donor,
    Optional<String> state,
    String fund,
    String givenOn,
    Optional<BigDecimal> amount,
    Optional<String> currency,
    String words,
    String address,
    Optional<Long> document) {}
