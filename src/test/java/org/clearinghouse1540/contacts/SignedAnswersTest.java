package org.clearinghouse1540.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.cooperation.ExampleJointProject;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** The answers and words of a State to others leave after two signatures, if it wants two. */
class SignedAnswersTest {
  private static final TestProgram PROGRAM = TestProgram.get();

  private final Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");

  /** Two persons of a State, one in the capital and one at its mission. */
  private record Pair(String state, Visitor capital, Visitor mission) {
    static Pair of(String state) {
      return new Pair(
          state, PROGRAM.person(Role.POINT_OF_CONTACT, state), PROGRAM.person(Role.MISSION, state));
    }
  }

  private void wantTwo(Pair pair) {
    for (Visitor person : List.of(pair.capital(), pair.mission())) {
      ExampleContacts.name(
          secretariat,
          pair.state(),
          "Unit of " + person.name(),
          Map.of(
              "account",
              person.name(),
              "validates",
              "yes",
              "place",
              person.equals(pair.capital()) ? "capital" : "mission"));
    }
    assertThat(pair.capital().post("/contacts/signing", Map.of("two", "yes")).statusCode())
        .isEqualTo(302);
  }

  /** Two persons sign the form; nothing is recorded after the first. */
  private static void signed(Pair pair, String path, Map<String, String> form, String recorded) {
    int before = PROGRAM.count(recorded);
    HttpResponse<String> first = pair.capital().post(path, form);
    String signature = first.headers().firstValue("Location").orElse("");
    assertThat(signature)
        .as(path + Jsoup.parse(first.body()).select(".problem").text())
        .matches(".*/signatures/\\d+");
    assertThat(PROGRAM.count(recorded)).as(path).isEqualTo(before);
    assertThat(second(pair.mission(), signature).statusCode()).as(path).isEqualTo(302);
    assertThat(PROGRAM.count(recorded)).as(path).isEqualTo(before + 1);
  }

  private static HttpResponse<String> second(Visitor person, String signature) {
    Document page = Jsoup.parse(person.get(signature.replaceFirst("https?://[^/]+", "")).body());
    Map<String, String> values = new LinkedHashMap<>();
    page.expectFirst("#second-signature")
        .select("input[name]")
        .forEach(field -> values.put(field.attr("name"), field.val()));
    values.remove("_csrf");
    return person.post(page.expectFirst("#second-signature").attr("action"), values);
  }

  @Test
  void aFirstSignatureOnAnOfferThatWasChangedGoesBackToItsAuthor() {
    Pair pair = Pair.of("Example State 271");
    wantTwo(pair);
    Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 271");
    long request =
        ExampleNeeds.shared(
            pair.state(), List.of(), Map.of("Laws " + System.nanoTime(), "legislation"));
    long need = ExampleNeeds.items(request).getFirst();
    Map<String, String> form =
        ExampleNeeds.laws(ExampleNeeds.register(provider, "Provider " + System.nanoTime()));
    form.put("needs", Long.toString(need));
    String offer =
        ExampleJointProject.sent(provider.post("/open-needs/" + need + "/answer", form))
            .replaceFirst("#.*", "");
    secretariat.post(offer + "/circulation", Map.of());
    Map<String, String> reply = new HashMap<>(Map.of("act", "accepted", "words", "With thanks."));
    reply.put(
        "seen",
        Jsoup.parse(pair.capital().get(offer).body())
            .select("form[action$=/reply] input[name=seen]")
            .val());
    String signature = ExampleJointProject.sent(pair.capital().post(offer + "/reply", reply));
    assertThat(pair.mission().get("/desk").body()).contains(signature);
    form.put("exclusions", "no travel costs at all");
    assertThat(provider.post(offer, form).statusCode()).isEqualTo(302);
    assertThat(second(pair.mission(), signature).statusCode()).isEqualTo(400);
    assertThat(pair.mission().get("/desk").body()).doesNotContain(signature);
    assertThat(pair.capital().get("/desk").body()).contains(signature);
  }

