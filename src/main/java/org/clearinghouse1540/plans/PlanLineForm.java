package org.clearinghouse1540.plans;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;

/** The fields of the page of a line: its content from a form, and back. */
final class PlanLineForm {
  private static final int BODIES = 1_000;
  private static final int ACTION = 5_000;

  private PlanLineForm() {}

  /** Reads the content of a line; problems are added to the form. */
  static LineContent read(Form form, LineContent before, PlanFields fields, List<Option> agencies) {
    Set<String> chosen = new LinkedHashSet<>();
    List<String> possible = new ArrayList<>(before.fields());
    before.rows().forEach(row -> possible.addAll(fields.of(row)));
    chosen.addAll(form.someOf("field", possible));
    String more = form.value("row");
    List<String> added = fields.of(more);
    if (!more.isEmpty() && added.isEmpty()) {
      form.problem("row", "kit.form.choice");
    }
    chosen.addAll(added);
    return new LineContent(
        List.copyOf(chosen),
        before.model(),
        form.requiredLongText("action", ACTION),
        form.text("lead", BODIES),
        form.oneOf("agency", agencies.stream().map(Option::value).toList()),
        form.longText("partners", BODIES),
        results(form),
        form.text("funds", BODIES));
  }

  /** Reads the part of a line that its agency reports. */
  static LineContent.Results results(Form form) {
    LineContent.Results results =
        new LineContent.Results(
            form.choice("progress", PlanProgress::find).orElse(PlanProgress.NOT_STARTED),
            form.date("begins"),
            form.date("ends"),
            form.text("indicator", BODIES),
            form.money("cost"),
            currency(form),
            form.longText("evidence", ACTION));
    form.problems(results.problems());
    return results;
  }

  private static String currency(Form form) {
    String typed = form.text("currency", 10).toUpperCase(java.util.Locale.ROOT);
    if (!typed.isEmpty() && !typed.matches("[A-Z]{3}")) {
      form.problem("currency", "plans.refused.currency");
      return "";
    }
    return typed;
  }

  /** Fills the form with the recorded content. */
  static FormView fill(FormView form, LineContent content) {
    return fill(form, content.results())
        .with("field", content.fields())
        .with("action", content.action())
        .with("lead", content.lead())
        .with("agency", content.agency())
        .with("partners", content.partners())
        .with("funds", content.funds());
  }

  /** Fills the form with the recorded results. */
  static FormView fill(FormView form, LineContent.Results results) {
    return form.with("progress", results.progress().key())
        .with("begins", results.begins())
        .with("ends", results.ends())
        .with("indicator", results.indicator())
        .with("cost", results.cost().map(java.math.BigDecimal::toPlainString))
        .with("currency", results.currency())
        .with("evidence", results.evidence());
  }
}
