package org.clearinghouse1540.jobs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.journal.LastJournalCheck;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/** Rows that are not as the journal records, as a task of the administrators. */
@Component
final class JournalCheckTasks implements TaskSource {
  private final LastJournalCheck last;
  private final Clock clock;

  JournalCheckTasks(LastJournalCheck last, Clock clock) {
    this.last = last;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return viewer.may(Permission.ADMINISTER_ACCOUNTS)
        ? last
            .get()
            .filter(done -> !done.result().isIntact())
            .map(done -> task(done, language))
            .stream()
            .toList()
        : List.of();
  }

  private Task task(LastJournalCheck.Done done, Language language) {
    return new Task(
        "access.check",
        "access.check.task",
        List.of(done.result().wrong()),
        title(done, language),
        "/accounts#journal-check",
        LocalDate.ofInstant(done.since(), clock.getZone()),
        Optional.empty());
  }

  // The first wrong row, or the journal itself.
  private static String title(LastJournalCheck.Done done, Language language) {
    return done.result().shown().stream()
        .findFirst()
        .map(finding -> finding.table() + " " + finding.row())
        .orElseGet(() -> Texts.get(language, "access.check"));
  }
}
