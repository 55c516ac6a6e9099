package org.clearinghouse1540.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every form of a consent, an agreement or an approval binds to the text that its user saw: if the
 * text was changed in the meantime, nothing is recorded, and the page shows the changed text and
 * the typed values.
 */
class SeenTextTest {
  private static final Path MAIN = Path.of("src/main/java/org/clearinghouse1540");
  private static final String TYPED = "Note verbale 1540/7 (invented)";
  private static final String SENTENCE = Texts.get(Language.EN, "consent.refused.text-changed");
  private static final TestProgram PROGRAM = TestProgram.get();

  /** The classes whose users write the text in the form of the consent to it. */
  private static final List<String> WRITTEN =
      List.of("RequestReceiver", "SeenText", "SubmissionTerms");

  /** The classes with an act that concerns no text: it withholds, or it is another step. */
  private static final List<String> NONE =
      List.of("CaseConsents", "SeenText", "StepDetails", "WorkflowPages");

  /** A claim of an offer is tried where claims are: OfferClaimPagesTest. */
  private static final String ELSEWHERE = "OfferClaimPages";

  /** A report is never changed, so that its form is tried without another text: ReportsTest. */
  private static final String AS_RECEIVED = "SubmissionPublicationPages";

  private static final String NEVER_CHANGED = "ReportPublicationPages";

  /** Nor is a yearly report: YearlyReportsTest. */
  private static final String YEARLY = "YearlyApprovalPages";

  /** A version of a joint text never changes; a change is another one. */
  private static final String NEW_VERSION = "JointTextPages";

  @ParameterizedTest
  @EnumSource(SeenTextForms.class)
  void aConsentToATextThatWasChangedMeanwhileIsRefused(SeenTextForms row) {
    SeenTextForms.Prepared prepared = row.prepare();
    Map<String, String> form = new LinkedHashMap<>(prepared.fields());
    form.put(row.typed(), TYPED);
    int before = records();
    String seen = seen(prepared.user().get(prepared.page()).body(), prepared.action());
    assertThat(seen).as("the page names its text").isNotBlank();

    form.put("seen", "");
    assertRefused(prepared.user().post(prepared.action(), form));
    prepared.change().run();
    int changed = records();
    assertThat(changed).isGreaterThanOrEqualTo(before);
    form.put("seen", seen);
    HttpResponse<String> refused = prepared.user().post(prepared.action(), form);
    assertRefused(refused);
    assertThat(records()).as("nothing was recorded").isEqualTo(changed);
    assertThat(refused.body()).as("what was typed").contains(TYPED);
    if (row.isStillOpen()) {
      assertThat(refused.body()).as("the changed text").contains(prepared.changed());
      String now = seen(refused.body(), prepared.action());
      assertThat(now).isNotBlank().isNotEqualTo(seen);
      form.put("seen", now);
      HttpResponse<String> done = prepared.user().post(prepared.action(), form);
      assertThat(done.statusCode()).as(problems(done)).isEqualTo(302);
      assertThat(records()).as("the text that was seen is accepted").isGreaterThan(changed);
    }
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(problems(answer)).isEqualTo(400);
    assertThat(answer.body()).contains(SENTENCE);
  }

  private static String problems(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body()).select(".problem").text();
  }

  private static int records() {
    return PROGRAM.count(
        "select (select count(*) from consent_record)::int"
            + " + (select count(*) from assistance_request)::int"
            + " + (select count(*) from providers_reply)::int");
  }

  private static String seen(String body, String action) {
    Document page = Jsoup.parse(body);
    return page.select("form:has(input[name=seen])").stream()
        .filter(form -> form.attr("action").equals(action))
        .map(form -> form.expectFirst("input[name=seen]"))
        .map(Element::val)
        .findFirst()
        .orElse("");
  }

  @Test
  void theTableHasEveryFormThatReadsTheSeenText() throws IOException {
    Map<String, Integer> read = new TreeMap<>();
    for (Source source : sources()) {
      int count = source.text().split("SeenText\\.of\\(form\\)", -1).length - 1;
      if (count > 0) {
        read.put(source.name(), count);
      }
    }
    assertThat(read.remove(ELSEWHERE)).isEqualTo(2);
    assertThat(read.remove(NEVER_CHANGED)).isEqualTo(1);
    assertThat(read.remove(AS_RECEIVED)).isEqualTo(1);
    assertThat(read.remove(YEARLY)).isEqualTo(1);
    assertThat(read.remove(NEW_VERSION)).isEqualTo(1);
    Map<String, Integer> tried = new TreeMap<>();
    for (SeenTextForms row : SeenTextForms.values()) {
      tried.merge(handler(row.pattern()).getBeanType().getSimpleName(), 1, Integer::sum);
    }
    assertThat(tried).isEqualTo(read);
  }

  @Test
  void noOtherFormGoesWithoutTheSeenText() throws IOException {
    assertThat(using("SeenText.writtenInTheSameForm()", "SeenText writtenInTheSameForm()"))
        .isEqualTo(WRITTEN);
    assertThat(using("SeenText.none()", "SeenText none()")).isEqualTo(NONE);
  }

  private static List<String> using(String... calls) throws IOException {
    return sources().stream()
        .filter(source -> Stream.of(calls).anyMatch(source.text()::contains))
        .map(Source::name)
        .sorted()
        .toList();
  }

  private record Source(String name, String text) {}

  private static List<Source> sources() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(SeenTextTest::read)
          .toList();
    }
  }

  private static Source read(Path file) {
    try {
      String name = file.getFileName().toString().replace(".java", "");
      return new Source(name, Files.readString(file));
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private static HandlerMethod handler(String pattern) {
    return PROGRAM.bean(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
        .filter(entry -> entry.getKey().getPatternValues().contains(pattern))
        .map(Map.Entry::getValue)
        .filter(method -> method.hasMethodAnnotation(PostMapping.class))
        .findFirst()
        .orElseThrow();
  }
}
