package org.clearinghouse1540.profiles;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.sources.NationalReport;
import org.clearinghouse1540.sources.NationalReports;
import org.springframework.stereotype.Component;

/** The national reports of a State, as sources list them. */
@Component
final class ReportsSection implements SectionSource {
  private final NationalReports reports;

  ReportsSection(NationalReports reports) {
    this.reports = reports;
  }

  @Override
  public StateSection.Kind kind() {
    return StateSection.Kind.REPORTS;
  }

  @Override
  public Optional<StateSection> section(StateReader reader) {
    List<StateSection.Line> lines =
        reports.listOfState(reader.state()).reversed().stream()
            .map(report -> line(reader, report))
            .toList();
    return Optional.of(
        reader.isOwn()
            ? StateSection.of(
                kind(),
                lines,
                StateSection.Action.of("/workspace", "profiles.section.reports.prepare"))
            : StateSection.of(kind(), lines));
  }

  private static StateSection.Line line(StateReader reader, NationalReport report) {
    Message day =
        report.date().isEmpty()
            ? Message.of("profiles.section.undated")
            : Message.of(
                "profiles.section.reports.sent", DateText.of(report.date(), reader.language()));
    return new StateSection.Line(report.report(), true, report.address(), List.of(day));
  }
}
