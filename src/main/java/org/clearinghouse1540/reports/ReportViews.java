package org.clearinghouse1540.reports;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** Builds the pages of national reports. */
@Component
class ReportViews {
  private final StateReports reports;
  private final Consents consents;
  private final Gate gate;
  private final States states;

  ReportViews(StateReports reports, Consents consents, Gate gate, States states) {
    this.reports = reports;
    this.consents = consents;
    this.gate = gate;
    this.states = states;
  }

  ReportsView.Row row(StateReport report, Language language) {
    return new ReportsView.Row(
        report, states.name(report.state(), language), report.head().kind().name(language));
  }

  List<ReportsView.Row> rows(List<StateReport> found, Language language) {
    return found.stream().map(report -> row(report, language)).toList();
  }

  /** The numbers of the reports that are published. */
  Set<Long> open(List<StateReport> found) {
    return gate
        .open(
            Subject.Kind.REPORT,
            reports.withFile(found).stream().map(report -> String.valueOf(report.id())).toList())
        .stream()
        .map(Long::valueOf)
        .collect(Collectors.toSet());
  }

  /** A report of the current user's State; for the Committee any. */
  Optional<StateReport> visible(Viewer viewer, long id) {
    return reports
        .find(id)
        .filter(
            report ->
                viewer.belongsToCommittee()
                    || viewer.representsState() && report.state().equals(viewer.party()));
  }

  /**
   * Refuses an act on a report whose file was withdrawn.
   *
   * @throws BadInput if it was
   */
  void requireFile(StateReport report) {
    if (!reports.hasFile(report)) {
      throw BadInput.of("", "reports.refused.withdrawn");
    }
  }

  ReportView of(
      Viewer viewer, Language language, SubmittedForm submitted, StateReport report, String with) {
    List<StateReport> others =
        reports.listOfState(report.state()).stream()
            .filter(other -> other.id() != report.id())
            .toList();
    boolean own = viewer.may(Permission.PUBLISH_REPORTS);
    return new ReportView(
        row(report, language),
        rows(others, language),
        new ReportView.Belonging(
            report.part().flatMap(part -> reports.find(part.report())),
            others.stream()
                .filter(
                    other -> other.part().filter(part -> part.report() == report.id()).isPresent())
                .toList(),
            reports.receipts(report),
            viewer.may(Permission.SEND_REPORTS) && report.part().isEmpty()
                ? Optional.of(submitted.view("/reports").withIds("part"))
                : Optional.empty(),
            viewer.may(Permission.RECORD_REPORTS),
            StateReport.Relation.options(language),
            ReportsView.Choices.of(List.of(), language).languages()),
        earlier(report, others, with).map(other -> compared(other, report, language)),
        consents.list(report.subject()),
        reports.hasFile(report),
        gate.isOpen(report.subject(), Audience.EVERYBODY),
        viewer.may(Permission.EDIT_MATRICES),
        own ? Optional.of(acts(report, submitted)) : Optional.empty());
  }

  // The one before it, unless the user chose another.
  private static Optional<StateReport> earlier(
      StateReport report, List<StateReport> others, String with) {
    return others.stream()
        .filter(other -> String.valueOf(other.id()).equals(with))
        .findFirst()
        .or(
            () ->
                others.stream()
                    .filter(other -> with.isEmpty() && isEarlier(other, report))
                    .findFirst());
  }

  // A part is compared with its report, and a report with the one before it, not with a part.
  private static boolean isEarlier(StateReport other, StateReport report) {
    return report.part().isPresent()
        ? report.part().filter(part -> part.report() == other.id()).isPresent()
        : other.part().isEmpty()
            && !other.head().dated().isAfter(report.head().dated())
            && !other.file().sha256().equals(report.file().sha256());
  }

  private ReportView.Compared compared(StateReport earlier, StateReport later, Language language) {
    String before = reports.text(earlier);
    String after = reports.text(later);
    return new ReportView.Compared(
        row(earlier, language),
        ReportComparison.of(before, after),
        !before.isEmpty() && !after.isEmpty());
  }

  private ReportView.Acts acts(StateReport report, SubmittedForm submitted) {
    return new ReportView.Acts(
        consents
            .seen()
            .byOwner(
                submitted.view(report.address() + "/publication"),
                report.subject(),
                List.of(Audience.Use.FULL)),
        submitted.view(report.address() + "/withdrawal").withIds("withdrawal"));
  }
}
