package org.clearinghouse1540.deliveries;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A cost of a delivery, as far as it is said.
 *
 * @param stage pledge, commitment or paid
 * @param amount empty where it is not known; unknown is not zero
 */
public record Cost(
    String stage, Optional<BigDecimal> amount, String currency, LocalDate on, String remark) {}
