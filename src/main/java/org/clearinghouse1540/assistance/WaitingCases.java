package org.clearinghouse1540.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Viewer;
import org.clearinghouse1540.tasks.Waiting;
import org.clearinghouse1540.tasks.Waits;
import org.springframework.stereotype.Component;

/** Cases that wait for a person in the role in which they act now. */
@Component
final class WaitingCases implements Waits {
  private static final int BRIEF_MONTHS = 2;
  private final Cases cases;
  private final Briefs briefs;
  private final Clock clock;

  WaitingCases(Cases cases, Briefs briefs, Clock clock) {
    this.cases = cases;
    this.briefs = briefs;
    this.clock = clock;
  }

  @Override
  public List<Waiting> waitingFor(Viewer viewer, Language language) {
    List<Waiting> waiting = new ArrayList<>();
    if (!viewer.signedIn()) {
      return waiting;
    }
    List<Cases.Line> lines = cases.list();
    for (Cases.Line line : lines) {
      if (line.standing().roles().contains(viewer.role())) {
        waiting.add(waiting(line));
      }
      line.one().holds().stream()
          .filter(hold -> hold.stands() && hold.heldBy().equals(viewer.name()))
          .forEach(hold -> waiting.add(held(line, hold)));
    }
    if (viewer.role().equals("expert")) {
      brief(lines).ifPresent(waiting::add);
    }
    return waiting;
  }

  private static Waiting waiting(Cases.Line line) {
    return new Waiting(
        "assistance.waits",
        line.standing().text(),
        List.of(),
        title(line),
        "/requests/" + line.one().id(),
        line.standing().since(),
        line.standing().by());
  }

  private static Waiting held(Cases.Line line, Case.Hold hold) {
    return new Waiting(
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
  private Optional<Waiting> brief(List<Cases.Line> lines) {
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
                new Waiting(
                    "assistance.waits.brief",
                    "assistance.brief.every",
                    List.of(),
                    "1540",
                    "/committee-brief",
                    due,
                    Optional.empty()));
  }
}
