package org.clearinghouse1540.plans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.text.Language;

/**
 * The content of a line of a plan.
 *
 * @param fields the fields of the matrix, as {@code row column}
 * @param model the key of the model action from which the line was started, or empty
 * @param lead the lead agency or body in the words of the State, or empty
 * @param agency the account of the agency that fills and reports the line, or empty
 * @param partners the partner agencies, one in each line of text
 * @param results dates, indicator, cost, progress and evidence, which the agency reports
 * @param funds the source of funds, or empty
 */
public record LineContent(
    List<String> fields,
    String model,
    String action,
    String lead,
    String agency,
    String partners,
    Results results,
    String funds) {
  public LineContent {
    fields = List.copyOf(fields);
  }

  /**
   * The part of a line that its agency fills and reports.
   *
   * @param begins a day, month or year, or empty
   * @param ends as the beginning, or empty
   * @param currency the code of the currency of the cost, or empty
   * @param evidence what shows the progress, or empty
   */
  public record Results(
      PlanProgress progress,
      String begins,
      String ends,
      String indicator,
      Optional<BigDecimal> cost,
      String currency,
      String evidence) {
    /** Nothing is filled in, and the action has not started. */
    static final Results NONE =
        new Results(PlanProgress.NOT_STARTED, "", "", "", Optional.empty(), "", "");

    /** The period in a language. */
    public String period(Language language) {
      return PlanPeriod.text(begins, ends, language);
    }

    /** The cost with its currency; empty without a cost. */
    public String costText() {
      return cost.map(amount -> (amount.toPlainString() + " " + currency).strip()).orElse("");
    }

    /** The problems that prevent it from being recorded. */
    List<Problem> problems() {
      List<Problem> problems = new ArrayList<>(PlanPeriod.problems(begins, ends));
      if (cost.isPresent() && currency.isEmpty()) {
        problems.add(Problem.of("currency", "plans.refused.currency"));
      }
      return problems;
    }
  }

  /** A line that is started from a model action for some fields of a row. */
  static LineContent started(List<String> fields, String model, String action) {
    return new LineContent(fields, model, action, "", "", "", Results.NONE, "");
  }

  /** This content with the results that an agency reported. */
  LineContent with(Results reported) {
    return new LineContent(fields, model, action, lead, agency, partners, reported, funds);
  }

  /** This content with another lead. */
  LineContent withLead(String other) {
    return new LineContent(fields, model, action, other, agency, partners, results, funds);
  }

  /** The keys of the rows of its fields. */
  public List<String> rows() {
    return fields.stream().map(field -> field.replaceFirst(" .*", "")).distinct().toList();
  }
}
