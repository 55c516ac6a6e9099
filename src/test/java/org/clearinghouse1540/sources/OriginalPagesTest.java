package org.clearinghouse1540.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files as received on their pages: withdrawn, corrected, and refused to other parties. */
class OriginalPagesTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String STATE = "Example State 934";
  private static final String ARRIVAL =
      "/arrivals?channel=note-verbale&requester=Example+State+934&requestedOn=2024-02-01"
          + "&receivedOn=2024-02-02&words0=A+need";
  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
  private final Visitor contact = PROGRAM.person(Role.POINT_OF_CONTACT, STATE);

  private static byte[] text(String words) {
    return (words + " " + System.nanoTime()).getBytes(StandardCharsets.UTF_8);
  }

  private static String upload(Visitor user, String path, byte[] content) {
    HttpResponse<String> answer = user.upload(path, "file.txt", content);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
  }

  private static long original(byte[] content) {
    return JdbcClient.create(PROGRAM.owner().plainSource())
        .sql("select original_id from sources_original_content where content = :content")
        .param("content", content)
        .query(Long.class)
        .single();
  }

  @Test
  void aWithdrawnFileIsOpenToItsStateAloneAndStaysOnRecord() {
    byte[] letter = text("Letter to withdraw");
    String request = upload(secretariat, ARRIVAL, letter);
    long id = original(letter);
    String page = secretariat.get(request).body();
    assertThat(page).contains("/originals/" + id);
    String document = Jsoup.parse(page).select("a[href^=/documents/]").getFirst().attr("href");
    assertThat(secretariat.get(document).statusCode()).isEqualTo(200);
    String withdrawal = "/originals/" + id + "/withdrawal";
    assertThat(contact.post(withdrawal, Map.of("why", "Sent by mistake")).statusCode())
        .isEqualTo(302);
    assertThat(secretariat.bytes("/originals/" + id + "/file").statusCode()).isEqualTo(404);
    assertThat(secretariat.get(document).statusCode()).isEqualTo(404);
    assertThat(secretariat.get("/originals/" + id).body())
        .contains("Sent by mistake")
        .doesNotContain("/originals/" + id + "/file");
    assertThat(contact.get("/originals/" + id).body()).contains("/originals/" + id + "/file");
    assertThat(secretariat.get(request).statusCode()).isEqualTo(200);
    assertThat(contact.bytes("/originals/" + id + "/file").body()).isEqualTo(letter);
    Visitor mission = PROGRAM.person(Role.MISSION, STATE);
    assertThat(mission.post(withdrawal, Map.of("why", "Again")).statusCode()).isEqualTo(404);
  }

  @Test
  void theLinesOfAWithdrawnLetterAreShownToItsStateAlone() {
    byte[] letter = text("Line that is no need");
    String request = upload(secretariat, ARRIVAL + "&was-read=yes", letter);
    assertThat(secretariat.get(request).body()).contains("Line that is no need");
    String withdrawal = "/originals/" + original(letter) + "/withdrawal";
    assertThat(contact.post(withdrawal, Map.of("why", "Sent by mistake")).statusCode())
        .isEqualTo(302);
    assertThat(secretariat.get(request).body()).doesNotContain("Line that is no need");
    assertThat(contact.get(request).body()).contains("Line that is no need");
  }

  @Test
  void twoWithdrawalsAtTheSameTimeAreOne() {
    byte[] letter = text("Letter of two");
    upload(secretariat, ARRIVAL, letter);
    Originals originals = PROGRAM.bean(Originals.class);
    SourceDocuments documents = PROGRAM.bean(SourceDocuments.class);
    long id = original(letter);
    ViewerDataSource.asProgram(
        () -> {
          Original open = originals.find(id).orElseThrow();
          Actor actor = Actor.program();
          documents.withdraw(actor, open, "One");
          assertThatThrownBy(() -> documents.withdraw(actor, open, "Two"))
              .isInstanceOfSatisfying(
                  BadInput.class,
                  bad -> {
                    for (Language language : Language.values()) {
                      assertThat(bad.reasons(language))
                          .containsExactly(Texts.get(language, "sources.refused.withdrawn"));
                    }
                  });
        });
  }

  @Test
  void aCorrectedFileIsBesideTheEarlierOneAndOnlyItsOwnPartyAddsFiles() {
    byte[] first = text("Annex first");
    byte[] second = text("Annex second");
    String request = upload(secretariat, ARRIVAL, text("Letter"));
    String record = "record=request/" + request.replaceAll("\\D", "");
    upload(contact, "/originals?about=Annex&" + record, first);
    long before = original(first);
    upload(contact, "/originals?about=Annex&replaces=" + before + "&" + record, second);
    long after = original(second);
    assertThat(secretariat.get("/originals/" + before).body())
        .contains("/originals/" + after)
        .contains("/originals/" + before + "/file");
    assertThat(PROGRAM.count("select replaces::int from sources_original where id = " + after))
        .isEqualTo((int) before);
    Visitor other = PROGRAM.person(Role.MISSION, "Example State 935");
    assertThat(other.upload("/originals?about=x&" + record, "x.txt", first).statusCode())
        .isEqualTo(404);
    assertThat(other.get("/originals/new?" + record).statusCode()).isEqualTo(404);
    assertThat(contact.get("/originals/new?" + record).statusCode()).isEqualTo(200);
    assertThat(contact.upload("/originals?" + record, "x.txt", first).statusCode())
        .as("without a description")
        .isEqualTo(400);
  }

  @Test
  void aFileThatIsOnRecordIsRefusedWithItsNameAndHasNoReceipt() {
    byte[] annex = text("Annex twice");
    String request = upload(secretariat, ARRIVAL, text("Letter"));
    String record = "record=request/" + request.replaceAll("\\D", "");
    upload(contact, "/originals?about=Annex&" + record, annex);
    long id = original(annex);
    int receipts = PROGRAM.count("select count(*)::int from kit_receipt");
    for (Language language : Language.values()) {
      for (String replaces : List.of("", "&replaces=" + id)) {
        HttpResponse<String> refused =
            contact.upload(
                "/originals?lang=" + language.code() + "&about=My+words&" + record + replaces,
                "other-name.txt",
                annex);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Isolated.removed(refused.body()))
            .contains(Texts.get(language, "sources.refused.on-record", "file.txt"), "My words");
      }
    }
    assertThat(PROGRAM.count("select count(*)::int from kit_receipt")).isEqualTo(receipts);
    contact.post("/originals/" + id + "/withdrawal", Map.of("why", "A wrong annex"));
    upload(contact, "/originals?about=Annex&" + record, annex);
  }

  @Test
  void theCheckPageOfAWithdrawalNamesThoseWhoHaveTheNotice() {
    byte[] letter = text("Letter of the check page");
    upload(secretariat, ARRIVAL, letter);
    String page = "/originals/" + original(letter) + "/withdrawal?lang=en";
    String staff = Texts.get(Language.EN, "sources.notice.staff");
    Map<String, String> why = Map.of("why", "A wrong letter");
    assertThat(contact.check(page, why).body()).contains(staff);
    assertThat(secretariat.check(page, why).body()).contains(STATE).doesNotContain(staff);
  }
}
