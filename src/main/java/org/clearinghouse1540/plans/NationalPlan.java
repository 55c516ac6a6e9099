package org.clearinghouse1540.plans;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;

/**
 * A national action plan that its State writes here: one edition of it, without its lines.
 *
 * @param series the first edition of the plan
 * @param revises the edition before this one
 * @param revisedBy the edition after this one; this one is then kept as it is
 * @param version the number of changes of the head
 */
public record NationalPlan(
    long id,
    String state,
    Head head,
    long series,
    int edition,
    Optional<Long> revises,
    Optional<Long> revisedBy,
    int version,
    Instant changed) {

  /**
   * The head of a plan as its State writes it.
   *
   * @param begins a day, month or year, or empty
   * @param ends as the beginning, or empty
   */
  public record Head(String title, String begins, String ends) {
    /** The period in a language. */
    public String period(Language language) {
      return PlanPeriod.text(begins, ends, language);
    }

    /** The problems that prevent it from being recorded. */
    List<Problem> problems() {
      return PlanPeriod.problems(begins, ends);
    }
  }

  /** Whether it can be changed: a later edition takes the place of an earlier one. */
  public boolean isOpen() {
    return revisedBy.isEmpty();
  }

  /** The day of the last change of the head. */
  public String changedOn() {
    return DateText.day(changed);
  }

  /** The address of its page. */
  public String address() {
    return "/plans/" + id;
  }
}
