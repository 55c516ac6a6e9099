package org.clearinghouse1540.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.deliveries.ExampleNeeds;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider exports its offers as a file and imports it; nobody else's are in it. */
class OfferBulkPagesTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final String PAGE = "/offers/file";
  private final String mark = "" + System.nanoTime();
  private final Visitor provider = PROGRAM.person(Role.PROVIDER, "Example Provider " + mark);
  private final Visitor other = PROGRAM.person(Role.PROVIDER, "Example Provider 2" + mark);
  private final String name = "Provider " + mark;
  private final String words = "Drafting of laws, mark " + mark;
  private String offer = "";

  @BeforeEach
  void offer() {
    Map<String, String> form = ExampleNeeds.laws(ExampleNeeds.register(provider, name));
    form.put("words", words);
    offer = provider.post("/offers", form).headers().firstValue("Location").orElseThrow();
    offer = offer.replaceFirst("https?://[^/]+", "");
  }

  private String csv(Visitor user, Language language) {
    byte[] file = user.bytes(PAGE + "/csv?lang=" + language.code()).body();
    return new String(file, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String csv) {
    return csv.getBytes(StandardCharsets.UTF_8);
  }

  private static String problems(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(400);
    return Jsoup.parse(answer.body()).select(".problem, .problems, #problems").text();
  }

  @Test
  void anExportedFileIsReadBackUnchangedInEveryLanguageAndFormat() {
    for (Language language : Language.values()) {
      assertThat(csv(provider, language)).contains(words, Texts.get(language, "bulk.version"));
      String format = language.ordinal() % 2 == 0 ? "csv" : "xlsx";
      String query = "?lang=" + language.code();
      byte[] file = provider.bytes(PAGE + "/" + format + query).body();
      HttpResponse<String> answer = provider.upload(PAGE + query, "offers." + format, file);
      assertThat(problems(answer)).contains(Texts.get(language, "bulk.refused.nothing", 1));
    }
    assertThat(provider.get(PAGE + "/pdf").statusCode()).isEqualTo(404);
  }

  @Test
  void changedAndNewRowsAreCheckedAndRecordedOnceConfirmed() {
    String changed = words + " and rules";
    String added = "Courses for inspectors of mark " + mark;
    String row = ",," + name + "," + added + ",legislation,,,,,,,2027,,,,,\n";
    String file = csv(provider, Language.EN).replace(words, changed);
    file += row;

    HttpResponse<String> check = provider.checkUpload(PAGE, "offers.csv", bytes(file));
    assertThat(check.statusCode()).as(Jsoup.parse(check.body()).text()).isEqualTo(200);
    assertThat(Jsoup.parse(check.body()).text())
        .contains(Texts.get(Language.EN, "bulk.line.added", name + ": " + added))
        .contains(Texts.get(Language.EN, "bulk.line.changed", name + ": " + changed))
        .contains(Texts.get(Language.EN, "bulk.line.unchanged", 0))
        .contains(Texts.get(Language.EN, "providers.file.drafts"));
    assertThat(provider.get(offer).body()).contains(words).doesNotContain(changed);

    provider.confirm(check);
    assertThat(provider.get(offer).body()).contains(changed);
    assertThat(provider.get("/offers").body()).contains(added);
    assertThat(PROGRAM.person(Role.SECRETARIAT, "").get("/offers").body()).doesNotContain(added);
    assertThat(csv(provider, Language.EN)).contains(changed, added, "2027");
    assertThat(csv(other, Language.EN)).doesNotContain(mark + "\"", added, changed);
  }

  @Test
  void anotherProvidersOfferIsStoppedAndNothingOfTheFileIsRecorded() {
    ExampleNeeds.register(other, "Other provider " + mark);
    String mine = csv(provider, Language.EN);
    String theirs = "Other provider " + mark;
    String stolen = mine.replace(words, "Stolen " + mark).replace(name, theirs);
    String file = stolen + ",," + name + ",Another,legislation,,,,,,,,,,,,\n";
    String found = problems(other.upload(PAGE, "offers.csv", bytes(file)));
    String number = offer.replaceAll("\\D", "");
    assertThat(found)
        .contains("A2")
        .contains(Texts.get(Language.EN, "bulk.refused.number", number))
        .contains("C3")
        .contains(Texts.get(Language.EN, "kit.form.choice"));
    assertThat(other.get("/offers").body()).doesNotContain("Another");
    assertThat(provider.get(offer).body()).contains(words);
    String second = "Second " + mark;
    ExampleNeeds.register(provider, second);
    String moved = mine.replace(name, second).replace(words, "Moved " + mark);
    assertThat(problems(provider.upload(PAGE, "offers.csv", bytes(moved))))
        .contains(Texts.get(Language.EN, "providers.refused.file-owner"));
  }

  @Test
  void anOfferThatWasChangedMeanwhileIsNotOverwritten() {
    String file = csv(provider, Language.EN).replace(words, "From the file " + mark);
    Map<String, String> form = ExampleNeeds.laws(1);
    form.put("words", "From the page " + mark);
    provider.post(offer, form);
    for (Language language : Language.values()) {
      String path = PAGE + "?lang=" + language.code();
      assertThat(problems(provider.upload(path, "offers.csv", bytes(file))))
          .contains(Texts.get(language, "bulk.refused.changed"));
    }
    assertThat(provider.get(offer).body()).contains("From the page " + mark);
  }
}
