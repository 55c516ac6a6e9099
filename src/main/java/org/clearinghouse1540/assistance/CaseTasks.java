package org.clearinghouse1540.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/** Cases that wait for a person in the role in which they act now. */
@Component
final class CaseTasks implements TaskSource {
  private static final int BRIEF_MONTHS = 2;
  private final Cases cases;
  private final CommitteeBriefs briefs;
  private final Clock clock;

  CaseTasks(Cases cases, CommitteeBriefs briefs, Clock clock) {
    this.cases = cases;
    this.briefs = briefs;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    List<Task> waiting = new ArrayList<>();
    if (!viewer.signedIn()) {
      return waiting;
    }
    List<Cases.Line> lines = cases.list();
    for (Cases.Line line : lines) {
      if (viewer.role().filter(line.standing().roles()::contains).isPresent()) {
        waiting.add(waiting(line));
      }
      line.one().holds().stream()
          .filter(hold -> hold.stands() && hold.heldBy().equals(viewer.name()))
          .forEach(hold -> waiting.add(held(line, hold)));
    }
    if (viewer.is(Role.EXPERT)) {
      brief(lines).ifPresent(waiting::add);
    }
    return waiting;
  }

  private static Task waiting(Cases.Line line) {
    return new Task(
        "assistance.waits",
        line.standing().text(),
        List.of(),
        title(line),
        "/requests/" + line.one().id(),
        line.standing().since(),
        line.standing().by());
  }

  private static Task held(Cases.Line line, AssistanceCase.Hold hold) {
    return new Task(
        "assistance.waits.holds",
        "assistance.hold.yours",
        List.of(),
        title(line),
        "/requests/" + line.one().id(),
        hold.heldOn(),
        Optional.empty());
  }

  private static String title(Cases.Line line) {
    return line.one().request().requester() + ", " + line.one().request().date();
  }

  // Every two months since the last brief; where there was none, since the oldest case came.
  private Optional<Task> brief(List<Cases.Line> lines) {
    LocalDate today = LocalDate.now(clock);
    Optional<LocalDate> last =
        briefs
            .last()
            .or(
                () ->
                    lines.stream()
                        .map(line -> line.one().arrival().receivedOn())
                        .min(LocalDate::compareTo));
    return last.map(day -> day.plusMonths(BRIEF_MONTHS))
        .filter(due -> !due.isAfter(today))
        .map(
            due ->
                new Task(
                    "assistance.waits.brief",
                    "assistance.brief.every",
                    List.of(),
                    "1540",
                    "/committee-brief",
                    due,
                    Optional.empty()));
  }
}
