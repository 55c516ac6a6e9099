package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Bundle;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Entry;
import org.clearinghouse1540.kit.journal.Finding;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.journal.TreeHead;
import org.clearinghouse1540.kit.journal.Verifying;
import org.clearinghouse1540.kit.store.Database;
import org.clearinghouse1540.kit.store.Doors;
import org.clearinghouse1540.kit.store.OwnPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done to the journal behind the program's back is found, and found where it was done. */
class JournalTamperingTest {
  private static final int ENTRIES = 60;
  private static Optional<World> world = Optional.empty();

  /** A database of its own, since it gets broken on purpose. */
  private record World(
      OwnPostgres postgres, Database owner, Doors doors, Journal journal, SigningKey key) {}

  @BeforeAll
  static void write(@TempDir Path folder) {
    OwnPostgres postgres = OwnPostgres.start(folder, progress -> {});
    Database owner = postgres.database();
    Doors doors = Doors.ofOwn(owner);
    Flyway.configure()
        .dataSource(owner.url(), owner.user(), owner.password())
        .locations("classpath:migrations")
        .load()
        .migrate();
    javax.sql.DataSource source = doors.program().plainSource();
    Journal journal =
        new Journal(
            JdbcClient.create(source),
            new TransactionTemplate(new JdbcTransactionManager(source)),
            Clock.systemUTC());
    SigningKey key = SigningKey.of(folder);
    for (int i = 1; i <= ENTRIES; i++) {
      journal.write(
          new Actor("example person " + i % 3, "expert"),
          Change.of("cell set", "example/" + i % 7)
              .before(Map.of("mark", "before " + i))
              .after(Map.of("mark", "after " + i))
              .why("reason " + i)
              .source("document/" + i));
      if (i % 20 == 0) {
        journal.sign(key);
      }
    }
    world = Optional.of(new World(postgres, owner, doors, journal, key));
    sql("create table kept as select * from kit_journal");
    sql("create table kept_heads as select * from kit_tree_head");
  }

  @AfterAll
  static void close() {
    world.orElseThrow().postgres().close();
  }

  @Test
  void anUntouchedJournalHolds() {
    restore();
    assertThat(check()).isEqualTo(new Finding.Holds(ENTRIES, ENTRIES));
  }

