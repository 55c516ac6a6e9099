package org.clearinghouse1540.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.FileWords;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.journal.JournalEntry;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters on their pages: the draft, its dispatch and the proof of its receipt. */
class LetterPagesTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String STATE = "Example State 641";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final Visitor clerk = PROGRAM.person(Role.SECRETARIAT, "");
  private final String mark = "mark-" + System.nanoTime();

  private long drafted(Language language) {
    LetterDraft draft =
        new LetterDraft(
            "example/" + mark,
            "acknowledge",
            language,
            LetterForm.MISSION,
            STATE,
            STATE,
            Map.of(
                "requester", STATE, "date", "1 May 2024", "items", "1. A need", "reference", mark));
    return ViewerDataSource.as(
        "program", () -> PROGRAM.bean(Letters.class).draft(Actor.program(), draft));
  }

  private Letter stored(long id) {
    return ViewerDataSource.as("program", () -> PROGRAM.bean(Letters.class).find(id)).orElseThrow();
  }

  private static Map<String, String> text(int version, String title, String body) {
    return Map.of("version", String.valueOf(version), "title", title, "body", body);
  }

  private HttpResponse<String> dispatch(Visitor sender, long id, String day, String how) {
    return sender.post("/letters/" + id + "/dispatch", Map.of("day", day, "how", how));
  }

  private HttpResponse<String> receive(long id, LocalDate day) {
    return clerk.post(
        "/letters/" + id + "/receipt", Map.of("day", day.toString(), "proof", "Signed " + mark));
  }

  private long dispatched() {
    long id = drafted(Language.EN);
    assertThat(dispatch(clerk, id, DAY.toString(), "By e-mail").statusCode()).isEqualTo(302);
    return id;
  }

  @Test
  void aLetterIsOnTheDeskFromItsDraftToTheProofOfItsReceipt() {
    long id = drafted(Language.EN);
    String link = "href=\"/letters/" + id + "\"";
    assertThat(clerk.get("/desk").body()).contains(link, "review and dispatch");
    dispatch(clerk, id, DAY.toString(), "By e-mail");
    assertThat(clerk.get("/desk").body()).contains(link, "dispatched, receipt not recorded");
    assertThat(receive(id, DAY.plusDays(1)).statusCode()).isEqualTo(302);
    assertThat(clerk.get("/desk").body()).doesNotContain(link);
    assertThat(clerk.get("/letters/" + id).body())
        .contains("By e-mail", "Signed " + mark)
        .doesNotContain("<form method=\"post\" action=\"/letters/");
  }

  @Test
  void onlyTheAddresseeReadsALetterAndOnlyAfterItsDispatch() {
    Visitor own = PROGRAM.person(Role.POINT_OF_CONTACT, STATE);
    Visitor mission = PROGRAM.person(Role.MISSION, STATE);
    Visitor other = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 642");
    long id = drafted(Language.EN);
    for (Visitor visitor : List.of(own, mission, other)) {
      assertThat(visitor.get("/letters/" + id).statusCode()).isEqualTo(404);
      assertThat(visitor.get("/letters/" + id + "/file/pdf").statusCode()).isEqualTo(404);
    }
    dispatch(clerk, id, DAY.toString(), "By e-mail");
    assertThat(own.get("/letters/" + id).body()).contains(mark).doesNotContain("name=\"proof\"");
    assertThat(mission.get("/letters/" + id).statusCode()).isEqualTo(200);
    assertThat(other.get("/letters/" + id).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"EXPERT", "MEMBER", "COORDINATOR"})
  void rolesThatOnlyReadCannotRecordADispatch(Role role) {
    long id = drafted(Language.EN);
    Visitor reader = PROGRAM.person(role, role == Role.MEMBER ? "Example State 643" : "");
    assertThat(reader.get("/letters/" + id).body()).contains(mark).doesNotContain("name=\"how\"");
    assertThat(dispatch(reader, id, DAY.toString(), "By hand").statusCode()).isEqualTo(403);
    assertThat(stored(id).dispatched()).isFalse();
  }

  @Test
  void theSecondOfTwoSimultaneousChangesIsRejectedAndItsTextRemains() {
    long id = drafted(Language.EN);
    assertThat(clerk.post("/letters/" + id, text(1, "First title", "First")).statusCode())
        .isEqualTo(302);
    HttpResponse<String> second =
        clerk.post("/letters/" + id, text(1, "Second title", "Second text " + mark));
    assertThat(second.statusCode()).isEqualTo(400);
    assertThat(second.body())
        .contains("value=\"Second title\"", "Second text " + mark)
        .contains(Texts.get(Language.EN, "letters.refused.changed"));
    assertThat(stored(id).title()).isEqualTo("First title");
    assertThat(stored(id).version()).isEqualTo(2);
  }

  @Test
  void aDispatchedLetterIsNeverChanged() {
    long id = dispatched();
    Letter before = stored(id);
    assertThat(clerk.get("/letters/" + id).body()).doesNotContain("name=\"body\"");
    assertThat(clerk.post("/letters/" + id, text(1, "Another", "Another")).statusCode())
        .isEqualTo(400);
    assertThat(dispatch(clerk, id, DAY.plusDays(1).toString(), "Again").body())
        .contains(Texts.get(Language.EN, "letters.refused.dispatched"));
    assertThat(stored(id)).isEqualTo(before);
  }

  @Test
  void aReceiptCannotBeBeforeTheDispatchNorRecordedTwice() {
    long draft = drafted(Language.EN);
    assertThat(receive(draft, DAY).body())
        .contains(Texts.get(Language.EN, "letters.refused.receipt"));
    long id = dispatched();
    assertThat(receive(id, DAY.minusDays(1)).statusCode()).isEqualTo(400);
    assertThat(stored(id).receivedOn()).isEmpty();
    assertThat(receive(id, DAY).statusCode()).isEqualTo(302);
    assertThat(receive(id, DAY.plusDays(2)).statusCode()).isEqualTo(400);
    assertThat(stored(id).receivedOn()).contains(DAY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2999-01-01", "2026-02-30", "tomorrow", ""})
  void anInvalidDateOfDispatchIsReportedInTheLanguageOfTheReader(String day) {
    long id = drafted(Language.EN);
    for (Language language : List.of(Language.FR, Language.AR)) {
      HttpResponse<String> answer =
          clerk.post(
              "/letters/" + id + "/dispatch?lang=" + language.code(),
              Map.of("day", day, "how", "Par courriel " + mark));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains("lang=\"" + language.code() + "\"", "href=\"#day\"", "Par courriel " + mark)
          .doesNotContain(Texts.get(Language.EN, "letters.refused.future"));
    }
    clerk.get("/letters/" + id + "?lang=en");
    assertThat(stored(id).dispatched()).isFalse();
  }

  @Test
  void everyEmptyFieldIsReportedAtOnce() {
    long id = drafted(Language.EN);
    HttpResponse<String> answer = clerk.post("/letters/" + id, text(1, " ", ""));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("href=\"#title\"", "href=\"#body\"");
    Map<String, String> empty = new HashMap<>();
    assertThat(clerk.post("/letters/" + id + "/dispatch", empty).body())
        .contains("href=\"#day\"", "href=\"#how\"");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aFileIsAWorkingDraftInTheLanguageOfTheLetterUntilItIsDispatched(Language language) {
    long id = drafted(language);
    String draft = Texts.get(language, "letters.working-draft");
    String before = words(id, "docx");
    assertThat(before).contains(draft).contains(mark);
    dispatch(clerk, id, DAY.toString(), "By e-mail");
    assertThat(words(id, "docx")).doesNotContain(draft).contains(mark);
    assertThat(clerk.bytes("/letters/" + id + "/file/pdf").statusCode()).isEqualTo(200);
  }

  private String words(long id, String format) {
    return FileWords.of(clerk.bytes("/letters/" + id + "/file/" + format).body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/letters/999999999", "/letters/0/file/pdf", "/letters/x"})
  void anUnknownLetterIsNotFound(String address) {
    assertThat(clerk.get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void anUnknownFormatIsNotFound() {
    assertThat(clerk.get("/letters/" + drafted(Language.EN) + "/file/exe").statusCode())
        .isEqualTo(404);
  }

  @Test
  void theJournalTellsWhoDidWhatToALetter() {
    long id = drafted(Language.EN);
    clerk.post("/letters/" + id, text(1, "A title", "A text"));
    dispatch(clerk, id, DAY.toString(), "By hand");
    receive(id, DAY);
    List<JournalEntry> entries =
        ViewerDataSource.as("program", () -> PROGRAM.bean(Journal.class).list("letter/" + id));
    assertThat(entries)
        .extracting(JournalEntry::act)
        .containsExactly(
            "letter drafted", "letter changed", "letter dispatched", "receipt recorded");
    assertThat(entries.getLast().actor().name()).isEqualTo(clerk.name());
    assertThat(entries.getLast().after()).contains("Signed " + mark);
  }
}
