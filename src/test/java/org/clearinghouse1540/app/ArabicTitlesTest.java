package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/**
 * On Arabic pages, a number that belongs to an Arabic word is not drawn into a name in Latin
 * letters before it: the name is isolated, or it has its own element.
 */
class ArabicTitlesTest {
  private static final String STATE = "Example State 743";
  // A number at the end of a name stays with it; a date after a comma does not.
  private static final Pattern TORN =
      Pattern.compile("[A-Za-z][^\\u2069\\p{IsArabic}]*[,;:–] \\d{1,4} \\p{IsArabic}");
  private static final Pattern MARK = Pattern.compile("[\\u2066-\\u2069]");
  // An invented name between two Arabic words, without a mark before it.
  private static final Pattern BARE =
      Pattern.compile("\\p{IsArabic} (?:Example|Provider) [^\\u2069\\p{IsArabic}]*\\p{IsArabic}");
  private final TestProgram program = TestProgram.get();
  private final FormSender secretariat = new FormSender(program.person(Role.SECRETARIAT, ""));
  private final FormSender contact = new FormSender(program.person(Role.POINT_OF_CONTACT, STATE));

  private static List<String> torn(FormSender user, String address) {
    List<String> torn = new ArrayList<>();
    Jsoup.parse(user.user().get(address + "?lang=ar").body())
        .selectStream("main *, title")
        .flatMap(element -> element.textNodes().stream())
        .map(TextNode::text)
        .filter(text -> TORN.matcher(text).find())
        .forEach(text -> torn.add(address + ": " + text));
    return torn;
  }

  @Test
  void aDateAfterALatinNameStaysWhole() {
    String request =
        secretariat.send(
            "/arrivals",
            "channel=note-verbale;requester="
                + STATE
                + ";state="
                + STATE
                + ";requestedOn=2024-05-09;receivedOn=2024-05-09"
                + ";title0=Training of customs officers;words0=Twenty officers, one week.");
    contact.send(
        request + "/correction", "requestedOn=2024-05-08;reference=NV 43;why=Misread (invented)");
    List<String> torn = new ArrayList<>();
    for (String page : List.of("/desk", "/cases", "/requests", request, request + "/correction")) {
      torn.addAll(torn(secretariat, page));
    }
    for (String page : List.of("/desk", request, request + "/shown", request + "/correction")) {
      torn.addAll(torn(contact, page));
    }
    assertThat(torn).isEmpty();
    assertThat(Jsoup.parse(secretariat.user().get("/desk?lang=ar").body()).text())
        .as("with the direction of the page, whatever the first letter of the name is")
        .contains("\u200f\u2068" + STATE + "\u2069, 9 ");
  }

  /** Every page of the example records: a Latin name inside an Arabic sentence is isolated. */
  @Test
  void latinNamesInsideArabicSentencesAreIsolatedAndFormsAndFilesHaveNoMarks() {
    List<String> marked = new ArrayList<>();
    List<String> bare = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (FormCrawler.FoundForm form : ExampleForms.get().all()) {
      if (seen.contains(form.page())) {
        continue;
      }
      seen.add(form.page());
      Document page = Jsoup.parse(form.user().get(withArabic(form.page())).body());
      page.select("input, textarea, option").stream()
          .flatMap(field -> Stream.of(field.val(), field.attr("value")))
          .filter(value -> MARK.matcher(value).find())
          .forEach(value -> marked.add(form.page() + ": " + value));
      page.selectStream("main *, title")
          .flatMap(element -> element.textNodes().stream())
          .map(TextNode::text)
          .filter(text -> BARE.matcher(text).find())
          .forEach(text -> bare.add(form.page() + ": " + text));
    }
    assertThat(seen).hasSizeGreaterThan(50);
    assertThat(marked).as("in values of forms").isEmpty();
    assertThat(bare).as("names between Arabic words").isEmpty();
    for (String file : List.of("/api/offers", "/api/requests", "/public/offers/file/csv")) {
      assertThat(secretariat.user().get(file + "?lang=ar").body())
          .as(file)
          .doesNotContain("\u2068")
          .doesNotContain("\u2069");
    }
  }

  private static String withArabic(String page) {
    String address = page.replaceFirst("#.*", "");
    return address + (address.contains("?") ? "&" : "?") + "lang=ar";
  }

  @Test
  void onlyNamesOfTheOtherDirectionAreIsolated() {
    assertThat(Isolated.name(STATE, Language.AR)).isEqualTo("\u2068" + STATE + "\u2069");
    assertThat(Isolated.name("دولة المثال", Language.AR)).isEqualTo("دولة المثال");
    assertThat(Isolated.name("دولة المثال", Language.FR)).startsWith("\u2068");
    assertThat(Isolated.name(STATE, Language.ZH)).isEqualTo(STATE);
    assertThat(Isolated.name("12/2026", Language.AR)).isEqualTo("12/2026");
    assertThat(Isolated.title(STATE, "2024", Language.FR)).isEqualTo(STATE + ", 2024");
    assertThat(Isolated.title("دولة المثال", "2024", Language.FR)).startsWith("\u200e\u2068");
  }
}
