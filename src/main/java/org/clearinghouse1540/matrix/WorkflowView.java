package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Optional;

/**
 * The stage of a matrix with its holds and consents, and the steps open to the current user.
 *
 * @param withdrawn the day on which the State withdrew its consent to what was published
 */
record WorkflowView(
    ReviewCycle cycle,
    List<Hold> holds,
    Optional<ApprovalPeriod> period,
    Optional<String> withdrawn,
    List<Consent> consents,
    List<StepForm> forms) {
  WorkflowView {
    holds = List.copyOf(holds);
    consents = List.copyOf(consents);
    forms = List.copyOf(forms);
  }

  /**
   * A hold that is in effect.
   *
   * @param by the role and the State of the member, in the language of the page
   * @param since the date, ISO 8601
   */
  record Hold(String by, String since, String reason, boolean earlier) {}

  /**
   * An agreement, an approval or a consent.
   *
   * @param key the key of the text that names it
   * @param by the State or body, in the language of the page
   * @param on the date of the document, ISO 8601
   * @param ended the key of the text that names the day of the withdrawal
   */
  record Consent(
      String key,
      String by,
      String document,
      String on,
      Optional<String> withdrawn,
      String ended) {}
}
