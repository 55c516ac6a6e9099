package org.clearinghouse1540.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.clearinghouse1540.walk.Browser.clickThrough;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.letters.LetterRecipient;
import org.clearinghouse1540.letters.LetterTemplates;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The whole chain of a case: from an empty field of a State's matrix to the changed field. */
class NeedToCellWalkTest {
  private static final Browser BROWSER = new Browser();
  private static final String STATE = "Example State 510";
  private static final String ROW = "op3cd.licensing-provisions";
  private static final String MATRIX = "/matrices/Example%20State%20510/2017";
  private final TestProgram program = TestProgram.get();
  private final Visitor own = program.person(Role.POINT_OF_CONTACT, STATE);
  private final Visitor clerk = program.person(Role.SECRETARIAT, "");
  private final Visitor expert = program.person(Role.EXPERT, "");
  private final Visitor provider = program.person(Role.PROVIDER, "Example Provider 510");
  private final Visitor elsewhere = program.person(Role.POINT_OF_CONTACT, "Example State 511");

  @AfterAll
  static void close() {
    BROWSER.close();
  }

  @Test
  void fromAnEmptyFieldToAChangedField() throws IOException {
    Page state = BROWSER.signedIn(own);
    String draft = write(state);
    papers(draft);
    long need = send(state);
    long request = acknowledged(need);
    letters(request);
    Page committee = BROWSER.signedIn(expert);
    committee.navigate("/needs/" + need + "/history");
    assertThat(committee.locator("#step-field").textContent()).contains("Nothing is recorded");
    long offer = answered(need);
    String delivery = delivered(need, offer);
    said(delivery);
    changed(state, need);
    assertThat(expert.post(MATRIX + "/expert", Map.of("step", "send")).statusCode())
        .as("the State sees its matrix once it is sent to it")
        .isEqualTo(302);
    state.navigate("/needs/" + need + "/history");
    assertThat(state.locator("#step-change").textContent()).contains("Accepted in", "mark X");
    assertThat(state.locator("#step-field").textContent())
        .as("the field as it was when the request was received")
        .contains("Nothing is recorded");
    assertThat(state.locator("#step-offer").textContent())
        .contains("in part", "not regulatory mechanisms");
    assertThat(state.locator("svg .ring.complete").count()).isGreaterThanOrEqualTo(5);
    assertThat(state.locator("svg .half").count()).isPositive();
    assertThat(state.locator("table tbody tr").count()).isGreaterThanOrEqualTo(6);
    BROWSER.checkAndPicture(state, "history-of-a-need");
    assertThat(elsewhere.get("/needs/" + need + "/history").statusCode()).isEqualTo(404);
    assertThat(provider.get("/needs/" + need + "/history").body())
        .as("a provider sees no candidates and no proposals to the matrix")
        .doesNotContain("Accepted in")
        .doesNotContain("Example Licensing Act");
    assertThat(own.get("/requests/" + request).statusCode()).isEqualTo(200);
  }

  private String write(Page state) {
    state.navigate(MATRIX + "/row?row=" + ROW);
    clickThrough(state.locator("form[action='/drafts'] button"));
    state.waitForURL("**/drafts/*");
    String address = state.url();
    assertThat(state.locator("main").textContent()).contains("nothing recorded");
    state.locator("#detail").fill("Technical assistance");
    clickThrough(state.locator("form[action^='/drafts/'] button:has-text('Save')").first());
    state.waitForSelector("#level.vague");
    BROWSER.checkAndPicture(state, "need-vague");
    state.locator("#title").fill("A law on export licences and a licensing body (invented)");
    state
        .locator("#detail")
        .fill(
            "A draft law on the licensing of dual-use exports, and regulatory mechanisms to apply"
                + " it: an inspectorate of six officers.");
    state.locator("input[name=kind][value=law]").check();
    state.locator("#beneficiaries").fill("Ministry of trade of the example State");
    state.locator("#time-frame").fill("before June 2027");
    state.locator("#objective").fill("Licences are decided under one law");
    state.locator("#contact-mailbox").fill("desk@example.org");
    clickThrough(state.locator("form[action^='/drafts/'] button:has-text('Save')").first());
    state.waitForSelector("#level.clear");
    state.navigate(address.replaceFirst("\\?.*", ""));
    BROWSER.checkAndPicture(state, "need-written");
    return address.replaceFirst("\\?.*", "").replaceFirst(".*/drafts/", "");
  }

  private void papers(String draft) throws IOException {
    for (String language : List.of("en", "ar", "ru")) {
      assertThat(read("/drafts/" + draft + "/template/docx?in=" + language))
          .contains("A law on export licences")
          .contains(STATE);
      assertThat(read("/drafts/note-verbale?draft=" + draft + "&in=" + language))
          .contains("1540")
          .contains("A law on export licences");
    }
  }

  // Every letter of a case, each in two of the six languages, opened as the file that leaves.
  private void letters(long request) throws IOException {
    List<String> languages = List.of("ar", "zh", "en", "fr", "ru", "es");
    LetterTemplates templates = program.bean(LetterTemplates.class);
    List<String> keys =
        templates.keys().stream()
            .filter(key -> templates.recipient(key) != LetterRecipient.STATES)
            .toList();
    assertThat(keys).hasSizeGreaterThanOrEqualTo(10);
    for (int i = 0; i < keys.size() * 2; i++) {
      String key = keys.get(i / 2);
      String letter =
          where(
              clerk.post(
                  "/requests/" + request + "/letter",
                  Map.of("template", key, "language", languages.get(i % 6))));
      assertThat(read(clerk, letter + "/file/docx"))
          .as(key + " in " + languages.get(i % 6))
          .contains("1540")
          .doesNotContain("{");
    }
  }

