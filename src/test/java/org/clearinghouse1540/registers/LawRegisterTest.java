package org.clearinghouse1540.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The register of laws and measures, and the provisions of several States side by side. */
class LawRegisterTest {
  private static final Actor EXPERT = new Actor("expert", "expert");
  private static final String FIELD = "op2.acquire framework.source";
  private static final String SIDE =
      "/registers/provisions?lang=en&field=" + FIELD.replace(" ", "%20");
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @Test
  void aLawIsEnteredWithItsNumberDatesAndWhetherItIsInForce() {
    long id =
        enter(
            "Example State 821",
            "Example Act 821",
            Map.of("number", "No. 821/2012", "issued", "2012-03", "in-force", "2013-01-01"));
    assertThat(expert.get("/cited/" + id + "?lang=en").body())
        .contains("No. 821/2012", "Example State 821", "law or act", "in force");
    String list = "/registers/laws?lang=en&words=821&force=";
    assertThat(expert.get(list + "in-force").body()).contains("Example Act 821");
    assertThat(expert.get(list + "repealed").body()).doesNotContain("Example Act 821");
    change(id, Map.of("kind", "act", "repealed", "Example Act 822", "repealed-on", "2020"));
    assertThat(expert.get(list + "repealed").body()).contains("Example Act 821");
    assertThat(expert.get("/cited/" + id + "?lang=en").body()).contains("Example Act 822", "2020");
  }

  @ParameterizedTest
  @CsvSource({
    "state, Nowhere 823, registers.refused.state",
    "repealed-on, 2020, registers.refused.repealed-by",
    "in-force, soon, kit.form.date",
    "language, English!, registers.refused.language",
    "kind, none, kit.form.choice",
  })
  void aWrongDetailGetsItsSentence(String field, String value, String sentence) {
    Map<String, String> fields = fields("Example State 823", "Example Act 823", Map.of());
    fields.put(field, value);
    HttpResponse<String> refused = expert.post("/registers/laws?lang=en", fields);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains(Texts.get(Language.EN, sentence, "Nowhere 823"), "Example Act 823");
    assertThat(
            program.count(
                "select count(*)::int from sources_cited where title = 'Example Act 823'"))
        .isZero();
  }

  @Test
  void aLawIsNotRepealedBeforeItIsInForce() {
    Map<String, String> fields =
        fields(
            "Example State 824",
            "Example Act 824",
            Map.of("in-force", "2020-05", "repealed", "Example Act 825", "repealed-on", "2019"));
    assertThat(expert.post("/registers/laws?lang=en", fields).body())
        .contains(Texts.get(Language.EN, "registers.refused.order"));
  }

  @Test
  void theTextOfAnArticleIsReplacedOnlyIfTheUserSaysSo() {
    long id = enter("Example State 909", "Example Act 309 L", Map.of());
    assertThat(article(id, "4", "en", "Nobody shall (invented)").statusCode()).isEqualTo(302);
    HttpResponse<String> refused = article(id, "4", "en", "Another article (invented)");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("Another article (invented)", "name=\"replace\"")
        .contains(
            Texts.get(
                Language.EN, "sources.refused.article-known", "4", "Nobody shall (invented)"));
    assertThat(article(id, "4", "en", "Nobody shall (invented)").statusCode()).isEqualTo(302);
    Map<String, String> form =
        Map.of(
            "article-number",
            "4",
            "article-language",
            "en",
            "words",
            "Another article (invented)",
            "replace",
            "yes");
    assertThat(expert.post("/cited/" + id + "/articles?lang=en", form).statusCode()).isEqualTo(302);
    assertThat(expert.get("/cited/" + id).body()).doesNotContain("Nobody shall (invented)");
  }

  @Test
  void aDocumentOfNoStateIsNoLawAndHasNoArticles() {
    long id =
        as(
            () ->
                program
                    .bean(CitedDocuments.class)
                    .add(EXPERT, CitedDocument.of("", "Example treaty 826")));
    assertThat(expert.post("/cited/" + id + "/law?lang=en", Map.of("kind", "act")).body())
        .contains(Texts.get(Language.EN, "registers.refused.no-state"));
    assertThat(article(id, "4", "en", "Nobody shall (invented)").body())
        .contains(Texts.get(Language.EN, "registers.refused.no-law"));
  }

  @Test
  void aLawThatIsCitedAlreadyIsEnteredWithTheDetailsThatWereMissing() {
    CitedDocuments documents = program.bean(CitedDocuments.class);
    as(() -> documents.add(EXPERT, CitedDocument.of("", "Example Act 830")));
    CitedDocument cited = CitedDocument.of("Example State 830", "Example Act 831");
    long known = as(() -> documents.add(EXPERT, cited));
    assertThat(enter("Example State 830", "Example Act 831", Map.of("issued", "2011-02")))
        .isEqualTo(known);
    assertThat(as(() -> documents.find(known)).orElseThrow().issuedOn()).isEqualTo("2011-02");
    long law = enter("Example State 830", "Example Act 830", Map.of());
    assertThat(as(() -> documents.find(law)).orElseThrow().state())
        .as("the document of no State with this title is another one")
        .isEqualTo("Example State 830");
    assertThat(
            expert
                .post(
                    "/registers/laws?lang=en",
                    fields("Example State 830", "Example Act 830", Map.of()))
                .body())
        .contains(Texts.get(Language.EN, "sources.refused.entered"));
  }

