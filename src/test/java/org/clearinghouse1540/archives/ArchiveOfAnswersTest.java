package org.clearinghouse1540.archives;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.FileWords;
import org.junit.jupiter.api.Test;

/** The archive of a State has what its agencies answered and reported. */
class ArchiveOfAnswersTest {
  private final TestProgram program = TestProgram.get();

  @Test
  void theArchiveHasCommentsQuestionsAndReportsOfAgencies() throws Exception {
    String state = "Example State 291";
    String mark = "Mark" + System.nanoTime();
    Visitor contact = program.person(Role.POINT_OF_CONTACT, state);
    Visitor agency = program.person(Role.AGENCY, state);
    contact.post(
        "/matrices/" + state.replace(" ", "%20") + "/2017/comments",
        Map.of("row", "op2.acquire", "column", "framework.nw", "words", mark + "comment"));
    String entry =
        location(
            contact.post(
                "/workspace", Map.of("kind", "gap", "title", "Gap " + mark, "words", "x")));
    contact.post(
        entry + "/question", Map.of("question", mark + "question", "agency", agency.name()));
    int question = program.count("select max(id)::int from workspace_question");
    agency.post("/asked/" + question, Map.of("answer", mark + "answer"));
    String plan = location(contact.post("/plans", Map.of("title", mark)));
    String line = location(contact.post(plan + "/lines", Map.of("action", mark + "line")));
    contact.post(
        line,
        Map.of("version", "1", "action", mark, "progress", "under-way", "agency", agency.name()));
    contact.post(plan + "/asking", Map.of("agency", "", "due", "2099-01-31"));
    int report = program.count("select max(id)::int from plans_report");
    agency.post(
        "/plan-lines/" + report, Map.of("progress", "under-way", "evidence", mark + "evidence"));
    Map<String, byte[]> files = ExampleArchive.unpack(ExampleArchive.bytes(contact));
    assertThat(words(files))
        .contains(mark + "question", mark + "answer", mark + "evidence")
        .doesNotContain("[archives.");
    assertThat(files.values()).noneMatch(content -> content.length == 0);
  }

  @Test
  void theArchiveHasTheRepliesToOffersAndTheirEnd() throws Exception {
    String state = "Example State 216";
    String mark = "Mark" + System.nanoTime();
    Visitor contact = program.person(Role.POINT_OF_CONTACT, state);
    Visitor provider = program.person(Role.PROVIDER, "Example Provider " + mark);
    long need =
        ExampleNeeds.items(
                ExampleNeeds.shared(state, List.of(), Map.of("Laws " + mark, "legislation")))
            .getFirst();
    Map<String, String> form = ExampleNeeds.laws(ExampleNeeds.register(provider, "P " + mark));
    form.put("words", mark + "offer");
    form.put("needs", Long.toString(need));
    String offer = location(provider.post("/open-needs/" + need + "/answer", form));
    program.person(Role.SECRETARIAT, "").post(offer + "/circulation", Map.of());
    contact.post(offer + "/reply", Map.of("act", "asked", "words", mark + "question"));
    provider.post(offer + "/reply", Map.of("words", mark + "answer"));
    provider.post(offer + "/ending", Map.of("reason", mark + "closed"));
    Map<String, byte[]> files = ExampleArchive.unpack(ExampleArchive.bytes(contact));
    assertThat(FileWords.of(files.getOrDefault("assistance/offers.json", new byte[0])))
        .contains(mark + "closed");
    assertThat(FileWords.of(files.getOrDefault("assistance/replies.json", new byte[0])))
        .contains(mark + "question", mark + "answer")
        .doesNotContain("[providers.");
  }

  @Test
  void theArchiveHasEarlierDetailsAndAskedCorrections() throws Exception {
    String state = "Example State 217";
    String mark = "Mark" + System.nanoTime();
    Visitor contact = program.person(Role.POINT_OF_CONTACT, state);
    Visitor expert = program.person(Role.EXPERT, "");
    ExampleNeeds.shared(state, List.of(), Map.of("Laws " + mark, "legislation"));
    int request = program.count("select max(id)::int from assistance_request");
    String page = "/requests/" + request + "/correction";
    for (String text : List.of(mark + "first", mark + "second")) {
      contact.post(
          page,
          Map.of("requestedOn", "2024-01-15", "language", "en", "text", text, "why", mark + "why"));
      int asked = program.count("select max(id)::int from assistance_correction");
      expert.post(page + "/decision", Map.of("correction", asked + "", "take", "yes"));
    }
    Map<String, byte[]> files = ExampleArchive.unpack(ExampleArchive.bytes(contact));
    assertThat(FileWords.of(files.getOrDefault("assistance/earlier-details.json", new byte[0])))
        .contains(mark + "first");
    assertThat(FileWords.of(files.getOrDefault("assistance/corrections.json", new byte[0])))
        .contains(mark + "second", mark + "why", "correction accepted")
        .doesNotContain("[assistance.");
  }

  private static String words(Map<String, byte[]> files) {
    StringBuilder all = new StringBuilder();
    files.values().forEach(file -> all.append(FileWords.of(file)).append('\n'));
    return all.toString();
  }

  private static String location(HttpResponse<String> answer) {
    return answer
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("^https?://[^/]+", "");
  }
}
