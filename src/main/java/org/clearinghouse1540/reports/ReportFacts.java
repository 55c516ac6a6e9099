package org.clearinghouse1540.reports;

import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.States;

/** The description of a national report, from which its page, its files and the API are made. */
final class ReportFacts {
  private ReportFacts() {}

  static RecordFacts of(StateReport report, States states, Language language) {
    StateReport.Head head = report.head();
    return RecordFacts.of(head.title(), language)
        .add("state", "reports.state", states.name(report.state(), language))
        .add("kind", "reports.kind", head.kind().name(language))
        .received("symbol", "reports.symbol", head.symbol())
        .add("dated", "reports.dated", DateText.of(head.dated().toString(), language))
        .add("languages", "reports.languages", report.languages())
        .build();
  }
}
