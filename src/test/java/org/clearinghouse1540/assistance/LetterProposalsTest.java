package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Needs that the page of a request proposes from its letter. */
class LetterProposalsTest {
  private final Visitor clerk = RecordedCase.PROGRAM.person(Role.SECRETARIAT, "");
  private final String mark = "mark" + System.nanoTime();
  private final Map<String, String> form =
      new TreeMap<>(
          Map.of(
              "channel", "note-verbale",
              "requester", "Example State 661",
              "requestedOn", "2024-02-01",
              "receivedOn", "2024-02-02"));

  private static byte[] letter(Language language) throws Exception {
    return Files.readAllBytes(
        Path.of("src/test/resources/notes/letters/" + language.code() + ".txt"));
  }

  // The fields of the page as a browser would send them, without buttons and files.
  private void fill(Document page) {
    for (Element field :
        page.select("form[action=/arrivals] [name]:not(button):not([type=file])")) {
      boolean box = field.attr("type").matches("checkbox|radio");
      if (!field.attr("name").equals("_csrf") && (!box || field.hasAttr("checked"))) {
        form.putIfAbsent(
            field.attr("name"), field.nameIs("textarea") ? field.wholeText() : value(field));
      }
    }
  }

  private static String value(Element field) {
    Element chosen = field.selectFirst("option[selected]");
    return field.nameIs("select") ? chosen == null ? "" : chosen.attr("value") : field.val();
  }

  private Document read(Language language) throws Exception {
    HttpResponse<String> answer =
        clerk.upload("/arrivals?read=yes&lang=" + language.code(), "letter.txt", letter(language));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theNeedsOfTheLetterAreProposedBesideItsText(Language language) throws Exception {
    Document page = read(language);
    assertThat(page.select("textarea[name^=words]")).hasSize(4);
    assertThat(page.select("input[name^=place]")).hasSize(4);
    assertThat(page.select("mark")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(page.select("input[name=kinds2][value=training]").hasAttr("checked")).isTrue();
    assertThat(page.text())
        .contains(
            Texts.get(language, "assistance.letter.proposed", 4),
            Texts.get(language, "assistance.item.decision.accept"));
    assertThat(page.select("input[name^=decision][checked]")).as("nothing is decided").isEmpty();
  }

  @Test
  void aProposedNeedIsNotRecordedBeforeAPersonDecided() throws Exception {
    fill(read(Language.EN));
    for (Language language : Language.values()) {
      HttpResponse<String> answer = clerk.post("/arrivals?lang=" + language.code(), form);
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body())
          .contains(
              Texts.get(language, "assistance.refused.undecided"), "training of border guards");
    }
  }

  @Test
  void acceptedNeedsAreRecordedAndTheLinesOfTheOthersAreReported() throws Exception {
    fill(read(Language.EN));
    form.put("decision0", "accept");
    form.put("words0", "A corrected need " + mark);
    form.put("decision1", "leave");
    form.put("decision2", "accept");
    form.put("decision3", "leave");
    HttpResponse<String> answer = clerk.post("/arrivals", form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    String address = answer.headers().firstValue("Location").orElseThrow();
    RecordedCase found = new RecordedCase(Long.parseLong(address.replaceFirst(".*/", "")));
    assertThat(found.read().request().items())
        .extracting(NeedItem::words)
        .containsExactly("A corrected need " + mark, "training of border guards;");
    Document page = Jsoup.parse(clerk.get(address).body());
    assertThat(page.select("#account")).hasSize(1);
    assertThat(page.text())
        .contains(
            Texts.get(Language.EN, "notes.letter.left-out"),
            "(b) laboratory equipment for the identification of toxic chemicals;")
        .contains(Texts.get(Language.EN, "kit.content.account", 10, 2, 8));
  }

  @Test
  void theTextThatWasReadFromAFileStaysWithTheFile() throws Exception {
    accepted();
    assertThat(form.keySet()).anyMatch(name -> name.startsWith("file"));
    assertThat(words(clerk.post("/arrivals", form))).isEmpty();
    accepted();
    form.put("text", form.get("text") + " Typed " + mark);
    assertThat(words(clerk.post("/arrivals", form))).contains(mark);
  }

  private void accepted() throws Exception {
    form.keySet().removeIf(name -> name.startsWith("file"));
    fill(read(Language.EN));
    for (int at = 0; at < 4; at++) {
      form.put("decision" + at, "accept");
    }
  }

  private static String words(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    String address = answer.headers().firstValue("Location").orElseThrow();
    long id = Long.parseLong(address.replaceFirst(".*/", ""));
    return new RecordedCase(id).read().receipt().words();
  }

  @Test
  void aLineInNoNeedCanBecomeOne() throws Exception {
    Document page = read(Language.EN);
    fill(page);
    Element line =
        page.select("input[name=line]").stream()
            .filter(
                box ->
                    page.select("label[for=" + box.id() + "]").text().contains("(c) something")
                        || box.parents().getFirst().text().contains("(c) something"))
            .findFirst()
            .orElseThrow();
    form.put("line", line.val());
    form.put("read", "lines");
    Document again = Jsoup.parse(clerk.post("/arrivals", form).body());
    assertThat(again.select("textarea[name=words4]").text())
        .isEqualTo("(c) something to be told later.");
    assertThat(again.select("textarea[name=words5]")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void withoutAFileOrATextThereIsNothingToRead(Language language) {
    form.put("read", "yes");
    HttpResponse<String> answer = clerk.post("/arrivals?lang=" + language.code(), form);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(Texts.get(language, "assistance.refused.no-letter"));
  }

  @Test
  void aTextThatWasTypedIsReadToo() {
    form.put("read", "yes");
    form.put("text", "We need training for " + mark + ".");
    Document page = Jsoup.parse(clerk.post("/arrivals", form).body());
    assertThat(page.select("textarea[name=words0]").text())
        .isEqualTo("We need training for " + mark + ".");
  }
}
