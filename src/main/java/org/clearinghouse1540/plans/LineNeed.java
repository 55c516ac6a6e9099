package org.clearinghouse1540.plans;

import java.util.Optional;

/**
 * A need that a State drafted from a line of its plan.
 *
 * @param series the number of the first edition of the plan
 * @param number the number of the line
 * @param draft the number of the draft
 * @param need the need item, once the State sent the draft
 */
public record LineNeed(long series, int number, long draft, Optional<Long> need) {}
