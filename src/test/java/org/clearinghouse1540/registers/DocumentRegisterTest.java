package org.clearinghouse1540.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.provider.EnumSource;

/** The register of documents by symbol; every symbol is invented. */
class DocumentRegisterTest {
  private static final Actor EXPERT = new Actor("expert", "expert");
  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @Test
  void aDocumentIsEnteredOnceAndShowsTheFieldsThatCiteIt() {
    long id = enter("S/AC.44/EXAMPLE/801", "Example report 801", Map.of("issued", "2019-05"));
    MatrixId matrix = new MatrixId("Example State 801", "2017");
    cite(matrix, Citation.of(id).at("p. 4"));
    assertThat(expert.get("/cited/" + id + "?lang=en").body())
        .contains("S/AC.44/EXAMPLE/801", "national report", "Example State 801", "p. 4");
    assertThat(expert.get("/registers/documents?lang=en&words=example/801").body())
        .contains("Example report 801");
    assertThat(expert.get("/registers/documents?lang=en&words=example/801&from=2020").body())
        .doesNotContain("Example report 801");
    assertThat(expert.get("/registers/documents?lang=en&words=example/801&kind=letter").body())
        .doesNotContain("Example report 801");
  }

  @Test
  void aSecondEntryOfASymbolIsRefusedWithALinkToTheFirst() {
    long first = enter("S/AC.44/EXAMPLE/802", "Example report 802", Map.of());
    HttpResponse<String> refused =
        expert.post(
            "/registers/documents?lang=en",
            fields(" s/ac.44 / example/802 ", "Another title 802", Map.of()));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains(
            Texts.get(Language.EN, "sources.refused.symbol-known", "S/AC.44/EXAMPLE/802"),
            "href=\"/cited/" + first + "\"",
            "Another title 802");
    assertThat(count("Another title 802")).isZero();
  }

  @Test
  void aSymbolThatIsChangedToOneOfTheRegisterIsRefused() {
    enter("S/AC.44/EXAMPLE/803", "Example report 803", Map.of());
    long other = enter("S/AC.44/EXAMPLE/804", "Example report 804", Map.of());
    Map<String, String> change =
        Map.of("title", "Example report 804", "symbol", "S/AC.44/EXAMPLE/803");
    assertThat(expert.post("/cited/" + other + "?lang=en", change).body())
        .contains(Texts.get(Language.EN, "sources.refused.symbol-known", "S/AC.44/EXAMPLE/803"));
    assertThat(
            expert
                .post(
                    "/cited/" + other + "/document?lang=en",
                    Map.of(
                        "symbol", "S/AC.44/EXAMPLE/803", "kind", "letter", "origin", "committee"))
                .statusCode())
        .isEqualTo(400);
    assertThat(expert.get("/cited/" + other).body()).contains("S/AC.44/EXAMPLE/804");
  }

  @ParameterizedTest
  @CsvSource({
    "EXAMPLE, sources.refused.symbol",
    "S/AC.44/<b>, sources.refused.symbol",
    "'', kit.form.required",
  })
  void aTextThatIsNoSymbolIsRefused(String symbol, String sentence) {
    HttpResponse<String> refused =
        expert.post("/registers/documents?lang=en", fields(symbol, "Example 805", Map.of()));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains(Texts.get(Language.EN, sentence));
    assertThat(count("Example 805")).isZero();
  }

  @Test
  void anAddendumIsShownWithItsDocumentWhicheverIsEnteredFirst() {
    long addendum = enter("S/AC.44/EXAMPLE/806/Add.1", "Example addendum 806", Map.of());
    assertThat(expert.get("/cited/" + addendum + "?lang=en").body())
        .contains("Addendum to", Texts.get(Language.EN, "registers.not-entered"));
    long main = enter("S/AC.44/EXAMPLE/806", "Example report 806", Map.of());
    long correction = enter("S/AC.44/EXAMPLE/806/Corr.2", "Example correction 806", Map.of());
    assertThat(expert.get("/cited/" + main + "?lang=en").body())
        .contains("href=\"/cited/" + addendum + "\"", "href=\"/cited/" + correction + "\"");
    assertThat(expert.get("/cited/" + addendum + "?lang=en").body())
        .contains("href=\"/cited/" + main + "\"");
  }

  @Test
  void aCitationOfAKnownSymbolIsOneOfTheEntry() {
    long id = enter("S/AC.44/EXAMPLE/807", "Example report 807", Map.of());
    CitedDocument same =
        new CitedDocument(
            0, "Example State 807", "s/ac.44/example/807", "Report", "", "", "", "", "", "");
    assertThat(as(() -> program.bean(CitedDocuments.class).add(EXPERT, same))).isEqualTo(id);
  }

