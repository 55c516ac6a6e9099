package org.clearinghouse1540.reports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * National reports: of all States for the Committee, or those of the current user's State.
 *
 * @param own whether they are those of the current user's State
 * @param invites whether the current user drafts letters that invite States to report
 * @param open the numbers of the reports that are published
 * @param form the form that sends or records a report, where the current user may
 */
@Template("reports/reports.jte")
record ReportsView(
    List<Row> rows,
    boolean own,
    boolean invites,
    Set<Long> open,
    Optional<FormView> form,
    Choices choices) {
  ReportsView {
    rows = List.copyOf(rows);
    open = Set.copyOf(open);
  }

  /** A report with the names of its State and kind. */
  public record Row(StateReport report, String state, String kind) {}

  /** The choices of the form. */
  public record Choices(List<Option> kinds, List<Option> languages, List<Option> states) {
    public Choices {
      kinds = List.copyOf(kinds);
      languages = List.copyOf(languages);
      states = List.copyOf(states);
    }

    static Choices of(List<Option> states, Language language) {
      return new Choices(
          ReportKind.options(language),
          List.of(Language.values()).stream()
              .map(known -> new Option(known.code(), known.ownName()))
              .toList(),
          states);
    }
  }
}
