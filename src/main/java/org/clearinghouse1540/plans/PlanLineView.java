package org.clearinghouse1540.plans;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The page of a line of a plan.
 *
 * @param needs the needs that were drafted from it, with the deliveries for them
 * @param fits the practices and offers that fit it
 * @param model the model action from which it was started, in the language of the page
 */
@Template("plans/line.jte")
record PlanLineView(
    NationalPlan plan,
    PlanLine line,
    LineText text,
    List<LineAssistance.NeedDeliveries> needs,
    LineFits.Fits fits,
    Optional<String> model,
    FormView form,
    Choices choices) {
  PlanLineView {
    needs = List.copyOf(needs);
  }

  /**
   * The choices of the form.
   *
   * @param fields the fields of the rows of the line
   * @param rows the rows of the form
   */
  public record Choices(
      List<Option> fields, List<Option> rows, List<Option> agencies, List<Option> progress) {
    public Choices {
      fields = List.copyOf(fields);
      rows = List.copyOf(rows);
      agencies = List.copyOf(agencies);
      progress = List.copyOf(progress);
    }
  }
}