  @Test
  void aCitedDocumentIsEnteredInTheRegisterFromItsPage() {
    CitedDocument known =
        new CitedDocument(
            0, "", "S/AC.44/EXAMPLE/808", "Example letter 808", "", "", "", "", "", "");
    long id = as(() -> program.bean(CitedDocuments.class).add(EXPERT, known));
    assertThat(expert.get("/registers/unregistered?words=example/808").body())
        .contains("href=\"/cited/" + id + "\"");
    String form = "/cited/" + id + "/document?lang=en";
    assertThat(expert.post(form, Map.of("symbol", "S/AC.44/EXAMPLE/808")).statusCode())
        .as("kind and origin are missing")
        .isEqualTo(400);
    expert.post(
        form, Map.of("symbol", "S/AC.44/EXAMPLE/808", "kind", "letter", "origin", "third-party"));
    assertThat(expert.get("/registers/documents?lang=en&words=808").body())
        .contains("Example letter 808", "Third party");
    assertThat(expert.get("/registers/unregistered?words=808").body())
        .doesNotContain("Example letter 808");
    assertThat(expert.post("/cited/" + id + "/law?lang=en", Map.of("kind", "act")).body())
        .contains(Texts.get(Language.EN, "sources.refused.entered"));
  }

  @Test
  void aVersionInALanguageIsKeptWithItsFileAndEnteredOnce() {
    long id = enter("S/AC.44/EXAMPLE/809", "Example report 809", Map.of());
    byte[] text = "Exemple de rapport 809 (inventé)".getBytes(StandardCharsets.UTF_8);
    String form = "/cited/" + id + "/versions";
    assertThat(
            expert.upload(form + "?lang=en&version-language=fr", "rapport.txt", text).statusCode())
        .isEqualTo(302);
    String page = expert.get("/cited/" + id + "?lang=en").body();
    assertThat(page).contains("French", "rapport.txt");
    assertThat(
            expert
                .post(
                    form + "?lang=en",
                    Map.of("version-language", "fr", "version-address", "https://example.org/fr"))
                .body())
        .contains(Texts.get(Language.EN, "sources.refused.version-known"));
    assertThat(expert.post(form + "?lang=en", Map.of("version-language", "fr")).body())
        .contains(Texts.get(Language.EN, "registers.refused.no-version"));
    assertThat(
            expert
                .post(
                    form + "?lang=en",
                    Map.of(
                        "version-language", "French!", "version-address", "https://example.org/"))
                .body())
        .contains(Texts.get(Language.EN, "registers.refused.language"));
  }

  @Test
  void aYearOfTheFilterThatIsNoneGetsItsSentence() {
    assertThat(expert.get("/registers/documents?lang=en&from=soon").body())
        .contains(Texts.get(Language.EN, "registers.refused.year"));
    assertThat(expert.get("/registers/documents?lang=en&kind=none").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"EXPERT", "MEMBER", "CHAIR", "COORDINATOR", "SECRETARIAT"})
  void othersReadNoRegister(Role role) {
    String party =
        switch (role.actsFor()) {
          case NOBODY -> "";
          case STATE -> "Example State 810";
          case STATE_OR_ORGANIZATION -> "Example Organization";
        };
    Visitor other = program.person(role, party);
    for (String page : List.of("documents", "laws", "provisions")) {
      assertThat(other.get("/registers/" + page).statusCode()).isEqualTo(403);
    }
  }

  private long enter(String symbol, String title, Map<String, String> more) {
    HttpResponse<String> done =
        expert.post("/registers/documents?lang=en", fields(symbol, title, more));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(302);
    String address = done.headers().firstValue("Location").orElse("");
    return Long.parseLong(address.replaceFirst(".*/cited/", ""));
  }

  private static Map<String, String> fields(String symbol, String title, Map<String, String> more) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("symbol", symbol);
    fields.put("title", title);
    fields.put("kind", "national-report");
    fields.put("origin", "state");
    fields.putAll(more);
    return fields;
  }

  private void cite(MatrixId matrix, Citation citation) {
    FieldKey key = new FieldKey("op2.manufacture", "framework.source");
    as(
        () ->
            program
                .bean(MatrixFields.class)
                .setAll(EXPERT, matrix, Map.of(key, FieldValue.of(List.of(citation))), "", ""));
  }

  private int count(String title) {
    return program.count("select count(*)::int from sources_cited where title = '" + title + "'");
  }

  private static <T> T as(java.util.function.Supplier<T> work) {
    return ViewerDataSource.as("committee", work);
  }
}
