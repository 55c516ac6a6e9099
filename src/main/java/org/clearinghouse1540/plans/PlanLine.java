package org.clearinghouse1540.plans;

import java.time.Instant;

/**
 * A line of a national action plan.
 *
 * @param number its number, which stays the same in all editions of the plan
 * @param version the number of changes
 */
public record PlanLine(
    long id, long plan, int number, LineContent content, int version, Instant changed) {

  /** The address of its page. */
  public String address() {
    return "/plans/" + plan + "/lines/" + number;
  }
}
