package org.clearinghouse1540.plans;

import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.TextChange;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * The page on which a State submits a plan.
 *
 * @param lines the number of lines
 * @param text the plan as it would be submitted, line by line
 * @param given every submission, withdrawn or not
 * @param changes the changes since a submission
 */
@Template("plans/submission.jte")
record PlanSubmissionView(
    NationalPlan plan,
    int lines,
    String text,
    List<ConsentRecord> given,
    List<TextChange> changes,
    LocalDate today,
    FormView form,
    FormView withdrawal) {
  PlanSubmissionView {
    given = List.copyOf(given);
    changes = List.copyOf(changes);
  }

  /** Whether the Committee can read it now. */
  public boolean isSubmitted() {
    return given.stream().anyMatch(consent -> consent.holds(today));
  }
}
