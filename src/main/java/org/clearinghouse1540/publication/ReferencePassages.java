package org.clearinghouse1540.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.search.SearchScope;
import org.clearinghouse1540.search.SearchSource;
import org.clearinghouse1540.sources.NationalReport;
import org.clearinghouse1540.sources.NationalReports;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** National reports, which are public at their sources unless their State is withheld. */
@Component
class ReferencePassages implements SearchSource {
  private static final String KIND = "report";

  private final States states;
  private final NationalReports reports;
  private final Gate gate;

  ReferencePassages(States states, NationalReports reports, Gate gate) {
    this.states = states;
    this.reports = reports;
    this.gate = gate;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Passage> all(Viewer reader) {
    return states.members(Language.EN).stream()
        .flatMap(state -> passages(reader, state.code()))
        .toList();
  }

  @Override
  public List<Passage> of(Viewer reader, Set<String> records) {
    return states.members(Language.EN).stream()
        .map(State::code)
        .filter(code -> records.contains(KIND + "/" + code))
        .flatMap(code -> passages(reader, code))
        .toList();
  }

  private Stream<Passage> passages(Viewer reader, String code) {
    List<NationalReport> found = reports.listOfState(code);
    if (reader.belongsToCommittee() || found.isEmpty()) {
      return found.stream().map(report -> passage(reader, report));
    }
    List<Passage> shown = new ArrayList<>();
    for (NationalReport report : found) {
      gate.askForReference(report, new Subject(Subject.Kind.REFERENCE, code), report.address())
          .published()
          .map(Published::value)
          .ifPresent(open -> shown.add(passage(reader, open)));
    }
    return shown.stream();
  }

  private static Passage passage(Viewer reader, NationalReport report) {
    return Passage.of(
            KIND + "/" + report.state(),
            StatePassages.address(reader, report.state()),
            report.report(),
            report.remark())
        .by(report.state())
        .on(report.date());
  }

  @Override
  public SearchScope touchedBy(String subject) {
    return subject.startsWith("reference/")
        ? SearchScope.of(KIND + subject.substring("reference".length()))
        : SearchScope.NONE;
  }
}
