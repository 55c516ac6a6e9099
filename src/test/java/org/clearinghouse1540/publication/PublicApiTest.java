package org.clearinghouse1540.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.RichRecords;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published content as JSON, as {@code docs/api.md} describes it. */
class PublicApiTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Visitor visitor = Visitor.signedOut(PROGRAM.address());

  @BeforeAll
  static void publish() {
    RichRecords records = new RichRecords(PROGRAM);
    records.practice();
    records.report();
    records.result(records.register());
  }

  private JsonNode read(String path) {
    HttpResponse<String> answer = visitor.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .as(path)
        .startsWith("application/json");
    return JSON.readTree(answer.body());
  }

  private static List<JsonNode> list(JsonNode array) {
    assertThat(array.isArray()).isTrue();
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }

  private static Set<String> names(JsonNode record) {
    return new TreeSet<>(record.propertyNames());
  }

  /** The names in the line of the documentation about an address. */
  private static Set<String> documented(String address) throws IOException {
    String line =
        Files.readAllLines(Path.of("docs/api.md")).stream()
            .filter(row -> row.startsWith("| `GET " + address + "`"))
            .findFirst()
            .orElseThrow();
    Set<String> names = new HashSet<>();
    Pattern.compile("`([a-z]+)`")
        .matcher(line.substring(line.indexOf("| ", 2)))
        .results()
        .forEach(match -> names.add(match.group(1)));
    return names;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/events",
        "/api/requests",
        "/api/offers",
        "/api/practices",
        "/api/reports",
        "/api/results"
      })
  void eachRecordHasTheDocumentedFieldsAndItsGround(String address) throws IOException {
    List<JsonNode> records = list(read(address));
    assertThat(records).isNotEmpty();
    Set<Long> numbers = new HashSet<>();
    for (JsonNode record : records) {
      assertThat(documented(address)).containsAll(names(record));
      assertThat(numbers.add(record.get("id").asLong())).as("one record a number").isTrue();
      JsonNode ground = record.get("ground");
      assertThat(names(ground)).hasSize(1).isSubsetOf(Set.of("already public at", "released by"));
      if (ground.has("already public at")) {
        assertThat(ground.get("already public at").asString()).matches("https?://.+");
      } else {
        assertThat(list(ground.get("released by")))
            .isNotEmpty()
            .allMatch(key -> names(key).equals(Set.of("key", "given by", "document", "on")));
      }
    }
  }

  @Test
  void theApiAndThePageListTheSameEvents() {
    String page = visitor.get("/public/events").body();
    for (JsonNode event : list(read("/api/events"))) {
      long id = event.get("id").asLong();
      assertThat(page).contains("href=\"/public/events/" + id + "\"");
      assertThat(event.get("start").asString()).matches("|\\d{4}(-\\d{2}(-\\d{2})?)?");
      assertThat(event.get("end").asString()).matches("|\\d{4}(-\\d{2}(-\\d{2})?)?");
    }
  }

  @Test
  void anEventHasTheFieldsOfTheListAndItsParties() {
    JsonNode first = list(read("/api/events")).getFirst();
    JsonNode event = read("/api/events/" + first.get("id").asLong());
    assertThat(names(event)).containsAll(names(first)).contains("organizers", "participants");
    for (String name : List.of("id", "title", "start", "end", "country", "ground")) {
      assertThat(event.get(name)).as(name).isEqualTo(first.get(name));
    }
    assertThat(event.get("participants").isArray()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/events/0",
        "/api/events/-1",
        "/api/events/999999999999",
        "/api/events/99999999999999999999",
        "/api/events/one",
        "/api/events/1.5"
      })
  void anUnknownNumberIsNotFound(String address) {
    assertThat(visitor.get(address).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/events", "/api/requests", "/api/offers", "/api/posts", "/api/events/1"})
  void nothingIsWrittenThroughTheApi(String address) {
    HttpResponse<String> answer = visitor.post(address, Map.of("title", "x"));
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/sign-in");
    Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
    assertThat(secretariat.post(address, Map.of("title", "x")).statusCode()).isBetween(400, 405);
  }

  @Test
  void anAccountSeesNoMoreThanThePublic() {
    Visitor secretariat = PROGRAM.person(Role.SECRETARIAT, "");
    Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 462");
    String offer = offer(provider, "Help with laws " + System.nanoTime());
    provider.post(offer + "/giving", Map.of());
    for (String address : List.of("/api/offers", "/api/requests", "/api/posts")) {
      JsonNode open = read(address);
      assertThat(JSON.readTree(secretariat.get(address).body())).as(address).isEqualTo(open);
      assertThat(JSON.readTree(provider.get(address).body())).as(address).isEqualTo(open);
    }
  }

  @Test
  void anOfferHasItsKindExclusionsAndConsent() {
    Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 463");
    String words = "Help with laws " + System.nanoTime();
    String offer = offer(provider, words);
    provider.post(offer + "/giving", Map.of());
    provider.post(offer + "/consent", Map.of("document", "Letter 463 (invented)"));
    JsonNode record =
        list(read("/api/offers")).stream()
            .filter(found -> found.get("words").asString().equals(words))
            .findFirst()
            .orElseThrow();
    assertThat(record.get("kind").asString()).isEqualTo("standing programme");
    assertThat(record.get("exclusions").asString()).isEqualTo("not regulatory mechanisms");
    JsonNode key = record.get("ground").get("released by").get(0);
    assertThat(key.get("document").asString()).isEqualTo("Letter 463 (invented)");
    assertThat(key.get("key").asString()).isNotEmpty().doesNotContain("_");
    provider.post(offer + "/withdrawal", Map.of("document", "Letter 464 (invented)"));
    assertThat(visitor.get("/api/offers").body()).doesNotContain(words);
  }

  @Test
  void theKindsOfOffersAreThoseOfTheDocumentation() {
    assertThat(list(read("/api/offers")))
        .extracting(offer -> offer.get("kind").asString())
        .isSubsetOf("standing programme", "answer to a request");
  }

  @Test
  void fullPostsAndSummariesAreSeparate() {
    JsonNode posts = read("/api/posts");
    assertThat(names(posts)).containsExactly("full", "summaries");
    for (JsonNode summary : list(posts.get("summaries"))) {
      assertThat(names(summary)).containsExactly("facts", "ground", "state", "summary", "title");
    }
  }

  private static String offer(Visitor provider, String words) {
    long id = ExampleNeeds.register(provider, "Provider " + System.nanoTime());
    Map<String, String> form = ExampleNeeds.laws(id);
    form.put("words", words);
    return provider.post("/offers", form).headers().firstValue("Location").orElseThrow();
  }
}
