package org.clearinghouse1540.reports;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.kit.retrieval.TextPieces;
import org.clearinghouse1540.search.SearchScope;
import org.clearinghouse1540.search.SearchSource;
import org.springframework.stereotype.Component;

/**
 * National reports as received, with the text of their files: for the Committee all, for a State
 * its own. A withdrawn file has no text.
 */
@Component
class StateReportPassages implements SearchSource {
  private static final String KIND = "state-report";
  private static final String REPORT = "report";

  private final StateReports reports;

  StateReportPassages(StateReports reports) {
    this.reports = reports;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Passage> all(Viewer reader) {
    if (!reader.may(Permission.READ_REPORTS)) {
      return List.of();
    }
    return (reader.belongsToCommittee() ? reports.list() : reports.listOfState(reader.party()))
        .stream().flatMap(this::passages).toList();
  }

  @Override
  public List<Passage> of(Viewer reader, Set<String> records) {
    return reader.may(Permission.READ_REPORTS)
        ? SearchSource.numbers(records)
            .flatMap(id -> reports.find(id).stream())
            .filter(report -> reader.belongsToCommittee() || report.state().equals(reader.party()))
            .flatMap(this::passages)
            .toList()
        : List.of();
  }

  private Stream<Passage> passages(StateReport report) {
    StateReport.Head head = report.head();
    return Stream.concat(
        Stream.of(passage(report, (head.title() + " " + head.symbol()).strip(), "")),
        TextPieces.of(reports.text(report)).stream()
            .map(piece -> passage(report, head.title(), piece)));
  }

  private static Passage passage(StateReport report, String title, String text) {
    return Passage.of(KIND + "/" + report.id(), report.address(), title, text)
        .by(report.state())
        .on(report.head().dated().toString());
  }

  @Override
  public SearchScope touchedBy(String subject) {
    return subject.startsWith(REPORT + "/")
        ? SearchScope.of(KIND + subject.substring(REPORT.length()))
        : SearchScope.allIf(subject, "original");
  }
}
