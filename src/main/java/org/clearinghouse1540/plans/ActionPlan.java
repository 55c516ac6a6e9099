package org.clearinghouse1540.plans;

/**
 * A State's action plan as reported by a source.
 *
 * @param date date of the plan, in the words of the source
 * @param status submitted, adopted, or a draft without confirmed submission
 * @param remark remark of the source, or empty
 * @param address address of the source
 */
public record ActionPlan(String state, String date, String status, String remark, String address) {
  /** Whether the source reports a draft. */
  public boolean draft() {
    return status.startsWith("draft");
  }
}
