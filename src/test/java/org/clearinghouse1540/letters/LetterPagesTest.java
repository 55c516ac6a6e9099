package org.clearinghouse1540.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.letters.DraftedLetter.PROGRAM;
import static org.clearinghouse1540.letters.DraftedLetter.today;

import java.net.http.HttpResponse;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a letter: who may read and change it, and what its forms refuse. */
class LetterPagesTest {
  private static final String STATE = "Example State 034";
  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");

  @ParameterizedTest
  @CsvSource({
    "EXPERT,'',true,false",
    "SECRETARIAT,'',true,true",
    "CHAIR,'',true,true",
    "MEMBER,Example State 035,false,false",
    "COORDINATOR,Example State 035,false,false"
  })
  void theCommitteeReadsADraftAndSomeRolesChangeIt(
      Role role, String party, boolean edits, boolean dispatches) {
    DraftedLetter letter = DraftedLetter.to(STATE);
    Visitor person = PROGRAM.person(role, party);
    String page = person.get(letter.page()).body();
    assertThat(page).contains(letter.addressee()).contains("WORKING DRAFT");
    assertThat(page.contains("name=\"version\"")).isEqualTo(edits);
    assertThat(page.contains("name=\"how\"")).isEqualTo(dispatches);
    assertThat(save(letter, person, "1", "Title", "Body").statusCode())
        .isEqualTo(edits ? 302 : 403);
    assertThat(dispatch(letter, person, today().toString(), "by email").statusCode())
        .isEqualTo(dispatches ? 302 : 403);
  }