  private String read(String path) throws IOException {
    return read(own, path);
  }

  private static String read(Visitor reader, String path) throws IOException {
    if (Boolean.getBoolean("pictures")) {
      String name = path.replaceAll("\\W+", "-") + ".docx";
      Files.write(Path.of("target/pictures", name), reader.bytes(path).body());
    }
    try (XWPFDocument document =
            new XWPFDocument(new ByteArrayInputStream(reader.bytes(path).body()));
        XWPFWordExtractor words = new XWPFWordExtractor(document)) {
      return words.getText();
    }
  }

  private long send(Page state) {
    state.navigate("/drafts");
    BROWSER.checkAndPicture(state, "needs-of-a-state");
    clickThrough(state.locator("main a:has-text('Send a request')"));
    state.locator("input[name=draft]").first().check();
    state.locator("input[name=consent][value=providers]").check();
    state.locator("#summary").fill("Help with a law on export licences (invented).");
    state.locator("#reference").fill("NV 510/1 (invented)");
    state.locator("input[name=tell-origin]").check();
    clickThrough(state.locator("main form button:has-text('Send')"));
    state.waitForURL("**/needs/*/history*");
    return Long.parseLong(state.url().replaceFirst(".*/needs/(\\d+)/history.*", "$1"));
  }

  private long acknowledged(long need) {
    long request =
        program.count("select request_id::int from assistance_need_item where id = " + need);
    for (String step : List.of("authenticate", "acknowledge", "distribute")) {
      HttpResponse<String> taken =
          clerk.post("/requests/" + request + "/step", Map.of("step", step));
      assertThat(taken.statusCode()).as(step).isEqualTo(302);
    }
    assertThat(clerk.get("/needs/" + need + "/history").body()).contains("Acknowledge");
    return request;
  }

  private long answered(long need) {
    long register = ExampleNeeds.register(provider, "Example Provider 510 " + System.nanoTime());
    Map<String, String> form = ExampleNeeds.laws(register);
    form.put("needs", Long.toString(need));
    String offer = where(provider.post("/open-needs/" + need + "/answer", form));
    assertThat(clerk.post(offer + "/circulation", Map.of()).statusCode()).isEqualTo(302);
    Page committee = BROWSER.signedIn(expert);
    committee.navigate("/needs/" + need + "/history");
    assertThat(committee.locator("#step-offer").textContent())
        .contains("not regulatory mechanisms");
    assertThat(committee.locator("#step-candidate").textContent()).contains("Possible provider");
    return ExampleNeeds.number(offer);
  }

  private String delivered(long need, long offer) {
    int register =
        program.count("select provider_id::int from providers_offer where id = " + offer);
    Map<String, String> form = new HashMap<>();
    form.put("provider", Integer.toString(register));
    form.put("need", Long.toString(need));
    form.put("offer", Long.toString(offer));
    form.put("title", "Two drafting sessions (invented)");
    form.put("kind", "workshop");
    form.put("states", STATE);
    form.put("areas", "legislation");
    form.put("starts", "2026-05-04");
    form.put("status", "done");
    form.put("overlaps-seen", "yes");
    return where(provider.post("/deliveries", form));
  }

  private void said(String delivery) {
    assertThat(
            own.post(
                    delivery + "/feedback",
                    Map.of(
                        "activities", "Two drafting sessions (invented)",
                        "achievements", "A law was drafted and adopted (invented)",
                        "met", "yes",
                        "row", ROW,
                        "row-words", "The Example Licensing Act was adopted"))
                .statusCode())
        .isEqualTo(302);
  }

  private void changed(Page state, long need) {
    state.navigate("/needs/" + need + "/history");
    assertThat(state.locator("#words").inputValue()).contains("Example Licensing Act");
    state.locator("#field").selectOption(ROW + " framework.nw");
    state.locator("#mark").selectOption("X");
    state.locator("#title").fill("Example Licensing Act 510 (invented)");
    state.locator("#place").fill("art. 5");
    clickThrough(state.locator("form[action$='/proposal'] button"));
    state.waitForURL("**/needs/*/history*");
    assertThat(state.locator("#step-change").textContent())
        .contains("awaiting a decision by the experts");
    assertThat(expert.get("/desk").body()).contains("licensing-provisions");
    List<Integer> comments =
        List.of(
            program.count(
                "select min(comment_id)::int from history_change where need_id = " + need),
            program.count(
                "select max(comment_id)::int from history_change where need_id = " + need));
    assertThat(comments.get(0)).isNotEqualTo(comments.get(1));
    for (int comment : comments) {
      assertThat(
              expert
                  .post(
                      MATRIX + "/comment/decision", Map.of("comment", "" + comment, "take", "yes"))
                  .statusCode())
          .isEqualTo(302);
    }
  }

  private static String where(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow(() -> new AssertionError(answer.statusCode() + answer.body()));
  }
}
