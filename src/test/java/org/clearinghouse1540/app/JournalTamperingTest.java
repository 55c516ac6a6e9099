package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.clearinghouse1540.kit.journal.JournalEntry;
import org.clearinghouse1540.kit.journal.JournalVerifier;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.journal.TreeHead;
import org.clearinghouse1540.kit.journal.VerificationResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes to the journal outside the program are detected, with their position. */
class JournalTamperingTest {
  private static final int ENTRIES = 60;
  private static Optional<ExampleJournal> world = Optional.empty();

  @BeforeAll
  static void write(@TempDir Path folder) {
    world = Optional.of(ExampleJournal.start(folder, ENTRIES));
  }

  @AfterAll
  static void close() {
    world().close();
  }

  @Test
  void anUntouchedJournalHolds() {
    world().restore();
    assertThat(check()).isEqualTo(new VerificationResult.Intact(ENTRIES, ENTRIES));
  }

  @Test
  void theRoleOfTheProgramMayOnlyAddAndOnlyWhatFollows() {
    world().restore();
    for (String attempt :
        List.of(
            "update kit_journal set why = 'x' where seq = 1",
            "delete from kit_journal where seq = 60",
            "truncate kit_journal",
            "alter table kit_journal disable trigger all",
            "drop table kit_journal",
            "delete from kit_tree_head",
            "update kit_tree_head set size = 61 where size = 60",
            "set session_replication_role = replica",
            "insert into kit_journal select seq + 100, at, actor, role, act, subject, before,"
                + " after, why, source, record_before, chain_before, rows, hash from kit_journal where"
                + " seq = 1",
            "insert into kit_journal select 61, at, actor, role, act, subject, before, after, why,"
                + " source, record_before, chain_before, rows, hash from kit_journal where seq = 1")) {
      assertThatThrownBy(() -> world().asProgram(attempt))
          .as(attempt)
          .isInstanceOf(SQLException.class);
    }
    assertThat(check()).isInstanceOf(VerificationResult.Intact.class);
  }

  @Test
  void theOwnerOfTheTablesIsStoppedByTheirTriggersToo() {
    world().restore();
    for (String attempt :
        List.of("update kit_journal set why = 'x' where seq = 1", "truncate kit_journal")) {
      assertThatThrownBy(() -> world().asOwner(attempt)).hasMessageContaining("only ever added");
    }
  }

  @Test
  void everyChangeDropInsertionExchangeAndTruncationIsFoundWhereItWasDone() {
    Random random = new Random(1540);
    Map<String, Integer> counts = new TreeMap<>();
    String[] columns = {
      "at",
      "actor",
      "role",
      "act",
      "subject",
      "before",
      "after",
      "why",
      "source",
      "record_before",
      "chain_before",
      "rows",
      "hash"
    };
    for (int round = 0; round < 60; round++) {
      world().restore();
      int at = 1 + random.nextInt(ENTRIES - 1);
      long found;
      String kind;
      switch (round % 5) {
        case 0 -> {
          kind = "changed";
          String column = columns[random.nextInt(columns.length)];
          String value =
              column.equals("at")
                  ? "at + interval '1 microsecond'"
                  : column.matches("record_before|chain_before|hash")
                      ? "sha256(" + column + ")"
                      : column + " || ' '";
          world().behind("update kit_journal set " + column + " = " + value + " where seq = " + at);
          found = at;
        }
        case 1 -> {
          kind = "dropped";
          world().behind("delete from kit_journal where seq = " + at);
          found = at;
        }
        case 2 -> {
          kind = "inserted";
          world().behind("update kit_journal set seq = seq + 1000 where seq > " + at);
          world().behind("update kit_journal set seq = seq - 999 where seq > 1000");
          world()
              .behind(
                  "insert into kit_journal select "
                      + (at + 1)
                      + ", at, actor, role, act, subject, before, after, why, source,"
                      + " record_before, chain_before, rows, hash from kit_journal where seq = "
                      + at);
          found = at + 1;
        }
        case 3 -> {
          kind = "exchanged";
          world().behind("update kit_journal set seq = 1000 where seq = " + at);
          world().behind("update kit_journal set seq = " + at + " where seq = " + (at + 1));
          world().behind("update kit_journal set seq = " + (at + 1) + " where seq = 1000");
          found = at;
        }
        default -> {
          kind = "truncated";
          world().behind("delete from kit_journal where seq > " + at);
          found = at + 1;
        }
      }
      VerificationResult finding = check();
      assertThat(finding).as(kind + " at " + at).isInstanceOf(VerificationResult.Broken.class);
      assertThat(((VerificationResult.Broken) finding).seq())
          .as(kind + " at " + at)
          .isEqualTo(found);
      counts.merge(kind, 1, Integer::sum);
    }
    System.out.println("tampering found and located: " + counts);
  }

  @Test
  void aWholeTailWrittenAnewWithFittingHashesIsFoundByTheSignedHead() {
    world().restore();
    List<JournalEntry> entries = world().journal().list();
    List<JournalEntry> forged = Forging.tail(entries, 30);
    VerificationResult finding =
        JournalVerifier.check(forged, world().journal().heads(), world().key().publicKey());
    assertThat(finding).isInstanceOf(VerificationResult.Broken.class);
    assertThat(((VerificationResult.Broken) finding).seq())
        .as("behind the head of 20")
        .isEqualTo(21);
  }

  @Test
  void entriesCutOffTogetherWithTheirHeadsAreFoundByTheHeadsKeptOutside() {
    world().restore();
    List<TreeHead> outside = world().journal().heads();
    world().behind("delete from kit_journal where seq > 40");
    world().behind("delete from kit_tree_head where size > 40");
    assertThat(check())
        .as("the database alone cannot know")
        .isInstanceOf(VerificationResult.Intact.class);
    VerificationResult finding = JournalVerifier.check(world().journal().list(), outside, "");
    assertThat(((VerificationResult.Broken) finding).seq()).isEqualTo(41);
  }

  @Test
  void aHeadThatAnotherKeySignedIsRefused(@TempDir Path other) {
    world().restore();
    VerificationResult finding =
        JournalVerifier.check(
            world().journal().list(), world().journal().heads(), SigningKey.of(other).publicKey());
    assertThat(finding).isInstanceOf(VerificationResult.Broken.class);
  }

  private static VerificationResult check() {
    return world().check();
  }

  private static ExampleJournal world() {
    return world.orElseThrow();
  }
}
