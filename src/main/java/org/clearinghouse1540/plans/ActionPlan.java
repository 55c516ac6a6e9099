package org.clearinghouse1540.plans;

/**
 * What a source says of a State's action plan.
 *
 * @param date in the words of the source
 * @param status submitted or adopted, or a draft that is not confirmed as submitted
 */
public record ActionPlan(String state, String date, String status, String remark, String address) {
  /** Whether the source speaks of a draft. */
  public boolean draft() {
    return status.startsWith("draft");
  }
}
