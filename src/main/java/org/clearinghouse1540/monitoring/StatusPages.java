package org.clearinghouse1540.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.journal.LastJournalCheck;
import org.clearinghouse1540.kit.mail.MailServer;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.clearinghouse1540.kit.schedule.TaskState;
import org.clearinghouse1540.kit.store.Election;
import org.clearinghouse1540.kit.store.Node;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.operation.BackupHistory;
import org.clearinghouse1540.operation.BackupHistory.BackupEvent;
import org.clearinghouse1540.operation.BackupHistory.Kind;
import org.clearinghouse1540.startup.BackupPlan;
import org.clearinghouse1540.startup.Settings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The status of the installation, for its administrators. */
@Controller
class StatusPages {
  private final Settings settings;
  private final InstallationFigures figures;
  private final Schedule schedule;
  private final LastJournalCheck check;
  private final Election election;

  StatusPages(
      Settings settings,
      InstallationFigures figures,
      Schedule schedule,
      LastJournalCheck check,
      Election election) {
    this.election = election;
    this.settings = settings;
    this.figures = figures;
    this.schedule = schedule;
    this.check = check;
  }

  @GetMapping("/status")
  Page status(Language language) {
    StatusFacts facts = facts();
    return Page.of(
        new StatusView(
            StatusText.time(facts.now()),
            StatusWarnings.of(facts),
            StatusText.of(facts, language),
            facts.jobs().stream().map(StatusPages::job).toList()));
  }

  private static StatusView.Job job(TaskState state) {
    return new StatusView.Job(
        StatusText.job(state),
        state.last().map(StatusText::time).orElse(""),
        state.next().map(StatusText::time).orElse(""),
        state.failures());
  }

  private StatusFacts facts() {
    Path folder = settings.dataFolder();
    try {
      FileStore disk = Files.getFileStore(folder);
      return new StatusFacts(
          schedule.now(),
          figures.database(),
          Files.isDirectory(folder.resolve("database")),
          disk.getUsableSpace(),
          disk.getTotalSpace(),
          schedule.list(),
          figures.head(),
          figures.key(),
          check.get(),
          backups(BackupHistory.in(folder)),
          settings.mail().map(MailServer::host),
          settings.proxy(),
          Optional.of(settings.operator().node())
              .filter(Node::isShared)
              .map(node -> new StatusFacts.NodeFact(node.name(), election.isChosen())));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private StatusFacts.Backups backups(BackupHistory history) {
    return new StatusFacts.Backups(
        settings.operator().backups().map(BackupPlan::every),
        history.lastBackup(),
        history.failures().size(),
        later(history.last(Kind.RESTORE_TESTED), history.last(Kind.RESTORE_FAILED)));
  }

  private static Optional<BackupEvent> later(
      Optional<BackupEvent> one, Optional<BackupEvent> other) {
    return Stream.concat(one.stream(), other.stream()).max(Comparator.comparing(BackupEvent::at));
  }
}