  @Test
  void itsAddresseeReadsALetterFromItsDispatchOn() {
    DraftedLetter letter = DraftedLetter.to(STATE);
    Visitor mission = PROGRAM.person(Role.MISSION, STATE);
    Visitor other = PROGRAM.person(Role.MISSION, "Example State 035");
    assertThat(mission.get(letter.page()).statusCode()).as("a draft").isEqualTo(404);
    letter.dispatched(today());
    HttpResponse<String> page = mission.get(letter.page());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains(letter.addressee())
        .doesNotContain("WORKING DRAFT")
        .doesNotContain("name=\"proof\"");
    assertThat(mission.get(letter.page() + "/file/docx").statusCode()).isEqualTo(200);
    assertThat(other.get(letter.page()).statusCode()).isEqualTo(404);
    assertThat(other.get(letter.page() + "/file/docx").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ADMINISTRATOR", "AGENCY"})
  void otherRolesSeeNoLetters(Role role) {
    DraftedLetter letter = DraftedLetter.to(STATE).dispatched(today());
    Visitor person = PROGRAM.person(role, role == Role.AGENCY ? STATE : "");
    assertThat(person.get(letter.page()).statusCode()).isEqualTo(403);
    assertThat(Visitor.signedOut(PROGRAM.address()).get(letter.page()).statusCode()).isEqualTo(302);
  }

  @Test
  void anUnfinishedTextIsRefusedAndKept() {
    DraftedLetter letter = DraftedLetter.to(STATE);
    String long301 = "t".repeat(301);
    HttpResponse<String> answer = save(letter, secretariat, "1", long301, " ");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(long301)
        .contains(Texts.get(Language.EN, "kit.form.required"))
        .contains(Texts.get(Language.EN, "kit.form.too-long", 300));
    assertThat(letter.read().version()).isEqualTo(1);
  }

  @Test
  void aTextThatSomebodyElseChangedIsNotOverwritten() {
    DraftedLetter letter = DraftedLetter.to(STATE);
    Visitor expert = PROGRAM.person(Role.EXPERT, "");
    assertThat(save(letter, expert, "1", "First title", "First text").statusCode()).isEqualTo(302);
    HttpResponse<String> answer =
        letter.post(
            secretariat,
            "?lang=fr",
            "version",
            "1",
            "title",
            "Second title",
            "body",
            "Second text");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains(Texts.get(Language.FR, "letters.refused.changed"))
        .contains("Second text");
    assertThat(letter.read().title()).isEqualTo("First title");
  }

  @ParameterizedTest
  @CsvSource({
    "'',by email,kit.form.required",
    "yesterday,by email,kit.form.day",
    "2999-01-01,by email,letters.refused.future",
    "2026-01-02,'',kit.form.required"
  })
  void aDispatchWithoutItsDayOrItsMeansIsRefused(String day, String how, String key) {
    DraftedLetter letter = DraftedLetter.to(STATE);
    HttpResponse<String> answer = dispatch(letter, secretariat, day, how);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(Texts.get(Language.EN, key));
    assertThat(letter.read().dispatched()).isFalse();
  }

  @Test
  void aLetterIsDispatchedOnceAndItsReceiptRecordedOnce() {
    DraftedLetter letter = DraftedLetter.to(STATE);
    String day = today().minusDays(1).toString();
    assertThat(dispatch(letter, secretariat, day, "by hand").statusCode()).isEqualTo(302);
    HttpResponse<String> again = dispatch(letter, secretariat, day, "by email");
    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.body()).contains(Texts.get(Language.EN, "letters.refused.dispatched"));
    assertThat(secretariat.get(letter.page()).body())
        .contains("by hand")
        .contains("name=\"proof\"");
    String before = today().minusDays(2).toString();
    assertThat(receive(letter, before, "reply").body())
        .contains(Texts.get(Language.EN, "letters.refused.receipt"));
    assertThat(receive(letter, "2999-01-01", "reply").statusCode()).isEqualTo(400);
    assertThat(receive(letter, day, "p".repeat(501)).statusCode()).isEqualTo(400);
    assertThat(receive(letter, day, "Reply of the mission").statusCode()).isEqualTo(302);
    assertThat(receive(letter, day, "Again").statusCode()).isEqualTo(400);
    assertThat(secretariat.get(letter.page()).body())
        .contains("Reply of the mission")
        .doesNotContain("name=\"proof\"");
  }

  @Test
  void theDeskOfTheSecretariatLeadsToTheLetterUntilItsReceipt() {
    DraftedLetter letter = DraftedLetter.to(STATE);
    String desk = "/desk?q=" + letter.addressee().replaceFirst(".* ", "");
    assertThat(secretariat.get(desk).body()).contains(letter.page() + "\"");
    assertThat(PROGRAM.person(Role.EXPERT, "").get(desk).body()).doesNotContain(letter.page());
    letter.dispatched(today());
    assertThat(secretariat.get(desk).body()).contains(letter.page() + "\"");
    receive(letter, today().toString(), "reply");
    assertThat(secretariat.get(desk).body()).doesNotContain(letter.page() + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "pdf"})
  void aLetterIsAFileInItsOwnLanguage(String form) {
    DraftedLetter letter = DraftedLetter.to(STATE, Language.AR);
    HttpResponse<byte[]> file = secretariat.bytes(letter.page() + "/file/" + form);
    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
        .contains("letter-" + letter.id() + "." + form);
    assertThat(file.body()).hasSizeGreaterThan(500);
  }

  @Test
  void anUnknownLetterOrFormatIsNotFound() {
    DraftedLetter letter = DraftedLetter.to(STATE);
    assertThat(secretariat.get(letter.page() + "/file/exe").statusCode()).isEqualTo(404);
    assertThat(secretariat.get("/letters/999999999").statusCode()).isEqualTo(404);
    for (String action : new String[] {"", "/dispatch", "/receipt"}) {
      assertThat(secretariat.post("/letters/999999999" + action, Map.of()).statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void aTextIsShownInTheDirectionOfItsLanguageAndNeverAsMarkup() {
    DraftedLetter letter = DraftedLetter.to(STATE, Language.AR);
    save(letter, secretariat, "1", "<i>عنوان</i>", "نص <script>alert(1)</script>");
    letter.dispatched(today());
    assertThat(secretariat.get(letter.page()).body())
        .contains("dir=\"rtl\" lang=\"ar\"")
        .contains("نص &lt;script&gt;")
        .doesNotContain("<script>alert(1)")
        .doesNotContain("<i>عنوان");
  }

  private static HttpResponse<String> save(
      DraftedLetter letter, Visitor visitor, String version, String title, String body) {
    return letter.post(visitor, "", "version", version, "title", title, "body", body);
  }

  private static HttpResponse<String> dispatch(
      DraftedLetter letter, Visitor visitor, String day, String how) {
    return letter.post(visitor, "/dispatch", "day", day, "how", how);
  }

  private HttpResponse<String> receive(DraftedLetter letter, String day, String proof) {
    return letter.post(secretariat, "/receipt", "day", day, "proof", proof);
  }
}
