package org.clearinghouse1540.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.notes.Note;
import org.clearinghouse1540.notes.NoteParser;
import org.clearinghouse1540.outreach.Participant;
import org.clearinghouse1540.outreach.ParticipantKind;
import org.junit.jupiter.api.Test;

/** An information note written from the record, edited here and in Word, and read again. */
public class NoteEditorTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final ExampleMeeting EXAMPLE = new ExampleMeeting();
  private final Visitor expert = PROGRAM.person(Role.EXPERT, "");

  @Test
  void whatIsWrittenIsReadAgainWithTheSameFactsInSixLanguages() throws IOException {
    long event = event();
    List<String> failed = new ArrayList<>();
    for (Language language : Language.values()) {
      String path = "/events/" + event + "/note";
      String in = "?in=" + language.code();
      assertThat(expert.post(path + in, Map.of()).statusCode()).isEqualTo(302);
      for (String form : List.of("docx", "pdf")) {
        byte[] file = expert.bytes(path + "/file/" + form + in).body();
        keep("note-" + language.code() + "." + form, file);
        String what = language.code() + " " + form;
        assertThat(file.length).as(what).isGreaterThan(3500);
        // A PDF in Arabic, Russian or Spanish is not read back whole yet; the DOCX is.
        if (form.equals("pdf") && language != Language.EN && language != Language.FR) {
          continue;
        }
        Note read =
            PROGRAM.bean(NoteParser.class).read(DocumentText.read(file, "note." + form)).note();
        try {
          holds(read, what);
        } catch (AssertionError wrong) {
          failed.add(wrong.getMessage());
        }
      }
      byte[] chair = expert.bytes("/events/" + event + "/chair-summary/file/docx" + in).body();
      keep("chair-" + language.code() + ".docx", chair);
      assertThat(DocumentText.read(chair, "chair.docx").text()).contains("Example seminar");
    }
    assertThat(failed).isEmpty();
  }

  private static void holds(Note read, String what) {
    assertThat(read.event().title()).as(what).isEqualTo("Example seminar on customs, 2026");
    assertThat(read.event().start()).as(what).isEqualTo("2026-05-11");
    assertThat(read.event().end()).as(what).isEqualTo("2026-05-12");
    assertThat(read.event().city()).as(what).isEqualTo("Astana");
    assertThat(read.event().country()).as(what).isEqualTo("KAZ");
    assertThat(read.participants())
        .as(what)
        .filteredOn(participant -> participant.kind().equals("state"))
        .extracting(Note.NotedParticipant::state)
        .containsExactly("KAZ", "KGZ", "ARM", "GEO");
    assertThat(read.participants())
        .as(what)
        .filteredOn(participant -> participant.kind().equals("organization"))
        .extracting(Note.NotedParticipant::body)
        .containsExactly("OPCW");
    assertThat(read.organizers()).as(what).extracting(Note.NotedOrganizer::body).contains("UNODA");
    assertThat(read.sections()).as(what).hasSize(4);
    assertThat(read.contacts()).as(what).containsExactly("1540experts@un.org");
    assertThat(read.footnotes()).as(what).hasSize(1);
  }

  @Test
  void issuesAtTheSameMomentAreTwoVersions() throws Exception {
    String path = "/events/" + event() + "/note";
    expert.post(path, Map.of());
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Callable<Integer>> issues = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        Visitor user = PROGRAM.person(Role.EXPERT, "");
        String why = "issue " + i + " (invented)";
        issues.add(() -> user.post(path + "/issue", Map.of("why", why)).statusCode());
      }
      for (Future<Integer> answer : pool.invokeAll(issues)) {
        // Issued, or asked again because somebody else issued it meanwhile.
        assertThat(answer.get()).isIn(200, 302);
      }
    }
    int issued = issues(expert.get(path).body());
    assertThat(issued).isPositive();
    expert.post(path + "/issue", Map.of("why", "once (invented)"));
    expert.post(path + "/issue", Map.of("why", "once (invented)"));
    assertThat(issues(expert.get(path).body())).isEqualTo(issued + 1);
  }

  private static int issues(String page) {
    return page.split("/issue/\\d+/file/docx", -1).length - 1;
  }

  @Test
  void whatIsEditedInWordIsShownAcceptedAndIssuedAgainAndTheOldIssueStays() throws IOException {
    long event = event();
    String path = "/events/" + event + "/note";
    expert.post(path, Map.of());
    assertThat(expert.post(path + "/issue", Map.of("why", "")).statusCode()).isEqualTo(400);
    expert.post(path + "/issue", Map.of("why", "first (invented)"));
    byte[] word = expert.bytes(path + "/file/docx").body();
    byte[] changed =
        replaced(word, "[No information on record; to be written.]", "Edited in Word.");
    String place =
        expert
            .upload(path + "/reading?in=en", "note.docx", changed)
            .headers()
            .firstValue("Location")
            .orElse("");
    assertThat(place).contains("/note/reading/");
    assertThat(expert.get(place).body()).contains("Edited in Word.");
    assertThat(expert.post(place, Map.of("key", "highlights", "seen.highlights", "1")).statusCode())
        .isEqualTo(302);
    assertThat(expert.get(place).statusCode()).as("it is decided").isEqualTo(404);
    expert.post(path + "/issue", Map.of("why", "second (invented)"));
    assertThat(text(expert.bytes(path + "/issue/2/file/docx").body()))
        .contains("Edited in Word.")
        .doesNotContain("DRAFT");
    assertThat(text(expert.bytes(path + "/issue/1/file/docx").body()))
        .doesNotContain("Edited in Word.");
    assertThat(expert.get(path + "/issue/3/file/docx").statusCode()).isEqualTo(404);
  }

  @Test
  void trackedChangesOfWordAreReadAsIfTheyWereAccepted() throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.createRun().setText("Background: ");
      paragraph.getCTP().addNewDel().addNewR().addNewDelText().setStringValue("old words");
      paragraph.getCTP().addNewIns().addNewR().addNewT().setStringValue("new words");
      document.write(out);
      assertThat(text(out.toByteArray())).contains("new words").doesNotContain("old words");
    }
  }

  @Test
  void whatTwoChangeAtOnceIsNotLost() {
    long event = event();
    String path = "/events/" + event + "/note";
    expert.post(path, Map.of());
    Map<String, String> mine =
        Map.of("key", "background", "words", "The text of one.", "seen", "1");
    Map<String, String> theirs =
        Map.of("key", "background", "words", "The text of another.", "seen", "1");
    assertThat(expert.post(path + "/section", mine).statusCode()).isEqualTo(302);
    var answer = PROGRAM.person(Role.EXPERT, "").post(path + "/section", theirs);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("The text of one.").contains("The text of another.");
    assertThat(expert.get(path).body()).contains("The text of one.").doesNotContain("of another");
  }

  @Test
  void badFilesAndKeysAreRefusedWithASentence() {
    long event = event();
    String path = "/events/" + event + "/note";
    assertThat(expert.get(path + "/file/docx").statusCode()).isEqualTo(404);
    expert.post(path, Map.of());
    for (String bytes : List.of("", "no note at all", "PK\u0003\u0004")) {
      var answer =
          expert.upload(
              path + "/reading?in=en",
              "a.docx",
              bytes.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      assertThat(answer.statusCode()).as(bytes).isEqualTo(400);
    }
    assertThat(
            expert
                .post(path + "/section", Map.of("key", "none", "words", "x", "seen", "0"))
                .statusCode())
        .isEqualTo(400);
    assertThat(expert.get(path + "?in=xx").statusCode()).isEqualTo(404);
  }

  @Test
  void theListOfAYearHasItsRuleAndThePublicOneOnlyWhatIsReleased() {
    long event = event();
    String inside = expert.get("/events/list/2026").body();
    assertThat(inside).contains("Example seminar on customs, 2026").contains("one expert");
    Visitor visitor = Visitor.signedOut(PROGRAM.address());
    String open = visitor.get("/public/events/list/2026").body();
    assertThat(open).contains("as recorded on").doesNotContain("Example seminar on customs, 2026");
    for (String form : List.of("docx", "xlsx", "csv")) {
      assertThat(expert.bytes("/events/list/2026/file/" + form).statusCode()).isEqualTo(200);
    }
    assertThat(
            new String(
                visitor.bytes("/public/events/list/2014/file/csv").body(),
                java.nio.charset.StandardCharsets.UTF_8))
        .contains("2014");
    assertThat(expert.get("/events/list/20x6").statusCode()).isEqualTo(404);
    assertThat(event).isPositive();
  }

  private static long event() {
    List<Participant> there = new ArrayList<>();
    for (String code : List.of("KAZ", "KGZ")) {
      there.add(
          new Participant(
              "States", name(code), ParticipantKind.STATE, Optional.of(code), Optional.empty()));
    }
    for (String code : List.of("ARM", "GEO")) {
      there.add(
          new Participant(
              "Other States",
              name(code),
              ParticipantKind.STATE,
              Optional.of(code),
              Optional.empty()));
    }
    there.add(
        new Participant(
            "International organizations",
            "Organization for the Prohibition of Chemical Weapons (OPCW)",
            ParticipantKind.ORGANIZATION,
            Optional.empty(),
            Optional.of("OPCW")));
    there.add(
        new Participant(
            "1540 Committee",
            "one expert",
            ParticipantKind.COMMITTEE,
            Optional.empty(),
            Optional.empty()));
    return EXAMPLE.event("Example seminar on customs, 2026", "2026-05-11", "2026-05-12", there);
  }

  private static String name(String code) {
    return PROGRAM.bean(org.clearinghouse1540.states.States.class).get(code).name();
  }

  private static String text(byte[] file) {
    return DocumentText.read(file, "note.docx").text();
  }

  /** The file as somebody edited it in Word. */
  public static byte[] replaced(byte[] word, String was, String now) throws IOException {
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word));
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (XWPFParagraph paragraph : document.getParagraphs()) {
        if (paragraph.getText().equals(was)) {
          paragraph.getRuns().getFirst().setText(now, 0);
        }
      }
      document.write(out);
      return out.toByteArray();
    }
  }

  private static void keep(String name, byte[] bytes) throws IOException {
    if (Boolean.getBoolean("pictures")) {
      Path folder = Path.of("target/pictures/notes");
      Files.createDirectories(folder);
      Files.write(folder.resolve(name), bytes);
    }
  }
}
