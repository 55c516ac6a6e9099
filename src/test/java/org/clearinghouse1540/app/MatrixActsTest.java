package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.clearinghouse1540.access.Role;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/**
 * The binding acts on a matrix: nothing happens before the check page is confirmed, and everything
 * once.
 */
class MatrixActsTest {
  private static final Map<String, String> AGREE = Map.of("step", "agree", "document", "NV 1");
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  private record Sent(String matrix, Visitor state) {
    String answer() {
      return matrix + "/answer";
    }

    /** The form of the agreement as the page of the State has it, before it is sent. */
    Map<String, String> agreeing() {
      Map<String, String> form = new HashMap<>(AGREE);
      form.put("seen", page(state.get(matrix)).select("input[name=seen]").val());
      return form;
    }

    void propose(String words) {
      Map<String, String> fields = Map.of("field", "op2.manufacture remarks", "words", words);
      assertThat(state.post(matrix + "/comment", fields).statusCode()).isEqualTo(302);
    }
  }

  private Sent sent(int number) {
    String name = "Example State " + number;
    String matrix = "/matrices/" + name.replace(" ", "%20") + "/2017";
    assertThat(expert.post(matrix + "/expert", Map.of("step", "send")).statusCode()).isEqualTo(302);
    return new Sent(matrix, program.person(Role.POINT_OF_CONTACT, name));
  }

  private int agreements(int number) {
    return program.count(
        "select count(*)::int from kit_journal where act = 'matrix agree' and subject ="
            + " 'matrix/Example State "
            + number
            + "/2017'");
  }

  private static Document page(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static String receipt(HttpResponse<String> answer) {
    String location = answer.headers().firstValue("Location").orElse("");
    assertThat(location).as(answer.body()).containsPattern("/receipts/\\d+$");
    return location.replaceFirst("https?://[^/]+", "");
  }

  @Test
  void theCheckPageOfAnAgreementNamesEveryProposalThatStaysUnsent() {
    Sent sent = sent(841);
    List.of("First (invented)", "Second (invented)", "Third (invented)").forEach(sent::propose);
    int entries = program.count("select max(seq)::int from kit_journal");
    Document check = page(sent.state.check(sent.answer(), AGREE));
    assertThat(check.select("main").text())
        .contains("First (invented)", "Second (invented)", "Third (invented)")
        .contains("Is not sent", "The Committee", "Example State 841");
    assertThat(check.select("#act-confirm").text()).isEqualTo("Agree to the content");
    assertThat(program.count("select max(seq)::int from kit_journal")).isEqualTo(entries);
    assertThat(agreements(841)).isZero();
  }

  @Test
  void anActHappensOnceHoweverOftenItIsSent() throws Exception {
    Sent sent = sent(842);
    Map<String, String> agree = sent.agreeing();
    HttpResponse<String> check = sent.state.check(sent.answer(), agree);
    HttpResponse<String> secondTab = sent.state.check(sent.answer(), agree);
    Callable<String> confirm = () -> receipt(sent.state.confirm(check));
    String first = confirm.call();
    assertThat(confirm.call()).as("reload").isEqualTo(first);
    assertThat(receipt(sent.state.confirm(secondTab))).as("second tab").isEqualTo(first);
    assertThat(receipt(sent.state.check(sent.answer(), agree))).as("back").isEqualTo(first);
    Map<String, String> numbered = new HashMap<>(agree);
    numbered.put("_draft", "0123456789abcdef");
    assertThat(receipt(sent.state.check(sent.answer(), numbered)))
        .as("sent again by a browser, which numbers each sending")
        .isEqualTo(first);
    assertThat(agreements(842)).isEqualTo(1);
    assertThat(page(sent.state.get(first)).select("main").text())
        .contains("Agree to the content", "UTC", sent.state.name(), "The Committee acts next.");
  }

  @Test
  void aDoubleClickActsOnce() throws Exception {
    Sent sent = sent(843);
    HttpResponse<String> check = sent.state.check(sent.answer(), AGREE);
    Visitor again = Visitor.signedIn(program.address(), sent.state.name(), TestProgram.PASSWORD);
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      Future<String> one = both.submit(() -> receipt(sent.state.confirm(check)));
      Future<String> two = both.submit(() -> receipt(again.confirm(check)));
      assertThat(one.get()).isEqualTo(two.get());
    }
    assertThat(agreements(843)).isEqualTo(1);
  }

