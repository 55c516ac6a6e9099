package org.clearinghouse1540.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.JournalCheck;
import org.clearinghouse1540.kit.journal.LastJournalCheck;
import org.clearinghouse1540.kit.journal.RowComparison;
import org.clearinghouse1540.kit.journal.TreeHead;
import org.clearinghouse1540.kit.journal.VerificationResult;
import org.clearinghouse1540.kit.schedule.TaskState;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.monitoring.InstallationFigures.DatabaseFigures;
import org.clearinghouse1540.operation.BackupHistory.BackupEvent;
import org.clearinghouse1540.operation.BackupHistory.Kind;
import org.clearinghouse1540.outbox.OutboxSize;
import org.junit.jupiter.api.Test;

/** The page of the administrator says what is recorded, and first what is wrong. */
class StatusWarningsTest {
  private static final Instant NOW = Instant.parse("2026-03-11T12:00:00Z");
  private static final long GB = 1_000_000_000L;
  private final TestProgram program = TestProgram.get();

  @Test
  void anInstallationInOrderHasNoWarning() {
    assertThat(keys(facts(figures(0, 0, 0, 0, 8), 50 * GB, backups(Kind.RESTORE_TESTED, 1, 1, 0))))
        .isEmpty();
  }

  @Test
  void eachProblemHasItsWarning() {
    StatusFacts.Backups good = backups(Kind.RESTORE_TESTED, 1, 1, 0);
    DatabaseFigures order = figures(0, 0, 0, 0, 8);
    assertThat(keys(facts(order, GB, good))).containsExactly("disk");
    assertThat(keys(facts(order, 9 * GB, good))).as("of 100 GB").containsExactly("disk");
    assertThat(keys(facts(figures(3, 2, 0, 0, 8), 50 * GB, good))).containsExactly("rejected");
    assertThat(keys(facts(figures(0, 0, 1, 0, 8), 50 * GB, good))).containsExactly("given-up");
    assertThat(keys(facts(figures(0, 0, 0, 1, 8), 50 * GB, good))).containsExactly("silence");
    assertThat(keys(facts(figures(0, 0, 0, 0, 9), 50 * GB, good))).containsExactly("unsigned");
    assertThat(keys(facts(order, 50 * GB, backups(Kind.RESTORE_TESTED, 1, 3, 0))))
        .containsExactly("old-backup");
    assertThat(keys(facts(order, 50 * GB, backups(Kind.RESTORE_TESTED, 1, 1, 2))))
        .containsExactly("backup-failed");
    assertThat(keys(facts(order, 50 * GB, backups(Kind.RESTORE_FAILED, 1, 1, 0))))
        .containsExactly("restore-failed");
    assertThat(keys(facts(order, 50 * GB, backups(Kind.RESTORE_TESTED, 91, 1, 0))))
        .containsExactly("old-restore");
    assertThat(
            keys(
                facts(
                    order,
                    50 * GB,
                    new StatusFacts.Backups(
                        Optional.empty(), Optional.empty(), 0, Optional.empty()))))
        .containsExactly("no-backup");
  }

  @Test
  void anAdministratorReadsTheStatusInSixLanguages() {
    Visitor administrator = program.person(Role.ADMINISTRATOR, "");
    for (Language language : Language.values()) {
      String page = administrator.get("/status?lang=" + language.code()).body();
      assertThat(page)
          .contains(
              Texts.get(language, "monitoring.status"),
              Texts.get(language, "monitoring.warning.no-backup"),
              Texts.get(language, "monitoring.none"),
              Texts.get(language, "monitoring.job.signing"),
              "PostgreSQL 18")
          .doesNotContain("monitoring.", program.password("expert"));
    }
    assertThat(administrator.get("/desk?lang=en").body()).contains("href=\"/status\"");
    assertThat(program.person(Role.SECRETARIAT, "").get("/status").statusCode()).isEqualTo(403);
  }

  private static List<String> keys(StatusFacts facts) {
    List<Message> warnings = StatusWarnings.of(facts);
    for (Language language : Language.values()) {
      assertThat(warnings)
          .allSatisfy(warning -> assertThat(warning.in(language)).doesNotContain("{"));
    }
    return warnings.stream().map(text -> text.key().replace("monitoring.warning.", "")).toList();
  }

  private static DatabaseFigures figures(
      long waiting, long rejected, long givenUp, int silence, long entries) {
    return new DatabaseFigures(
        "18.6", GB, new OutboxSize(waiting, rejected, givenUp), silence, entries);
  }

  private static StatusFacts.Backups backups(Kind test, int tested, int written, int failures) {
    return new StatusFacts.Backups(
        Optional.of(Duration.ofDays(1)),
        Optional.of(new BackupEvent(Kind.BACKUP_WRITTEN, daysAgo(written), "a.age", 5)),
        failures,
        Optional.of(new BackupEvent(test, daysAgo(tested), "a.age", 5)));
  }

  private static Instant daysAgo(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  private static StatusFacts facts(
      DatabaseFigures figures, long free, StatusFacts.Backups backups) {
    JournalCheck.Result intact =
        new JournalCheck.Result(
            new VerificationResult.Intact(8, 8), Optional.of(new RowComparison(1, 1, List.of())));
    return new StatusFacts(
        NOW,
        Optional.of(figures),
        true,
        free,
        100 * GB,
        List.of(),
        Optional.of(new TreeHead(8, "00", NOW.minusSeconds(600), "", "")),
        new StatusFacts.KeyFact("00", Optional.of(NOW)),
        Optional.of(new LastJournalCheck.Done(NOW, NOW, intact)),
        backups,
        Optional.of("mail.example"),
        Optional.empty(),
        Optional.empty());
  }

  @Test
  void aJobThatFailedIsNamed() {
    TaskState failed =
        new TaskState(
            "task mail",
            true,
            5,
            2,
            Optional.of(NOW),
            Optional.of(Duration.ZERO),
            Optional.of(NOW),
            Optional.empty());
    StatusFacts good =
        facts(figures(0, 0, 0, 0, 8), 50 * GB, backups(Kind.RESTORE_TESTED, 1, 1, 0));
    StatusFacts facts =
        new StatusFacts(
            good.now(),
            good.database(),
            true,
            good.free(),
            good.total(),
            List.of(failed),
            good.head(),
            good.key(),
            good.check(),
            good.backups(),
            good.mail(),
            good.proxy(),
            good.node());
    assertThat(StatusWarnings.of(facts))
        .singleElement()
        .satisfies(
            warning ->
                assertThat(warning.in(Language.EN))
                    .contains("Messages about tasks", "failures since the start: 2"));
  }
}
