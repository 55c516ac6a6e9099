package org.clearinghouse1540.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms of an information note: roles, bad input and conflicts, in the reader's language. */
class NoteFormsTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final ExampleMeeting EXAMPLE = new ExampleMeeting();
  private static final String UNWRITTEN = "[No information on record; to be written.]";
  private final Visitor expert = PROGRAM.person(Role.EXPERT, "");

  @Test
  void aConflictNamesTheOtherUserAndKeepsBothTexts() {
    String note = note("Example seminar on conflicts");
    Visitor other = PROGRAM.person(Role.EXPERT, "");
    other.post(note + "/section", section("The text of the other.", 1));
    for (Language language : Language.values()) {
      HttpResponse<String> answer =
          expert.post(note + "/section?lang=" + language.code(), section("My text.", 1));
      isRefused(answer, language, "briefs.refused.conflict", other.name());
      assertThat(answer.body()).contains("The text of the other.").contains("My text.");
    }
    assertThat(other.get(note).body()).doesNotContain("My text.");
    assertThat(expert.post(note + "/section", section("My text.", 2)).statusCode()).isEqualTo(302);
    assertThat(other.get(note).body()).contains("My text.").doesNotContain("of the other.");
  }

  @Test
  void theSameTextFromTwoUsersIsNoConflict() {
    String note = note("Example seminar on agreement");
    Visitor other = PROGRAM.person(Role.EXPERT, "");
    Map<String, String> same = section("The same text.", 1);
    assertThat(other.post(note + "/section", same).statusCode()).isEqualTo(302);
    assertThat(expert.post(note + "/section", same).statusCode()).isEqualTo(302);
    assertThat(expert.post(note + "/section", section("A later text.", 2)).statusCode())
        .as("the second save of the same text was no new version")
        .isEqualTo(302);
  }

  @Test
  void aFileWithoutASectionOfTheNoteIsRefused() throws IOException {
    String note = note("Example seminar on files");
    byte[] letter = word("Dear colleague,", "This letter has no section of a note.");
    for (Language language : Language.values()) {
      isRefused(
          expert.upload(note + "/reading?in=en&lang=" + language.code(), "letter.docx", letter),
          language,
          "briefs.refused.no-section");
      isRefused(
          expert.post(note + "/reading?in=en&lang=" + language.code(), Map.of()),
          language,
          "kit.form.file");
      isRefused(
          expert.post(note + "/issue?lang=" + language.code(), Map.of("why", " ")),
          language,
          "kit.form.required");
    }
    assertThat(expert.get(note).body()).as("nothing is issued").doesNotContain("/issue/1/file/");
  }

  @Test
  void aTextThatIsTooLongIsKeptInItsField() {
    String note = note("Example seminar on length");
    String words = "x".repeat(DraftedNotes.LONGEST + 1);
    HttpResponse<String> answer = expert.post(note + "/section", section(words, 1));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(words);
    assertThat(expert.get(note).body()).doesNotContain("xxxxx");
    String longest = "y".repeat(DraftedNotes.LONGEST);
    assertThat(expert.post(note + "/section", section(longest, 1)).statusCode()).isEqualTo(302);
    assertThat(expert.get(note).body()).contains(longest);
  }

  @Test
  void aNoteOfAnotherEventEntersOnlyWhenTheTitleIsTyped() {
    String note = note("Example seminar on files");
    byte[] other = expert.bytes(note("Example workshop elsewhere") + "/file/docx").body();
    for (Language language : Language.values()) {
      isRefused(
          expert.upload(note + "/reading?in=en&lang=" + language.code(), "note.docx", other),
          language,
          "kit.file.elsewhere",
          "Example workshop elsewhere",
          "Example seminar on files");
    }
    isRefused(
        expert.upload(
            note + "/reading?in=en&lang=en&this-record=Example%20workshop%20elsewhere",
            "note.docx",
            other),
        Language.EN,
        "kit.file.elsewhere",
        "Example workshop elsewhere",
        "Example seminar on files");
    assertThat(
            expert
                .upload(
                    note + "/reading?in=en&this-record=EXAMPLE%20SEMINAR%20ON%20FILES",
                    "note.docx",
                    other)
                .statusCode())
        .isEqualTo(302);
  }

  @Test
  void aFileFromWordThatIsDiscardedChangesNothing() throws IOException {
    String note = note("Example seminar on discarding");
    String compare = uploaded(note, "Discarded words.");
    assertThat(expert.get("/desk").body()).contains(compare.replace("&", "&amp;"));
    assertThat(expert.post(compare, Map.of("key", "highlights", "drop", "yes")).statusCode())
        .isEqualTo(302);
    assertThat(expert.get(note).body()).doesNotContain("Discarded words.");
    assertThat(expert.get(compare).statusCode()).as("decided once").isEqualTo(404);
    assertThat(expert.get("/desk").body()).doesNotContain(compare.replace("&", "&amp;"));
  }

  @Test
  void aFileFromWordDoesNotOverwriteALaterChange() throws IOException {
    String note = note("Example seminar on later changes");
    String compare = uploaded(note, "Words from the file.");
    Map<String, String> online = section("Written online.", 1);
    online.put("key", "highlights");
    assertThat(expert.post(note + "/section", online).statusCode()).isEqualTo(302);
    Map<String, String> accept = Map.of("key", "highlights", "seen.highlights", "1");
    for (Language language : Language.values()) {
      HttpResponse<String> answer = expert.post(compare + "&lang=" + language.code(), accept);
      isRefused(answer, language, "briefs.refused.conflict", expert.name());
      assertThat(answer.body()).contains("Written online.").contains("Words from the file.");
    }
    assertThat(
            expert.post(compare, Map.of("key", "highlights", "seen.highlights", "2")).statusCode())
        .as("after both were compared")
        .isEqualTo(302);
    assertThat(expert.get(note).body())
        .contains("Words from the file.")
        .doesNotContain("Written online.");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"MEMBER", "CHAIR", "COORDINATOR", "SECRETARIAT"})
  void theCommitteeReadsANoteThatOnlyExpertsWrite(Role role) throws IOException {
    String note = note("Example seminar on reading");
    String compare = uploaded(note, "Not for readers.");
    Visitor reader = PROGRAM.person(role, "");
    String page = reader.get(note).body();
    assertThat(page).contains("Example seminar on reading").doesNotContain("<textarea");
    assertThat(reader.bytes(note + "/file/docx").statusCode()).isEqualTo(200);
    assertThat(reader.post(note + "/section", section("Mine.", 1)).statusCode()).isEqualTo(403);
    assertThat(reader.post(note + "/issue", Map.of("why", "Mine")).statusCode()).isEqualTo(403);
    assertThat(reader.get(compare).statusCode()).isEqualTo(403);
    assertThat(reader.get("/desk").body()).doesNotContain(compare);
    assertThat(expert.get(note).body()).doesNotContain("Mine");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"POINT_OF_CONTACT", "MISSION", "PROVIDER", "ADMINISTRATOR"})
  void usersOutsideTheCommitteeHaveNoNotes(Role role) {
    String note = note("Example seminar on roles");
    String party =
        switch (role) {
          case POINT_OF_CONTACT, MISSION -> "Example State 453";
          case PROVIDER -> "Example Provider 453";
          default -> "";
        };
    Visitor outside = PROGRAM.person(role, party);
    for (String address :
        List.of(note, note + "/file/docx", note.replace("/note", "/chair-summary"))) {
      assertThat(outside.get(address).statusCode()).as(address).isIn(403, 404);
    }
    assertThat(Visitor.signedOut(PROGRAM.address()).get(note).body())
        .doesNotContain("Example seminar on roles");
  }

  private String note(String title) {
    long event =
        EXAMPLE.event(title, "2026-05-01", "", ExampleMeeting.states(List.of("KAZ", "KGZ")));
    String note = "/events/" + event + "/note";
    assertThat(expert.post(note, Map.of()).statusCode()).isEqualTo(302);
    return note;
  }

  // The address of a note that was edited in Word and uploaded.
  private String uploaded(String note, String words) throws IOException {
    byte[] edited =
        NoteEditorTest.replaced(expert.bytes(note + "/file/docx").body(), UNWRITTEN, words);
    return expert
        .upload(note + "/reading?in=en", "note.docx", edited)
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }

  private static Map<String, String> section(String words, int seen) {
    return new LinkedHashMap<>(
        Map.of("key", "background", "words", words, "seen", Integer.toString(seen)));
  }

  private static byte[] word(String... paragraphs) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      for (String paragraph : paragraphs) {
        document.createParagraph().createRun().setText(paragraph);
      }
      document.write(out);
      return out.toByteArray();
    }
  }

  private static void isRefused(
      HttpResponse<String> answer, Language language, String key, Object... arguments) {
    assertThat(answer.statusCode()).as(key + " " + language).isEqualTo(400);
    assertThat(answer.body()).contains(Isolated.sentence(language, key, arguments));
  }
}