  @Test
  void aChangeAfterTheCheckPageIsShownBeforeTheAct() {
    Sent sent = sent(844);
    HttpResponse<String> check = sent.state.check(sent.answer(), AGREE);
    sent.propose("Late proposal (invented)");
    HttpResponse<String> again = sent.state.confirm(check);
    assertThat(page(again).select("#act-changed").text()).contains("Late proposal (invented)");
    assertThat(agreements(844)).isZero();
    receipt(sent.state.confirm(again));
    assertThat(agreements(844)).isEqualTo(1);
  }

  @Test
  void backReturnsToTheFormWithEverythingThatWasTyped() {
    Sent sent = sent(845);
    Document back =
        page(
            sent.state.post(
                sent.answer(),
                Map.of("step", "agree", "document", "NV 845 (invented)", "act.back", "yes")));
    assertThat(back.select("input[name=document]").eachAttr("value")).contains("NV 845 (invented)");
    assertThat(back.select("#problems")).isEmpty();
    assertThat(agreements(845)).isZero();
  }

  @Test
  void aRefusalComesBeforeTheCheckPage() {
    Sent sent = sent(846);
    HttpResponse<String> answer = sent.state.check(sent.answer(), Map.of("step", "agree"));
    assertThat(answer.statusCode()).isEqualTo(400);
    Visitor secretariat = program.person(Role.SECRETARIAT, "");
    HttpResponse<String> early =
        secretariat.check(sent.matrix + "/approval", Map.of("document", "Letter"));
    assertThat(early.statusCode()).isEqualTo(400);
  }

  @Test
  void aReceiptIsVisibleToItsPartyAndToNobodyElse() {
    Sent sent = sent(847);
    String receipt = receipt(sent.state.confirm(sent.state.check(sent.answer(), AGREE)));
    Visitor mission = program.person(Role.MISSION, "Example State 847");
    assertThat(mission.get(receipt).statusCode()).isEqualTo(200);
    assertThat(mission.get("/receipts").body()).contains(receipt);
    for (Visitor other :
        List.of(
            expert,
            program.person(Role.POINT_OF_CONTACT, "Example State 848"),
            program.person(Role.AGENCY, "Example State 847"))) {
      assertThat(other.get(receipt).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aStateTakesItsAgreementBackUntilTheCommitteeApproved() {
    Sent sent = sent(849);
    Visitor secretariat = program.person(Role.SECRETARIAT, "");
    Map<String, String> retract = Map.of("step", "retract", "document", "NV 2");
    sent.state.post(sent.answer(), AGREE);
    String title = "Example State 849 (2017)";
    assertThat(sent.state.get("/desk").body()).doesNotContain(title);
    assertThat(sent.state.post(sent.answer(), retract).statusCode()).isEqualTo(302);
    assertThat(sent.state.get("/desk").body()).contains(title);
    Map<String, String> letter = Map.of("document", "Letter of the Chair");
    assertThat(secretariat.check(sent.matrix + "/approval", letter).statusCode()).isEqualTo(400);
    assertThat(sent.state.get(sent.matrix).body()).contains("NV 1").contains("withdrawn");
    Map<String, String> again = Map.of("step", "agree", "document", "NV 3");
    assertThat(sent.state.post(sent.answer(), again).statusCode()).isEqualTo(302);
    assertThat(secretariat.post(sent.matrix + "/approval", letter).statusCode()).isEqualTo(302);
    assertThat(sent.state.check(sent.answer(), retract).statusCode()).isEqualTo(400);
  }
}
