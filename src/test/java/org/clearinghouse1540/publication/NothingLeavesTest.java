package org.clearinghouse1540.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.junit.jupiter.api.Test;

/** Searches every public page for planted marks of a draft. */
class NothingLeavesTest {
  private static final List<String> MARKS =
      List.of("PLANTEDTITLE", "PLANTEDPLACE", "PLANTEDORGANIZER", "PLANTEDNAME", "PLANTEDNEED");
  private final TestProgram program = TestProgram.get();
  private final Visitor visitor = Visitor.signedOut(program.address());
  private final Visitor expert =
      Visitor.signedIn(program.address(), "expert", program.password("expert"));
  private final Visitor secretariat =
      Visitor.signedIn(program.address(), "secretariat", program.password("secretariat"));

  @Test
  void aDraftIsNotPublicUntilItsReleaseAndNotAfterItsWithdrawal() throws IOException {
    String event = record();
    assertThat(marksIn(publicPages(event))).as("draft").isEmpty();
    assertThat(expert.get("/events/" + event).body()).contains("PLANTEDNAME").contains("DRAFT");

    Map<String, String> release =
        Map.of(
            "given-by", "Example Committee (test)",
            "document", "Example letter (test)",
            "given-on", "2020-01-02");
    assertThat(expert.post("/events/" + event + "/approval", release).statusCode()).isEqualTo(403);
    assertThat(marksIn(publicPages(event))).as("an expert releases nothing").isEmpty();
    Map<String, String> undated = Map.of("given-by", "x", "document", "y", "given-on", "soon");
    assertThat(secretariat.post("/events/" + event + "/approval", undated).statusCode())
        .isEqualTo(400);
    assertThat(marksIn(publicPages(event))).as("a release without a date is none").isEmpty();

    secretariat.post("/events/" + event + "/approval", release);
    assertThat(marksIn(publicPages(event))).contains("PLANTEDTITLE", "PLANTEDNAME");

    secretariat.post("/events/" + event + "/withdrawal", Map.of("document", "Example letter 2"));
    assertThat(marksIn(publicPages(event))).as("withdrawn").isEmpty();
  }

  @Test
  void theNoteItselfIsNeverPublic() throws IOException {
    String event = record();
    HttpResponse<String> page = expert.get("/events/" + event);
    Matcher document = Pattern.compile("/documents/\\d+").matcher(page.body());
    assertThat(document.find()).isTrue();
    HttpResponse<String> answer = visitor.get(document.group());
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
  }

  @Test
  void everyMemberStateHasAPublicPageAndAPageForTheCommitteeWithoutAnyMeasure() {
    int pages = 0;
    for (State state : new States().members(org.clearinghouse1540.kit.text.Language.EN)) {
      for (String body :
          List.of(
              visitor.get("/public/states/" + state.code()).body(),
              expert.get("/states/" + state.code()).body())) {
        assertThat(body).as(state.code()).contains("</html>");
        String text = body.replaceAll("(?s)<script.*?</script>|<[^>]*>|https?://\\S+", " ");
        assertThat(text).as(state.code()).doesNotContainPattern("\\d ?%|\\d ?٪");
        assertThat(text.toLowerCase(java.util.Locale.ROOT))
            .as(state.code())
            .doesNotContain("non-compliant")
            .doesNotContain("score")
            .doesNotContain("ranking")
            .doesNotContain("failed to");
        pages++;
      }
    }
    assertThat(pages).isEqualTo(2 * 193);
  }

  @Test
  void everyMarkOfATreatyHasItsDateAndSourceOnEveryPage() {
    int wrong =
        program.count(
            "select count(*) from matrix_adherence where as_of = '' or address not like 'http%'");
    assertThat(wrong).isZero();
    assertThat(
            program.count(
                "select count(*)::int from matrix_field where changed_by = 'clearinghouse'"))
        .as("no mark that a person did not record")
        .isZero();
  }

  @Test
  void anotherLanguageShowsNoMoreThanEnglish() throws IOException {
    String event = record();
    for (String language : List.of("ar", "zh", "fr", "ru", "es")) {
      for (String page : List.of("/public/events/" + event, "/public/events")) {
        assertThat(marksIn(List.of(visitor.get(page + "?lang=" + language).body()))).isEmpty();
      }
    }
  }

  private List<String> publicPages(String event) {
    List<String> pages = new ArrayList<>();
    for (String path :
        List.of(
            "/",
            "/public/events",
            "/public/events/" + event,
            "/public/states",
            "/public/requests",
            "/public/offers",
            "/public/states/KAZ")) {
      pages.add(visitor.get(path).body());
    }
    return pages;
  }

  private static List<String> marksIn(List<String> pages) {
    return MARKS.stream()
        .filter(mark -> pages.stream().anyMatch(page -> page.contains(mark)))
        .toList();
  }

  private String record() throws IOException {
    String note =
        """
        Information Note

        Event: PLANTEDTITLE workshop (invented for tests) %d

        Organizers: PLANTEDORGANIZER Institute

        Date and Venue: 3-4 May 2021, PLANTEDPLACE

        Participants: PLANTEDNAME 001, PLANTEDNAME 002

        1. Background

        The delegation of Example State 001 requested PLANTEDNEED training of customs officers.
        """
            .formatted(System.nanoTime());
    String page =
        expert
            .upload("/intake/notes", "planted.txt", note.getBytes(StandardCharsets.UTF_8))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    Matcher pointers =
        Pattern.compile("name=\"pointer\" value=\"([^\"]+)\"").matcher(expert.get(page).body());
    while (pointers.find()) {
      expert.post(page + "/line", Map.of("pointer", pointers.group(1), "decision", "accepted"));
    }
    return expert
        .post(page + "/record", Map.of())
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceAll(".*/", "");
  }
}
