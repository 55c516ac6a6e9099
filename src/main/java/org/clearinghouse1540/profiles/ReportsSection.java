package org.clearinghouse1540.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.reports.ReportOutlook;
import org.clearinghouse1540.sources.NationalReport;
import org.clearinghouse1540.sources.NationalReports;
import org.springframework.stereotype.Component;

/** The national reports of a State, as sources list them. */
@Component
final class ReportsSection implements SectionSource {
  private final NationalReports reports;
  private final ReportOutlook received;

  ReportsSection(NationalReports reports, ReportOutlook received) {
    this.reports = reports;
    this.received = received;
  }

  @Override
  public StateSection.Kind kind() {
    return StateSection.Kind.REPORTS;
  }

  @Override
  public Optional<StateSection> section(StateReader reader) {
    List<StateSection.Line> lines = new ArrayList<>();
    if (reader.viewer().may(Permission.READ_REPORTS)) {
      received
          .of(reader.state(), reader.language())
          .forEach(report -> lines.add(line(reader, report)));
    }
    reports
        .listOfState(reader.state())
        .reversed()
        .forEach(report -> lines.add(line(reader, report)));
    return Optional.of(
        reader.isOwn()
            ? StateSection.of(
                kind(),
                lines,
                reader.viewer().may(Permission.SEND_REPORTS)
                    ? StateSection.Action.of("/reports", "profiles.section.reports.send")
                    : StateSection.Action.of("/workspace", "profiles.section.reports.prepare"))
            : StateSection.of(kind(), lines));
  }

  private static StateSection.Line line(StateReader reader, ReportOutlook.ReportInShort report) {
    return new StateSection.Line(
        report.title(),
        true,
        report.address(),
        List.of(
            Message.of(
                "profiles.section.reports.sent", DateText.of(report.dated(), reader.language()))));
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
