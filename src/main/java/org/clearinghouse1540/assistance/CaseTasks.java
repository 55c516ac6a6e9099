package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/** The tasks that cases have for the current user. */
@Component
final class CaseTasks implements TaskSource {
  private final Cases cases;
  private final CommitteeBriefs briefs;
  private final Procedures procedures;
  private final Consents consents;
  private final CaseNews news;

  CaseTasks(
      Cases cases,
      CommitteeBriefs briefs,
      Procedures procedures,
      Consents consents,
      CaseNews news) {
    this.cases = cases;
    this.news = news;
    this.consents = consents;
    this.briefs = briefs;
    this.procedures = procedures;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    List<Task> tasks = new ArrayList<>();
    if (!viewer.signedIn()) {
      return tasks;
    }
    List<Cases.Line> lines =
        cases.list(
            viewer.is(Role.PROVIDER) ? RequestScope.SENT_TO_PROVIDERS : RequestScope.RECEIVED);
    for (Cases.Line line : lines) {
      if (viewer.role().filter(line.status().roles()::contains).isPresent()) {
        tasks.add(next(line, language));
      }
      line.assistanceCase().holds().stream()
          .filter(hold -> hold.isInPlace() && hold.isOf(viewer))
          .forEach(hold -> tasks.add(held(line, hold, language)));
    }
    if (viewer.is(Role.EXPERT, Role.SECRETARIAT, Role.CHAIR)) {
      lines.forEach(line -> tasks.addAll(news.of(line, title(line, language), viewer, language)));
    }
    lines.stream()
        .filter(line -> isOwn(viewer, line.assistanceCase()))
        .flatMap(line -> changed(line, language).stream())
        .forEach(tasks::add);
    if (viewer.is(Role.EXPERT)) {
      briefing(lines).ifPresent(tasks::add);
    }
    return tasks;
  }

  private static Task next(Cases.Line line, Language language) {
    return new Task(
        "assistance.waits",
        "assistance.at.any",
        List.of(line.status()),
        title(line, language),
        "/requests/" + line.assistanceCase().id() + "#steps",
        line.status().since(),
        line.status().by());
  }

  private static Task held(Cases.Line line, CaseHold hold, Language language) {
    return new Task(
        "assistance.waits.holds",
        "assistance.hold.yours",
        List.of(),
        title(line, language),
        "/requests/" + line.assistanceCase().id() + "#holds",
        hold.heldOn(),
        Optional.empty());
  }

  private static boolean isOwn(Viewer viewer, AssistanceCase assistanceCase) {
    CaseRights rights = CaseRights.of(viewer, assistanceCase);
    return rights.own() && rights.consent();
  }

  private Optional<Task> changed(Cases.Line line, Language language) {
    long id = line.assistanceCase().id();
    return consents.changes(Subject.request(id)).stream()
        .findFirst()
        .map(
            change ->
                new Task(
                    "consent.waits",
                    "consent.waits.consent",
                    List.of(),
                    title(line, language),
                    "/requests/" + id + "#consents",
                    change.since(),
                    Optional.empty()));
  }

  private static String title(Cases.Line line, Language language) {
    Request request = line.assistanceCase().request();
    return Isolated.title(request.requester(), request.date(), language);
  }

  // Counted from the last briefing; without one, from the receipt of the oldest case.
  private Optional<Task> briefing(List<Cases.Line> lines) {
    Optional<LocalDate> last =
        briefs
            .last()
            .or(
                () ->
                    lines.stream()
                        .map(line -> line.assistanceCase().receipt().receivedOn())
                        .min(LocalDate::compareTo));
    return procedures
        .briefingInterval()
        .flatMap(interval -> last.map(interval::after))
        .filter(due -> !due.isAfter(cases.today()))
        .map(
            due ->
                new Task(
                    "assistance.waits.brief",
                    "assistance.brief.due",
                    List.of(),
                    "1540",
                    "/committee-brief",
                    due,
                    Optional.empty()));
  }
}
