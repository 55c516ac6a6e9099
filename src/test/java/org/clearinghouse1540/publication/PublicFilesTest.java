package org.clearinghouse1540.publication;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.FileWords;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public lists as files: their formats, columns, languages and content. */
class PublicFilesTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> LISTS = List.of("events", "requests", "offers", "posts");
  private final Visitor visitor = Visitor.signedOut(PROGRAM.address());

  static Stream<List<String>> lists() {
    return LISTS.stream()
        .flatMap(
            list -> Stream.of(FileFormat.values()).map(format -> List.of(list, format.ending())));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aListIsAFileOfEachFormat(List<String> listAndFormat) {
    String list = listAndFormat.getFirst();
    FileFormat format = FileFormat.find(listAndFormat.getLast()).orElseThrow();
    HttpResponse<byte[]> answer = visitor.bytes("/public/" + list + "/file/" + format.ending());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWithIgnoringCase(format.mediaType());
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"" + list + "." + format.ending() + "\"");
    assertThat(FileWords.of(answer.body())).contains(Texts.get(Language.EN, "publication." + list));
  }

  @ParameterizedTest
  @CsvSource({
    "events,exe",
    "requests,CSV",
    "offers,html",
    "posts,md",
    "offers,csv.exe",
    "events,.csv"
  })
  void anUnknownFormatIsNotFound(String list, String format) {
    assertThat(visitor.get("/public/" + list + "/file/" + format).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/public/events/0",
        "/public/events/0/file/csv",
        "/public/events/0/event.ics",
        "/public/events/x/file/csv",
        "/public/posts/0",
        "/public/posts/0/file/csv",
        "/public/posts/99999999999999999999",
        "/public/states/XXX",
        "/public/states/none",
        "/public/matrices/XXX/2017",
        "/public/matrices/%20/2017",
        "/public/matrices/XXX/%20",
        "/public/matrices/XXX/2017/file/csv",
        "/public/matrices/XXX/2017/file/exe",
        "/public/matrices/XXX/2017/file/csv?in=de"
      })
  void anUnknownRecordIsNotFoundInAnyLanguage(String address) {
    String next = address.contains("?") ? "&lang=" : "?lang=";
    for (Language language : List.of(Language.EN, Language.AR)) {
      HttpResponse<String> answer = visitor.get(address + next + language.code());
      assertThat(answer.statusCode()).as(address).isEqualTo(404);
      assertThat(answer.body()).contains(Texts.get(language, "frame.error.404.title"));
    }
  }

  @Test
  void aListHasItsTitleAndColumnsInTheLanguageOfTheReader() throws IOException {
    Map<String, List<String>> columns =
        Map.of(
            "events",
            List.of("outreach.event", "outreach.dates", "outreach.place", "outreach.source"),
            "requests",
            List.of(
                "publication.requester",
                "assistance.date",
                "assistance.asked",
                "assistance.source"),
            "offers",
            List.of(
                "publication.provider",
                "providers.words",
                "providers.exclusions",
                "providers.source"),
            "posts",
            List.of("outreach.title"));
    for (Language language : Language.values()) {
      for (String list : LISTS) {
        List<List<String>> rows = csv(list, language);
        assertThat(rows.getFirst())
            .containsExactly("\ufeff" + Texts.get(language, "publication." + list));
        assertThat(rows.get(1))
            .containsAll(
                columns.getOrDefault(list, List.of()).stream()
                    .map(key -> Texts.get(language, key))
                    .toList());
      }
    }
  }

  @Test
  void aFileHasAsManyLinesAsTheApiHasRecords() throws IOException {
    assertThat(csv("offers", Language.EN)).hasSize(3 + api("offers").size());
    assertThat(csv("events", Language.FR)).hasSize(3 + api("events").size());
    assertThat(csv("requests", Language.ZH)).hasSize(3 + api("requests").size());
  }

  @Test
  void anOfferIsInEachFileWithItsExclusionsWhileItsConsentHolds() {
    Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider 465");
    String words = "Help465x" + System.nanoTime();
    long id = ExampleNeeds.register(provider, "Provider " + System.nanoTime());
    Map<String, String> form = ExampleNeeds.laws(id);
    form.put("words", words);
    form.put("exclusions", "Excluded" + words);
    String offer = provider.post("/offers", form).headers().firstValue("Location").orElseThrow();
    provider.post(offer + "/giving", Map.of());
    provider.post(offer + "/consent", Map.of("document", "Letter 465"));
    for (FileFormat format : FileFormat.values()) {
      assertThat(offers(format))
          .as(format.ending())
          .contains(words)
          .contains("Excluded" + words)
          .doesNotContain("desk@example.org", "Example Person", "DRAFT");
    }
    provider.post(offer + "/withdrawal", Map.of("document", "Letter 466"));
    for (FileFormat format : FileFormat.values()) {
      assertThat(offers(format)).as(format.ending()).doesNotContain(words);
    }
  }

  // The lines of a PDF file break long words.
  private String offers(FileFormat format) {
    return FileWords.of(visitor.bytes("/public/offers/file/" + format.ending()).body())
        .replaceAll("\\s+", "");
  }

  private List<JsonNode> api(String list) {
    List<JsonNode> records = new ArrayList<>();
    JSON.readTree(visitor.get("/api/" + list).body()).forEach(records::add);
    return records;
  }

  private List<List<String>> csv(String list, Language language) throws IOException {
    byte[] file = visitor.bytes("/public/" + list + "/file/csv?lang=" + language.code()).body();
    List<List<String>> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .ofCsvRecord(new String(file, StandardCharsets.UTF_8))) {
      reader.forEach(row -> rows.add(row.getFields()));
    }
    return rows;
  }
}