  @Test
  void anOfferIsAskedAboutAndAcceptedByTwo() {
    Pair pair = Pair.of("Example State 325");
    wantTwo(pair);
    Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 325");
    long request =
        ExampleNeeds.shared(
            pair.state(), List.of(), Map.of("Laws " + System.nanoTime(), "legislation"));
    long need = ExampleNeeds.items(request).getFirst();
    long register = ExampleNeeds.register(provider, "Provider " + System.nanoTime());
    for (String act : List.of("accepted", "asked", "declined")) {
      Map<String, String> form = new HashMap<>(ExampleNeeds.laws(register));
      form.put("needs", Long.toString(need));
      String offer =
          ExampleJointProject.sent(provider.post("/open-needs/" + need + "/answer", form))
              .replaceFirst("#.*", "");
      secretariat.post(offer + "/circulation", Map.of());
      Document page = Jsoup.parse(pair.capital().get(offer).body());
      Map<String, String> reply = new HashMap<>(Map.of("act", act, "words", "With thanks."));
      reply.put("seen", page.select("form[action$=/reply] input[name=seen]").val());
      signed(
          pair,
          offer + "/reply",
          reply,
          "select count(*)::int from providers_reply where offer_id = "
              + offer.replaceAll("\\D", ""));
    }
  }

  @Test
  void aRequestForChangesOfTheMatrixIsSignedByTwo() {
    Pair pair = Pair.of("Example State 329");
    wantTwo(pair);
    String matrix = "/matrices/Example%20State%20329/2017";
    PROGRAM.person(Role.EXPERT, "").post(matrix + "/expert", Map.of("step", "send"));
    pair.capital()
        .post(
            matrix + "/comment",
            Map.of("row", "op2.acquire", "field", "op2.acquire remarks", "words", "Comment 329"));
    Document page = Jsoup.parse(pair.capital().get(matrix).body());
    Map<String, String> answer = new HashMap<>(Map.of("step", "ask-change"));
    answer.put("seen", page.select("form[action$=/answer] input[name=seen]").val());
    signed(
        pair,
        matrix + "/answer",
        answer,
        "select count(*)::int from matrix_comment where state = '"
            + pair.state()
            + "' and sent_at is not null");
  }

  @Test
  void aCommentSavedBetweenTheSignaturesIsNotSent() {
    Pair pair = Pair.of("Example State 324");
    wantTwo(pair);
    String matrix = "/matrices/Example%20State%20324/2017";
    PROGRAM.person(Role.EXPERT, "").post(matrix + "/expert", Map.of("step", "send"));
    pair.capital().post(matrix + "/comment", comment("op2.acquire remarks"));
    Map<String, String> answer = Map.of("step", "ask-change");
    HttpResponse<String> first = pair.capital().post(matrix + "/answer", answer);
    assertThat(first.statusCode()).isEqualTo(302);
    assertThat(
            pair.mission().post(matrix + "/comment", comment("op2.develop remarks")).statusCode())
        .isEqualTo(302);
    String second =
        pair.mission().post(matrix + "/answer", answer).headers().firstValue("Location").orElse("");
    assertThat(second)
        .as("a first signature on all comments, as the other one was on fewer")
        .matches(".*/signatures/\\d+")
        .isNotEqualTo(first.headers().firstValue("Location").orElse(""));
    assertThat(
            PROGRAM.count(
                "select count(*)::int from matrix_comment where state = '"
                    + pair.state()
                    + "' and sent_at is not null"))
        .isZero();
  }

  private static Map<String, String> comment(String field) {
    return Map.of("row", field.replaceFirst(" .*", ""), "field", field, "words", "Comment");
  }

  @Test
  void whatItWritesInAJointProjectIsSignedByTwo() {
    Pair pair = Pair.of("Example State 328");
    Visitor organizer = PROGRAM.person(Role.POINT_OF_CONTACT, "Example State 327");
    ExampleJointProject joint = ExampleJointProject.open(organizer, "Joint 325", "Training");
    joint.join(pair.capital(), pair.state());
    wantTwo(pair);
    String text = joint.text(organizer, "Joint words 325");
    signed(
        pair,
        joint.address() + "/texts",
        Map.of("text", "Words of two persons"),
        "select count(*)::int from cooperation_text where state = '" + pair.state() + "'");
    signed(
        pair,
        text + "/comments",
        Map.of("words", "Comment of two persons"),
        "select count(*)::int from cooperation_comment where state = '" + pair.state() + "'");
    signed(
        pair,
        joint.address() + "/recommendations",
        Map.of("owner", "Example State 327", "recommendation", "Advice of two persons"),
        "select count(*)::int from cooperation_recommendation where author = '"
            + pair.state()
            + "'");
    signed(
        pair,
        joint.address() + "/schedule",
        Map.of("date-kind", "visit", "date-title", "Visit of two", "starts", "2031-02-03"),
        "select count(*)::int from cooperation_date where state = '" + pair.state() + "'");
  }
}