  @Test
  void theRoleOfTheProgramMayOnlyAddAndOnlyWhatFollows() {
    restore();
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
            "insert into kit_journal select seq + 100, at, actor, role, act, subject, before, after,"
                + " why, source, record_before, chain_before, hash from kit_journal where seq = 1",
            "insert into kit_journal select 61, at, actor, role, act, subject, before, after,"
                + " why, source, record_before, chain_before, hash from kit_journal where seq = 1")) {
      assertThatThrownBy(() -> asProgram(attempt)).as(attempt).isInstanceOf(SQLException.class);
    }
    assertThat(check()).isInstanceOf(Finding.Holds.class);
  }

  @Test
  void theOwnerOfTheTablesIsStoppedByTheirTriggersToo() {
    restore();
    for (String attempt :
        List.of("update kit_journal set why = 'x' where seq = 1", "truncate kit_journal")) {
      assertThatThrownBy(() -> run(attempt, false)).hasMessageContaining("only ever added");
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
      "hash"
    };
    for (int round = 0; round < 120; round++) {
      restore();
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
          behind("update kit_journal set " + column + " = " + value + " where seq = " + at);
          found = at;
        }
        case 1 -> {
          kind = "dropped";
          behind("delete from kit_journal where seq = " + at);
          found = at;
        }
        case 2 -> {
          kind = "inserted";
          behind("update kit_journal set seq = seq + 1000 where seq > " + at);
          behind("update kit_journal set seq = seq - 999 where seq > 1000");
          behind(
              "insert into kit_journal select "
                  + (at + 1)
                  + ", at, actor, role, act, subject, before, after, why, source, record_before,"
                  + " chain_before, hash from kit_journal where seq = "
                  + at);
          found = at + 1;
        }
        case 3 -> {
          kind = "exchanged";
          behind("update kit_journal set seq = 1000 where seq = " + at);
          behind("update kit_journal set seq = " + at + " where seq = " + (at + 1));
          behind("update kit_journal set seq = " + (at + 1) + " where seq = 1000");
          found = at;
        }
        default -> {
          kind = "truncated";
          behind("delete from kit_journal where seq > " + at);
          found = at + 1;
        }
      }
      Finding finding = check();
      assertThat(finding).as(kind + " at " + at).isInstanceOf(Finding.Broken.class);
      assertThat(((Finding.Broken) finding).seq()).as(kind + " at " + at).isEqualTo(found);
      counts.merge(kind, 1, Integer::sum);
    }
    System.out.println("tampering found and located: " + counts);
  }

  @Test
  void aWholeTailWrittenAnewWithFittingHashesIsFoundByTheSignedHead() {
    restore();
    List<Entry> entries = journal().list();
    List<Entry> forged = Forging.tail(entries, 30);
    Finding finding =
        Verifying.check(forged, journal().heads(), world.orElseThrow().key().publicKey());
    assertThat(finding).isInstanceOf(Finding.Broken.class);
    assertThat(((Finding.Broken) finding).seq()).as("behind the head of 20").isEqualTo(21);
  }

  @Test
  void entriesCutOffTogetherWithTheirHeadsAreFoundByTheHeadsKeptOutside() {
    restore();
    List<TreeHead> outside = journal().heads();
    behind("delete from kit_journal where seq > 40");
    behind("delete from kit_tree_head where size > 40");
    assertThat(check()).as("the database alone cannot know").isInstanceOf(Finding.Holds.class);
    Finding finding = Verifying.check(journal().list(), outside, "");
    assertThat(((Finding.Broken) finding).seq()).isEqualTo(41);
  }

  @Test
  void aHeadThatAnotherKeySignedIsRefused(@TempDir Path other) {
    restore();
    Finding finding =
        Verifying.check(journal().list(), journal().heads(), SigningKey.of(other).publicKey());
    assertThat(finding).isInstanceOf(Finding.Broken.class);
  }

  @Test
  void aBundleOfOneRecordIsCheckedAloneAndEveryChangedByteIsNoticed(@TempDir Path folder)
      throws IOException {
    restore();
    Bundle bundle =
        Bundle.of(journal().list(), journal().heads().getLast(), Optional.of("example/3"));
    StringWriter text = new StringWriter();
    bundle.write(text);
    Path file = folder.resolve("bundle.jsonl");
    Files.writeString(file, text.toString());
    assertThat(Bundle.read(file).check("")).isInstanceOf(Finding.Holds.class);
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(1540);
    int noticed = 0;
    for (int i = 0; i < 400; i++) {
      byte[] changed = whole.clone();
      int at = random.nextInt(changed.length);
      changed[at] = (byte) (changed[at] == 'b' ? 'c' : 'b');
      Files.write(file, changed);
      try {
        assertThat(Bundle.read(file).check(""))
            .as("byte " + at + ": " + new String(changed, StandardCharsets.UTF_8))
            .isInstanceOf(Finding.Broken.class);
      } catch (BadInput refused) {
        assertThat(refused.sentence()).endsWith(".");
      }
      noticed++;
    }
    System.out.println("changed bytes of a bundle noticed: " + noticed);
  }

  @Test
  void aRecordIsShownAsItWasOnADay() {
    restore();
    List<Entry> entries = journal().list("example/3");
    for (Entry entry : entries) {
      assertThat(journal().asOn("example/3", entry.at()))
          .isEqualTo(Map.of("mark", "after " + entry.seq()));
    }
    assertThat(journal().asOn("example/3", entries.getFirst().at().minusSeconds(1))).isEmpty();
  }

  private static Journal journal() {
    return world.orElseThrow().journal();
  }

  private static Finding check() {
    return Verifying.check(
        journal().list(), journal().heads(), world.orElseThrow().key().publicKey());
  }

  private static void restore() {
    behind("truncate kit_journal, kit_tree_head");
    behind("insert into kit_journal select * from kept");
    behind("insert into kit_tree_head select * from kept_heads");
  }

  /** As somebody with all rights who switches the triggers off. */
  private static void behind(String statement) {
    try {
      run(statement, true);
    } catch (SQLException failed) {
      throw new AssertionError(statement, failed);
    }
  }

  private static void sql(String statement) {
    behind(statement);
  }

  private static void run(String statement, boolean withoutTriggers) throws SQLException {
    execute(
        world.orElseThrow().owner(),
        withoutTriggers ? "set session_replication_role = replica" : "select 1",
        statement);
  }

  private static void asProgram(String statement) throws SQLException {
    execute(world.orElseThrow().doors().program(), "select 1", statement);
  }

  private static void execute(Database database, String first, String statement)
      throws SQLException {
    try (Connection connection = database.plainSource().getConnection();
        Statement run = connection.createStatement()) {
      run.execute(first);
      run.execute(statement);
    }
  }
}
