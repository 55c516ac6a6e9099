package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.app.SignedInstallation.MATRIX;
import static org.clearinghouse1540.app.SignedInstallation.PUBLISHED;
import static org.clearinghouse1540.app.SignedInstallation.ended;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.store.DataFolder;
import org.clearinghouse1540.kit.store.EmbeddedPostgres;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.startup.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The signing key is replaced while the program is stopped: what was signed and published before
 * remains valid, no forged row gets a valid code, and a kill leaves the old key or the new one. The
 * long form of the kills: {@code ./check -Dtest=KeyReplacementTest -Dkills=40}.
 */
class KeyReplacementTest {
  private static final int KILLS = Integer.getInteger("kills", 2);
  private static final String NEXT = SigningKey.FILE + ".next";

  @TempDir private static Path before = Path.of("");
  @TempDir private Path folder = Path.of("");
  private final List<Long> consents = new ArrayList<>();
  private Path data = Path.of("");

  @BeforeAll
  static void record() throws IOException {
    SignedInstallation.record(before);
  }

  @Test
  void whatWasSignedBeforeRemainsValid() throws IOException {
    copy();
    String old = publicKey(data);
    ProgramProcess.Ended replaced = ended(0, "keys", "turn", "--data", data.toString());
    String key = publicKey(data);
    assertThat(replaced.out()).contains(key, SigningKey.of(data).fingerprint());
    assertThat(key).isNotEqualTo(old);
    assertThat(data.resolve(NEXT)).doesNotExist();
    isIntact();
    for (String name : List.of("whole", "record")) {
      Path bundle = folder.resolve(name);
      String[] subject = name.equals("whole") ? new String[0] : new String[] {"--record", "matrix"};
      ended(
          0,
          Stream.concat(
                  Stream.of("journal", "export", bundle.toString(), "--data", data.toString()),
                  Stream.of(subject))
              .toArray(String[]::new));
      for (String trusted : List.of(old, key)) {
        ended(0, "journal", "verify", bundle.toString(), "--key", trusted);
      }
      ended(0, "journal", "verify", before.resolve(name).toString(), "--key", old);
      ended(1, "journal", "verify", before.resolve(name).toString(), "--key", key);
      String stranger = SigningKey.of(Files.createDirectories(folder.resolve("other"))).publicKey();
      ended(1, "journal", "verify", bundle.toString(), "--key", stranger);
    }
    ended(0, "keys", "turn", "--data", data.toString());
    isIntact();
    ended(0, "journal", "verify", folder.resolve("whole").toString(), "--key", old);
  }

  @Test
  void theProgramContinuesWithTheNewKey() throws IOException {
    copy();
    ended(0, "keys", "turn", "--data", data.toString());
    Settings settings = Settings.plain(data, TestProgram.freePort());
    try (TestProgram program = TestProgram.first(settings)) {
      Visitor visitor = Visitor.signedOut(program.address());
      assertThat(visitor.get(PUBLISHED).statusCode()).as("still published").isEqualTo(200);
      assertThat(program.person(Role.ADMINISTRATOR, "").get("/status").body())
          .contains(SigningKey.of(data).fingerprint());
      FormSender contact =
          new FormSender(program.person(Role.POINT_OF_CONTACT, "Example State 712"));
      String line = "{\"field\":\"op2.manufacture remarks\",";
      String packet = Files.readString(before.resolve("packet.html"));
      contact.upload(
          MATRIX + "712/2017/packet",
          "packet.html",
          packet
              .replace(line, line + "\"words\":\"Our words (invented).\",")
              .getBytes(StandardCharsets.UTF_8));
      new FormSender(program.person(Role.SECRETARIAT, ""))
          .send(MATRIX + "716/2017/publication", "step=keep");
      assertThat(visitor.get(PUBLISHED).statusCode()).as("taken back").isEqualTo(404);
    }
    isIntact();
  }

  @Test
  void theBackupFromBeforeIsRestoredWithTheKeyFromBefore() throws IOException {
    Path restored = folder.resolve("restored");
    ended(
        0,
        "restore",
        before.resolve("backup.age").toString(),
        "--identity",
        before.resolve("backup.key").toString(),
        "--data",
        restored.toString());
    data = restored;
    isIntact();
    assertThat(publicKey(restored)).isEqualTo(publicKey(before.resolve("data")));
    ended(0, "keys", "turn", "--data", restored.toString());
    isIntact();
  }

