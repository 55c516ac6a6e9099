package org.clearinghouse1540.reports;

import java.util.List;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The rounds of letters about first reports, and the form that drafts the next one.
 *
 * @param states the Member States of which no report is known
 */
@Template("reports/letters.jte")
record ReportRoundsView(
    List<ReportRound.WithLetters> rounds,
    FormView form,
    List<Option> states,
    List<Option> languages,
    List<Option> kinds) {
  ReportRoundsView {
    rounds = List.copyOf(rounds);
    states = List.copyOf(states);
    languages = List.copyOf(languages);
    kinds = List.copyOf(kinds);
  }
}
