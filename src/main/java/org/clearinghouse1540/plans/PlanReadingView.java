package org.clearinghouse1540.plans;

import java.util.List;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The lines that were found in a file, each with its changes, and the pieces that were not placed.
 *
 * @param same the numbers of lines that are as on record
 */
@Template("plans/reading.jte")
record PlanReadingView(
    NationalPlan plan,
    PlanReading reading,
    List<Row> rows,
    List<Integer> same,
    List<Piece> reported,
    FormView form) {
  PlanReadingView {
    rows = List.copyOf(rows);
    same = List.copyOf(same);
    reported = List.copyOf(reported);
  }

  /**
   * A line with a difference from the plan.
   *
   * @param name the name of its field in the form
   * @param values the values of a new line, or those that would change
   * @param choices what can be done with it
   */
  public record Row(
      String name, FoundLine line, List<PlanComparison.ValueChange> values, List<Option> choices) {
    public Row {
      values = List.copyOf(values);
      choices = List.copyOf(choices);
    }
  }

  /** A piece that was reported, with its number. */
  public record Piece(int position, ContentAccount.Reported piece) {}
}
