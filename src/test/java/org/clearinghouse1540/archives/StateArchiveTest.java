package org.clearinghouse1540.archives;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.FileWords;
import org.clearinghouse1540.kit.journal.JournalBundle;
import org.clearinghouse1540.kit.journal.SigningKey;
import org.clearinghouse1540.kit.journal.VerificationResult;
import org.clearinghouse1540.kit.schedule.FileJobs;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of a State has all that the State sees, and nothing of others. */
class StateArchiveTest {
  private static final String STATE = "Example State 541";
  private final TestProgram program = TestProgram.get();

  @TempDir private Path folder = Path.of("");

  @Test
  void theArchiveHasTheRecordsOfItsStateAndNoOther() throws Exception {
    String own = "Own" + System.nanoTime();
    String other = "Other" + System.nanoTime();
    Visitor contact = program.person(Role.POINT_OF_CONTACT, STATE);
    Visitor stranger = program.person(Role.POINT_OF_CONTACT, "Example State 542");
    write(contact, own);
    write(stranger, other);
    Map<String, byte[]> files = ExampleArchive.unpack(ExampleArchive.bytes(contact));
    assertThat(files)
        .containsKeys(
            "overview.docx",
            "overview.pdf",
            "workspace/entries.docx",
            "workspace/entries.xlsx",
            "workspace/entries.json",
            "journal/journal.jsonl",
            "journal/journal-verifier.html",
            "SHA256SUMS",
            "read-me.txt");
    String all = words(files);
    assertThat(all).contains(own).doesNotContain(other).doesNotContain("[archives.");
    for (String line : new String(files.get("SHA256SUMS"), UTF_8).lines().toList()) {
      String name = line.substring(line.indexOf("  ") + 2);
      assertThat(sha256(files.getOrDefault(name, new byte[0])))
          .as(name)
          .isEqualTo(line.substring(0, 64));
    }
  }

  @Test
  void theJournalOfTheArchiveIsVerifiedWithoutTheProgram() throws IOException {
    Visitor contact = program.person(Role.POINT_OF_CONTACT, STATE);
    write(contact, "Entry " + System.nanoTime());
    Map<String, byte[]> files = ExampleArchive.unpack(ExampleArchive.bytes(contact));
    byte[] journal = files.get("journal/journal.jsonl");
    Path file = Files.write(folder.resolve("journal.jsonl"), journal);
    String key = program.bean(SigningKey.class).publicKey();
    assertThat(JournalBundle.check(file, key)).isInstanceOf(VerificationResult.Intact.class);
    String text = new String(journal, UTF_8);
    assertThat(text.lines().skip(1))
        .isNotEmpty()
        .allMatch(
            line ->
                line.matches(".*\"role\":\"(point-of-contact|mission|agency) " + STATE + "\".*"));
    Path changed =
        Files.writeString(
            folder.resolve("changed.jsonl"), text.replaceFirst("\"act\":\"", "\"act\":\"not "));
    assertThat(JournalBundle.check(changed, key)).isInstanceOf(VerificationResult.Broken.class);
    String claimed =
        text.replaceFirst("acts-1", "1").replaceFirst("\"whole\":false", "\"whole\":true");
    Path whole = Files.writeString(folder.resolve("whole.jsonl"), claimed);
    assertThat(JournalBundle.check(whole, key)).isInstanceOf(VerificationResult.Broken.class);
  }

  @Test
  void anArchiveIsForThePersonWhoOrderedIt() {
    Visitor contact = program.person(Role.POINT_OF_CONTACT, STATE);
    Visitor mission = program.person(Role.MISSION, STATE);
    String check = contact.check("/archive", Map.of()).body();
    assertThat(check).contains("id=\"act-check\"");
    assertThat(contact.get("/archive").body()).doesNotContain("href=\"/archive/");
    String address = ExampleArchive.order(contact);
    assertThat(contact.get(address).statusCode()).isEqualTo(200);
    assertThat(mission.get(address).statusCode()).isEqualTo(404);
    assertThat(mission.get(address + "/file").statusCode()).isEqualTo(404);
    for (Role role : Role.values()) {
      if (role != Role.POINT_OF_CONTACT && role != Role.MISSION) {
        Visitor person = program.person(role, role.actsFor() == Role.ActsFor.NOBODY ? "" : STATE);
        assertThat(person.get("/archive").statusCode()).as(role.key()).isEqualTo(403);
      }
    }
  }

  @Test
  void tooManyArchivesAtOnceAreRefused() {
    Visitor contact = program.person(Role.POINT_OF_CONTACT, "Example State 543");
    try (FileJobs jobs = new FileJobs("example")) {
      CountDownLatch held = new CountDownLatch(1);
      for (int at = 0; at < 2; at++) {
        jobs.begin(
            jobs.newId(),
            contact.name(),
            (out, progress) -> {
              try {
                held.await();
              } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
              }
              return 1;
            });
      }
      assertThatThrownBy(() -> jobs.requireCapacity(contact.name()))
          .isInstanceOfSatisfying(
              BadInput.class,
              refused ->
                  assertThat(refused.problems().getFirst().message().key())
                      .isEqualTo("kit.files.busy"));
      jobs.requireCapacity("another person");
      held.countDown();
    }
  }

  @Test
  void aFileThatCannotBeMadeSaysSo() throws Exception {
    try (FileJobs jobs = new FileJobs("example")) {
      String id = jobs.newId();
      jobs.begin(
          id,
          "person",
          (out, progress) -> {
            throw new IllegalStateException("for a test");
          });
      while (jobs.find("person", id).orElseThrow().inProgress()) {
        Thread.onSpinWait();
      }
      assertThat(jobs.find("person", id).orElseThrow().status())
          .isEqualTo(new FileJobs.Status.Failed(List.of(Message.of("kit.files.defect"))));
    }
  }

  private static void write(Visitor contact, String title) {
    contact.post("/workspace", Map.of("kind", "gap", "title", title, "words", title));
  }

  private static String words(Map<String, byte[]> files) {
    StringBuilder all = new StringBuilder();
    files.values().forEach(file -> all.append(FileWords.of(file)).append('\n'));
    return all.toString();
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
