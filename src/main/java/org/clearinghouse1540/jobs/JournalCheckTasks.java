package org.clearinghouse1540.jobs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.journal.LastJournalCheck;
import org.clearinghouse1540.kit.journal.RowFinding;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** Rows that are not as the journal records, as a task of the administrators. */
@Component
final class JournalCheckTasks implements TaskSource {
  private static final Transition DIFFERS = Transitions.get("journal-differs");
  private final LastJournalCheck last;
  private final Clock clock;

  JournalCheckTasks(LastJournalCheck last, Clock clock) {
    this.last = last;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!DIFFERS.isFor(viewer)) {
      return List.of();
    }
    List<RowFinding> reported = last.reported();
    Optional<LastJournalCheck.Done> wrong = last.get().filter(done -> !done.result().isIntact());
    if (reported.isEmpty()) {
      return wrong
          .map(done -> task(done.since(), done.result().wrong(), title(done, language)))
          .stream()
          .toList();
    }
    int count = Math.max(reported.size(), wrong.map(done -> done.result().wrong()).orElse(0));
    return List.of(task(last.reportedSince(), count, title(reported.getFirst())));
  }

  private Task task(Instant since, int wrong, String title) {
    return DIFFERS.task(title, LocalDate.ofInstant(since, clock.getZone())).with(wrong);
  }

  // The first wrong row, or the journal itself.
  private static String title(LastJournalCheck.Done done, Language language) {
    return done.result().shown().stream()
        .findFirst()
        .map(JournalCheckTasks::title)
        .orElseGet(() -> Texts.get(language, "access.check"));
  }

  private static String title(RowFinding finding) {
    return finding.table() + " " + finding.row();
  }
}