  @Test
  void aForgedRowGetsNoValidCode() throws IOException, SQLException {
    copy();
    byte[] key = Files.readAllBytes(data.resolve(SigningKey.FILE));
    String state;
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, progress -> {})) {
      try (Connection connection = postgres.database().plainSource().getConnection();
          Statement forging = connection.createStatement()) {
        ResultSet row = forging.executeQuery("select id from consent_record order by id");
        while (row.next()) {
          consents.add(row.getLong(1));
        }
        forging.execute("set session_replication_role = replica");
        for (Forgery forgery : Forgery.values()) {
          assertThat(forging.executeUpdate(forgery.statement.formatted(id(forgery))))
              .as(forgery.name())
              .isPositive();
        }
      }
      state = state(postgres);
    }
    ProgramProcess.Ended refused = ended(1, "keys", "turn", "--data", data.toString());
    for (Forgery forgery : Forgery.values()) {
      assertThat(refused.out()).as(forgery.name()).contains(forgery.named.formatted(id(forgery)));
    }
    System.out.println("forged rows that a new key refused: " + Forgery.values().length);
    assertThat(data.resolve(SigningKey.FILE)).hasBinaryContent(key);
    assertThat(data.resolve(NEXT)).doesNotExist();
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, progress -> {})) {
      assertThat(state(postgres)).as("nothing was changed").isEqualTo(state);
    }
  }

  /** Changes by somebody with all rights on the database, and the row that has to be named. */
  private enum Forgery {
    CONSENT_ADDED(
        """
        insert into consent_record (id, subject_kind, subject_id, key, given_by, document,
          given_on, manner, holds_from, recorded_by) overriding system value
        values (9001, 'MATRIX', 'Example State 714 2017 1', 'CONSENT', 'nobody', 'forged',
          '2020-01-02', 'express', '2020-01-02', 'nobody')
        """,
        "consent_record, row 9001"),
    CONSENT_CHANGED(
        "update consent_record set given_by = 'nobody' where id = %d", "consent_record, row %d:"),
    CODE_FORGED(
        "update consent_proof set code = repeat('0', 64) where consent_id = %d",
        "consent_record, row %d:"),
    CODE_OF_POLICIES_FORGED(
        "update consent_proof set policy_code = sha256('') where consent_id = %d",
        "consent_record, row %d:"),
    CONSENT_REMOVED("delete from consent_record where id = %d", "consent_record, row %d:"),
    CONTENT_CHANGED(
        "update matrix_approved set content = '{}' where state = 'Example State 715'",
        "Example State 715 2017"),
    PUBLICATION_FORGED(
        "update matrix_approved set published_at = now() where state = 'Example State 716'",
        "Example State 716 2017");

    private final String statement;
    private final String named;

    Forgery(String statement, String named) {
      this.statement = statement;
      this.named = named;
    }
  }

  // The number of another consent for each.
  private long id(Forgery forgery) {
    return consents.get(forgery.ordinal() % consents.size());
  }

  private static String state(EmbeddedPostgres postgres) throws SQLException {
    try (Connection connection = postgres.database().plainSource().getConnection();
        Statement reading = connection.createStatement();
        var row =
            reading.executeQuery(
                """
                select (select string_agg(p::text, '|' order by consent_id) from consent_proof p)
                  || (select string_agg(m::text, '|' order by state) from matrix_approved m)
                  || (select max(seq) from kit_journal) || (select max(size) from kit_tree_head)
                """)) {
      row.next();
      return row.getString(1);
    }
  }

  @Test
  void anInterruptedReplacementIsCompletedOrUndone() throws IOException {
    copy();
    Path file = data.resolve(SigningKey.FILE);
    Path next = data.resolve(NEXT);
    Path other = Files.createDirectories(folder.resolve("other"));
    SigningKey.of(other);
    Files.copy(other.resolve(SigningKey.FILE), next);
    byte[] old = Files.readAllBytes(file);
    isIntact();
    assertThat(next).as("the transaction did not end").doesNotExist();
    assertThat(file).hasBinaryContent(old);
    ended(0, "keys", "turn", "--data", data.toString());
    byte[] replaced = Files.readAllBytes(file);
    Files.move(file, next);
    Files.write(file, old);
    isIntact();
    assertThat(next).as("the transaction ended").doesNotExist();
    assertThat(file).hasBinaryContent(replaced);
    Files.write(file, old);
    RefusedCommand.of("site", "--out", folder.resolve("site").toString(), "--data", data.toString())
        .in(Language.EN)
        .afterProgressBecause("kit.store.node-key", file);
  }

  @Test
  void aKillLeavesTheOldKeyOrTheNewOne() throws IOException {
    copy();
    Random random = new Random(1540);
    long start = System.nanoTime();
    ProgramProcess.run("keys", "turn", "--data", data.toString());
    int whole = (int) ((System.nanoTime() - start) / 1_000_000);
    int kept = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      String old = publicKey(data);
      // Every second one is killed as soon as the new key waits in its file.
      long longest = kill % 2 == 0 ? Long.MAX_VALUE : whole / 2 + random.nextInt(whole / 2);
      try (ProgramProcess turning =
          ProgramProcess.start("keys", "turn", "--data", data.toString())) {
        long begun = System.nanoTime();
        while (turning.process().isAlive()
            && !(kill % 2 == 0 && Files.exists(data.resolve(NEXT)))
            && (System.nanoTime() - begun) / 1_000_000 < longest) {
          Thread.onSpinWait();
        }
        turning.kill();
      }
      isIntact();
      assertThat(data.resolve(NEXT)).doesNotExist();
      kept += publicKey(data).equals(old) ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT, "kills while the key was replaced: %d, old key kept %d%n", KILLS, kept);
  }

  @Test
  void aProgramThatRunsKeepsItsKey() throws IOException {
    copy();
    try (DataFolder running = DataFolder.open(data)) {
      RefusedCommand.of("keys", "turn", "--data", data.toString())
          .because("kit.store.folder-in-use", running.path());
    }
    Path none = folder.resolve("none").toAbsolutePath();
    RefusedCommand.of("keys", "turn", "--data", none.toString())
        .because("startup.refused.no-database", none);
    assertThat(none).doesNotExist();
    Files.delete(data.resolve(SigningKey.FILE));
    RefusedCommand.of("keys", "turn", "--data", data.toString())
        .afterProgressBecause("kit.store.node-key", data.resolve(SigningKey.FILE));
  }

  private void copy() throws IOException {
    data = folder.resolve("data").toAbsolutePath();
    SignedInstallation.copy(before, data);
  }

  private void isIntact() {
    ProgramProcess.Ended verified = ended(0, "journal", "verify", "--data", data.toString());
    assertThat(verified.out()).contains("The journal is intact", "All are as recorded");
  }

  private static String publicKey(Path data) throws IOException {
    return Files.readAllLines(data.resolve(SigningKey.FILE)).getFirst();
  }
}
