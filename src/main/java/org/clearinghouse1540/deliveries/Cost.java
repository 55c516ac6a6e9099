package org.clearinghouse1540.deliveries;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A cost of a delivery, as stated by the provider.
 *
 * @param amount empty if it is not known, which is not zero
 * @param currency the three letters of the currency; empty without an amount
 */
public record Cost(
    CostStage stage, Optional<BigDecimal> amount, String currency, LocalDate on, String remark) {}
