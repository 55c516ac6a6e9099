package org.clearinghouse1540.reports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.sources.NationalReports;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** Finds the Member States of which no report is on record. */
@Component
class StatesWithoutReport {
  private final StateReports reports;
  private final NationalReports reported;
  private final States states;

  StatesWithoutReport(StateReports reports, NationalReports reported, States states) {
    this.reports = reports;
    this.reported = reported;
    this.states = states;
  }

  /** The Member States without a report here or in sources, in the order of a language. */
  List<State> list(Language language) {
    Set<String> known = new HashSet<>(reported.states());
    known.addAll(reports.states());
    return states.members(language).stream()
        .filter(state -> !known.contains(state.code()))
        .toList();
  }
}
