package org.clearinghouse1540.monitoring;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.LastJournalCheck;
import org.clearinghouse1540.kit.journal.TreeHead;
import org.clearinghouse1540.kit.schedule.TaskState;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.monitoring.InstallationFigures.DatabaseFigures;
import org.clearinghouse1540.operation.BackupHistory.BackupEvent;
import org.clearinghouse1540.startup.ProgramVersion;

/** The facts about the installation as the lines of a page. */
final class StatusText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);
  private static final String KEY = "monitoring.";
  private static final long MEGABYTE = 1_000_000;

  private final StatusFacts facts;
  private final Language language;
  private final List<StatusView.Line> lines = new ArrayList<>();

  private StatusText(StatusFacts facts, Language language) {
    this.facts = facts;
    this.language = language;
  }

  /** A moment, to the minute. */
  static String time(Instant moment) {
    return TIME.format(moment);
  }

  /** The key of the name of a job. */
  static String job(TaskState job) {
    return KEY + "job." + job.name().replace(' ', '-');
  }

  /** All lines. */
  static List<StatusView.Line> of(StatusFacts facts, Language language) {
    StatusText text = new StatusText(facts, language);
    text.add("version", ProgramVersion.TEXT);
    facts
        .node()
        .ifPresent(
            node ->
                text.add(
                    "node", text.get(node.signs() ? "node.signs" : "node.other", node.name())));
    text.database();
    text.add("disk", text.get("disk.free", megabytes(facts.free()), megabytes(facts.total())));
    text.journal();
    text.backups();
    text.add("mail", facts.mail().orElse(text.get("mail.none")));
    text.add(
        "proxy", facts.proxy().map(at -> text.get("proxy.at", at)).orElse(text.get("proxy.none")));
    return List.copyOf(text.lines);
  }

  private void add(String key, String value) {
    lines.add(new StatusView.Line(KEY + key, value));
  }

  private String get(String key, Object... arguments) {
    return Texts.get(language, KEY + key, arguments);
  }

  private String orNone(Optional<String> value) {
    return value.orElse(get("none"));
  }

  private void database() {
    Optional<DatabaseFigures> found = facts.database();
    String kind = facts.bundled() ? "database.bundled" : "database.server";
    add(
        "database",
        found
            .map(figures -> get(kind, figures.version(), megabytes(figures.size())))
            .orElse(get("database.silent")));
    add(
        "messages",
        orNone(
            found.map(
                figures ->
                    get(
                        "messages.count",
                        figures.outbox().waiting(),
                        figures.outbox().rejected(),
                        figures.outbox().givenUp()))));
    add("silence", orNone(found.map(figures -> Integer.toString(figures.silence()))));
  }

  private void journal() {
    add(
        "journal",
        orNone(
            facts
                .database()
                .map(
                    figures ->
                        get(
                            "journal.count",
                            figures.entries(),
                            facts.head().map(TreeHead::size).orElse(0L)))));
    add("signature", orNone(facts.head().map(head -> time(head.at()))));
    add(
        "key",
        get(
            "key.since",
            orNone(facts.key().since().map(StatusText::time)),
            facts.key().fingerprint()));
    add("check", orNone(facts.check().map(this::checked)));
  }

  private String checked(LastJournalCheck.Done done) {
    return done.result().isIntact()
        ? get("check.intact", time(done.at()))
        : get("check.wrong", time(done.at()), done.result().wrong());
  }

  private void backups() {
    StatusFacts.Backups backups = facts.backups();
    add("backup", orNone(backups.last().map(this::described)));
    add(
        "plan",
        backups
            .every()
            .map(
                every ->
                    get(
                        "plan.next",
                        time(
                            backups
                                .last()
                                .map(last -> last.at().plus(every))
                                .filter(next -> next.isAfter(facts.now()))
                                .orElse(facts.now()))))
            .orElse(get("plan.none")));
    add("restore", orNone(backups.tested().map(this::described)));
  }

  private String described(BackupEvent event) {
    return switch (event.kind()) {
      case RESTORE_FAILED -> get("restore.failed", time(event.at()), event.file());
      case BACKUP_WRITTEN, BACKUP_FAILED, BACKUP_BY_COMMAND, RESTORE_TESTED ->
          get("file", time(event.at()), event.file(), megabytes(event.size()));
    };
  }

  private static String megabytes(long bytes) {
    return Long.toString((bytes + MEGABYTE - 1) / MEGABYTE);
  }
}
