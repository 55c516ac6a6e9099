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
import org.clearinghouse1540.bulk.ExamplePackets;
import org.clearinghouse1540.cooperation.ExampleJointProject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.FileWords;
import org.clearinghouse1540.kit.document.EditedSheet;
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
    String submitted = submitted(STATE);
    String foreign = submitted("Example State 542");
    String draft = "Draft" + System.nanoTime();
    EditedSheet packet = new EditedSheet(contact.bytes("/reports/draft/packet/file?in=en").body());
    packet.type("report-2017", 1, 4, draft);
    ExamplePackets.take(contact, "/reports/draft/packet", packet);
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
    assertThat(files).containsKeys("reports/draft-2017.json", "reviews/submissions.docx");
    assertThat(all)
        .contains(own, submitted, draft)
        .doesNotContain(other, foreign, "[archives.", "[reviews.");
    for (String line : new String(files.get("SHA256SUMS"), UTF_8).lines().toList()) {
      String name = line.substring(line.indexOf("  ") + 2);
      assertThat(sha256(files.getOrDefault(name, new byte[0])))
          .as(name)
          .isEqualTo(line.substring(0, 64));
    }
  }

  @Test
  void theArchiveHasThePlansAndReportsOfItsState() throws Exception {
    String mark = "Plan" + System.nanoTime();
    Visitor contact = program.person(Role.POINT_OF_CONTACT, "Example State 356");
    Visitor stranger = program.person(Role.POINT_OF_CONTACT, "Example State 357");
    String plan = location(contact.post("/plans", Map.of("title", mark, "begins", "2027")));
    contact.post(plan + "/lines", Map.of("action", mark + "line"));
    contact.upload(
        "/reports?kind=first&title=" + mark + "report&dated=2020-01-02&languages=en",
        "report.txt",
        (mark + "words").getBytes(UTF_8));
    String submitted = mark + "submitted";
    contact.post(plan + "/lines", Map.of("action", submitted));
    contact.post(plan + "/submission", Map.of("document", "NV 356 (invented)"));
    Map<String, byte[]> files = ExampleArchive.unpack(ExampleArchive.bytes(contact));
    assertThat(files.entrySet())
        .as("the text of the plan as it was submitted")
        .anyMatch(
            file ->
                file.getKey().startsWith("consents/texts/")
                    && new String(file.getValue(), UTF_8).contains(submitted));
    assertThat(words(files, "receipts/receipts.json")).contains(mark, contact.name());
    String name = "plans/plan-" + plan.replaceAll("\\D", "");
    assertThat(files)
        .containsKeys(name + ".docx", name + ".pdf", name + ".xlsx", name + "-progress.docx");
    assertThat(words(files, name + ".json")).contains(mark + "line");
    assertThat(words(files, "reports/reports.json"))
        .contains(mark + "report", sha256((mark + "words").getBytes(UTF_8)));
    assertThat(words(ExampleArchive.unpack(ExampleArchive.bytes(stranger)))).doesNotContain(mark);
  }

  private static String location(java.net.http.HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }

  @Test
  void theArchiveHasAJointProjectAsFarAsItsStateMaySeeIt() {
    String mark = "Joint" + System.nanoTime();
    Visitor first = program.person(Role.POINT_OF_CONTACT, "Example State 354");
    Visitor second = program.person(Role.POINT_OF_CONTACT, "Example State 355");
    ExampleJointProject joint = ExampleJointProject.open(first, mark, "Together");
    joint.join(second, "Example State 355");
    joint.work(first);
    String text = joint.text(first, mark + "text");
    second.post(text + "/comments", Map.of("words", mark + "comment"));
    ExampleJointProject.answer(second, text, "text", mark + "answer");
    ExampleJointProject.share(first, joint.line(first, mark + "shared"), 1);
    joint.line(first, mark + "draft");
    first.post(
        joint.address() + "/recommendations",
        Map.of("owner", "Example State 355", "recommendation", mark + "advice"));
    byte[] sent = (mark + "file").getBytes(UTF_8);
    first.upload(joint.address() + "/files", "shared.txt", sent);
    Map<String, byte[]> files = ExampleArchive.unpack(ExampleArchive.bytes(second));
    String folder = "cooperation/" + joint.id() + "/";
    assertThat(files)
        .containsKeys(folder + "project.docx", folder + "project.pdf")
        .doesNotContainKey(folder + "lines.json");
    assertThat(words(files, folder + "shared-lines.json")).contains(mark + "shared");
    assertThat(words(files, folder + "texts.json")).contains(mark + "text", "Example joint words.");
    assertThat(words(files, folder + "comments.json")).contains(mark + "comment");
    assertThat(words(files, folder + "answers.json")).contains(mark + "answer");
    assertThat(words(files, folder + "schedule.json")).contains("Example visit", "2031");
    assertThat(words(files, folder + "recommendations.json"))
        .contains(mark + "advice", "Example State 355");
    assertThat(
            files.entrySet().stream()
                .filter(file -> file.getKey().matches(folder + "files/\\d+-shared.txt"))
                .map(Map.Entry::getValue))
        .containsExactly(sent);
    assertThat(words(files)).doesNotContain(mark + "draft", "[cooperation.");
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
    try (FileJobs jobs = new FileJobs("example", 2)) {
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
    try (FileJobs jobs = new FileJobs("example", 2)) {
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

  /** The words of a submission of a State for a review. */
  private String submitted(String state) {
    String words = "Submitted" + System.nanoTime();
    Visitor expert = program.person(Role.EXPERT, "");
    String review =
        expert
            .post("/reviews", Map.of("title", "Review"))
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceFirst("^https?://[^/]+", "");
    Map<String, String> submission =
        Map.of(
            "origin", "state",
            "sender", state,
            "title", "Statement (invented)",
            "dated", "2026-03-01",
            "language", "en",
            "text", words + " proposes regional courses for customs officers.");
    assertThat(expert.post(review + "/submission", submission).statusCode()).isEqualTo(302);
    return words;
  }

  private static void write(Visitor contact, String title) {
    contact.post("/workspace", Map.of("kind", "gap", "title", title, "words", title));
  }

  private static String words(Map<String, byte[]> files, String name) {
    return new String(files.getOrDefault(name, new byte[0]), UTF_8);
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