  @Test
  void provisionsOfStatesAreShownSideBySideInTheOrderOfTheirNames() {
    long second = enter("Example State 828", "Example Act 828", Map.of());
    long first = enter("Example State 827", "Example Act 827", Map.of());
    article(first, "Art. 4", "en", "Nobody shall acquire 827 (invented)");
    article(first, "Art. 5", "en", "Another article 827 (invented)");
    cite("Example State 827", Citation.of(first).at("article 4"));
    cite(
        "Example State 828", Citation.of(second).at("chapter 4").quoting("Passage 828 (invented)"));
    article(second, "4", "en", "An article is no chapter (invented)");
    String choice = expert.get(SIDE).body();
    assertThat(choice).contains("Example State 827", "Example State 828");
    assertThat(choice).doesNotContain("Passage 828");
    String side =
        expert.get(SIDE + "&state=Example%20State%20828&state=Example%20State%20827").body();
    assertThat(side)
        .contains("Nobody shall acquire 827 (invented)", "Passage 828 (invented)")
        .doesNotContain("Another article 827", "An article is no chapter");
    assertThat(side.indexOf("Nobody shall acquire 827")).isLessThan(side.indexOf("Passage 828"));
  }

  @Test
  void anArticleIsReplacedInItsLanguageAndTheJournalKeepsTheEarlierText() {
    long id = enter("Example State 829", "Example Act 829", Map.of());
    article(id, "7", "en", "First text 829");
    Map<String, String> second =
        Map.of("article-number", " 7 ", "article-language", "en", "words", "Second text 829");
    assertThat(expert.post("/cited/" + id + "/articles", second).statusCode()).isEqualTo(400);
    Map<String, String> replacing = new HashMap<>(second);
    replacing.put("replace", "yes");
    expert.post("/cited/" + id + "/articles", replacing);
    article(id, "7", "fr", "Texte 829");
    assertThat(expert.get("/cited/" + id).body())
        .contains("Second text 829", "Texte 829")
        .doesNotContain("First text 829");
    assertThat(
            program.count(
                "select count(*)::int from kit_journal where subject = 'cited/"
                    + id
                    + "' and (before like '%First text 829%' or after like '%First text 829%')"))
        .isEqualTo(2);
    assertThat(article(id, "...", "en", "Text").statusCode()).isEqualTo(400);
  }

  @Test
  void aFieldThatTheFormDoesNotHaveIsRefused() {
    assertThat(expert.get("/registers/provisions?field=op2.none%20x").statusCode()).isEqualTo(400);
  }

  @Test
  void tooManyStatesGetTheirSentence() {
    StringBuilder address =
        new StringBuilder("/registers/provisions?lang=en&field=op2.use%20framework.source");
    for (int i = 280; i < 289; i++) {
      String state = "Example State " + i;
      long law = enter(state, "Example Act " + i, Map.of());
      set(state, "op2.use framework.source", Citation.of(law));
      address.append("&state=").append(state.replace(" ", "%20"));
    }
    assertThat(expert.get(address.toString()).body())
        .contains(Texts.get(Language.EN, "registers.refused.states", 8));
  }

  private HttpResponse<String> article(long id, String number, String language, String words) {
    return expert.post(
        "/cited/" + id + "/articles?lang=en",
        Map.of("article-number", number, "article-language", language, "words", words));
  }

  private void change(long id, Map<String, String> fields) {
    HttpResponse<String> done = expert.post("/cited/" + id + "/law?lang=en", fields);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
  }

  private long enter(String state, String title, Map<String, String> more) {
    HttpResponse<String> done = expert.post("/registers/laws?lang=en", fields(state, title, more));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
    String address = done.headers().firstValue("Location").orElse("");
    return Long.parseLong(address.replaceFirst(".*/cited/", ""));
  }

  private static Map<String, String> fields(String state, String title, Map<String, String> more) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("state", state);
    fields.put("title", title);
    fields.put("kind", "act");
    fields.putAll(more);
    return fields;
  }

  private void cite(String state, Citation citation) {
    set(state, FIELD, citation);
  }

  private void set(String state, String field, Citation citation) {
    as(
        () ->
            program
                .bean(MatrixFields.class)
                .setAll(
                    EXPERT,
                    new MatrixId(state, "2017"),
                    Map.of(FieldKey.of(field), FieldValue.of(List.of(citation))),
                    "",
                    ""));
  }

  private static <T> T as(java.util.function.Supplier<T> work) {
    return ViewerDataSource.as("committee", work);
  }
}
