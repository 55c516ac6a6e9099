package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A document is cited in several fields at once, with the place and the purpose of the evidence.
 */
class CitingTest {
  private static final String ROW = "op2.manufacture";
  private static final FieldKey FIRST = new FieldKey(ROW, "framework.source");
  private static final FieldKey SECOND = new FieldKey(ROW, "enforcement.source");

  private final TestProgram program = TestProgram.get();
  private final Visitor expert = program.person(Role.EXPERT, "");

  @Test
  void aNewDocumentIsCitedInAllSelectedFieldsAsOneChange() {
    MatrixId id = new MatrixId("Example State 591", "2017");
    Map<String, List<String>> form = form("Example Act 591");
    form.put("places", List.of("s. 204\r\nreg. 7\n\np. 17"));
    form.put("page", List.of("17"));
    form.put("passage", List.of("No person shall manufacture (invented)"));
    form.put("supports", List.of("bw", "nw"));
    form.put("says", List.of("NA"));
    form.put("unofficial", List.of("yes"));
    form.put("why", List.of("A new act (invented)"));
    HttpResponse<String> done = cite(id, form);
    assertThat(done.statusCode()).isEqualTo(302);
    assertThat(done.headers().firstValue("Location").orElse("")).endsWith("#" + ROW);
    CitedDocument act = documents(id).getFirst();
    Citation cited =
        new Citation(
            act.id(),
            List.of("s. 204", "reg. 7", "p. 17"),
            "No person shall manufacture (invented)",
            "",
            true,
            List.of("nw", "bw"),
            "NA");
    assertThat(field(id, FIRST).content().citations()).containsExactly(cited);
    assertThat(field(id, SECOND).content().citations()).containsExactly(cited);
    assertThat(field(id, SECOND).why()).isEqualTo("A new act (invented)");
    assertThat(entries(id)).isEqualTo(1);
    assertThat(expert.get(id.address() + "/row?row=" + ROW).body())
        .contains("Example Act 591, s. 204, reg. 7, p. 17, NW BW, → NA");
  }

  @Test
  void aKnownDocumentIsChosenAndNotEnteredAgain() {
    MatrixId id = new MatrixId("Example State 592", "2017");
    assertThat(cite(id, form("Example Act 592")).statusCode()).isEqualTo(302);
    CitedDocument act = documents(id).getFirst();
    Map<String, List<String>> known = form("");
    known.put("document", List.of(Long.toString(act.id())));
    known.put("places", List.of("第九条"));
    assertThat(cite(id, known).statusCode()).isEqualTo(302);
    assertThat(documents(id)).containsExactly(act);
    assertThat(field(id, FIRST).content().citations())
        .as("a document once, with its places")
        .containsExactly(Citation.of(act.id()).at("第九条"));
    int entries = entries(id);
    assertThat(cite(id, known).statusCode()).as("the same again").isEqualTo(302);
    assertThat(field(id, FIRST).content().citations()).hasSize(1);
    assertThat(entries(id)).as("nothing changed").isEqualTo(entries);
  }

  @Test
  void theFormIsFilledWithTheRowAndThePassageOfItsAddress() {
    MatrixId id = new MatrixId("Example State 593", "2017");
    assertThat(cite(id, form("Example Act 593")).statusCode()).isEqualTo(302);
    String page =
        expert
            .get(
                id.address()
                    + "/citing?lang=en&row="
                    + ROW
                    + "&places=s.%2012&passage=Example%20passage&document="
                    + documents(id).getFirst().id())
            .body();
    assertThat(page).contains("Example Act 593", "Example passage", ">s. 12</textarea>");
    assertThat(page).containsPattern("value=\"" + FIRST.name() + "\" checked");
    assertThat(page).doesNotContainPattern("value=\"op2.acquire framework.source\" checked");
  }

  @Test
  void theFieldsAreChosenWithoutLosingWhatWasTyped() {
    MatrixId id = new MatrixId("Example State 912", "2017");
    Map<String, List<String>> form = form("Example Act that was typed");
    form.put("passage", List.of("A typed passage"));
    form.put("field", List.of("op2.acquire framework.source"));
    form.put("choose", List.of("yes"));
    int before = documents(id).size();
    HttpResponse<String> shown = cite(id, form);
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body())
        .contains("Example Act that was typed", "A typed passage")
        .containsPattern("value=\"" + SECOND.name() + "\" checked")
        .doesNotContainPattern("value=\"op2.acquire framework.source\" checked");
    assertThat(documents(id)).as("nothing is cited").hasSize(before);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theLongestPassageReachesTheFormInEveryLanguage(Language language) {
    MatrixId id = new MatrixId("Example State 913", "2017");
    String letter = Texts.get(language, "matrix.cite").strip().substring(0, 1);
    String passage = letter.repeat(CitationPages.LONGEST_PASSAGE);
    Map<String, List<String>> form = form("");
    form.put("passage", List.of(passage));
    form.put("choose", List.of("yes"));
    HttpResponse<String> shown = cite(id, form);
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body()).contains(passage);
  }

  @Test
  void aPassageBesideTheGridIsSentInAForm() {
    MatrixId id = new MatrixId("Example State 914", "2017");
    assertThat(cite(id, form("Example Act 914 B")).statusCode()).isEqualTo(302);
    long act = documents(id).getLast().id();
    byte[] text = "No person shall (invented)".getBytes(StandardCharsets.UTF_8);
    assertThat(expert.upload("/cited/" + act + "/text", "act.txt", text).statusCode())
        .isEqualTo(302);
    Document page = Jsoup.parse(expert.get(id.address() + "?beside=" + act).body());
    Element form = page.select("form.beside-many[method=post]").getFirst();
    assertThat(form.attr("action")).isEqualTo(id.address() + "/citing");
    assertThat(form.select("input[name=document]").val()).isEqualTo(Long.toString(act));
    assertThat(form.select("input[name=passage], button[name=choose]")).hasSize(2);
    assertThat(page.select("[data-most]").attr("data-most")).isEqualTo("3500");
    assertThat(page.select("a[href*=passage=]")).isEmpty();
  }

  @Test
  void anotherDetailOfAKnownDocumentIsRefusedAndAMissingOneIsRecorded() {
    MatrixId id = new MatrixId("Example State 911", "2017");
    Map<String, List<String>> first = form("Example Act 309");
    first.put("issued", List.of("2001-05-03"));
    assertThat(cite(id, first).statusCode()).isEqualTo(302);
    Map<String, List<String>> other = form("Example Act 309");
    other.put("issued", List.of("2002"));
    other.put("archived", List.of("https://archive.example.org/309"));
    HttpResponse<String> refused = cite(id, other);
    assertThat(refused.statusCode()).isEqualTo(400);
    long act = documents(id).getFirst().id();
    assertThat(refused.body())
        .contains(
            Texts.get(
                Language.EN,
                "sources.refused.contradicts",
                "Example Act 309",
                "2001-05-03",
                "2002"))
        .contains("href=\"/cited/" + act + "\"");
    other.remove("issued");
    assertThat(cite(id, other).statusCode()).isEqualTo(302);
    CitedDocument known = documents(id).getFirst();
    assertThat(documents(id)).hasSize(1);
    assertThat(known.issuedOn()).isEqualTo("2001-05-03");
    assertThat(known.archivedAddress()).isEqualTo("https://archive.example.org/309");
  }

  @Test
  void fieldsWithoutSourcesAreNotCited() {
    MatrixId id = new MatrixId("Example State 594", "2017");
    Map<String, List<String>> form = form("Example Act 594");
    form.put("field", List.of(ROW + " framework.nw", ROW + " remarks", "op2.none x"));
    HttpResponse<String> refused = cite(id, form);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("Example Act 594", "href=\"#field\"");
    assertThat(documents(id)).isEmpty();
  }

  @Test
  void aWrongDetailOfANewDocumentIsReportedWithWhatWasTyped() {
    MatrixId id = new MatrixId("Example State 595", "2017");
    Map<String, List<String>> form = form("Example Act 595");
    form.put("address", List.of("javascript:1"));
    form.put("issued", List.of("some day"));
    form.put("places", List.of("x".repeat(1_001)));
    HttpResponse<String> refused = cite(id, form);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("href=\"#address\"", "href=\"#issued\"", "href=\"#places\"")
        .contains("Example Act 595", "some day");
    assertThat(documents(id)).isEmpty();
  }

  @Test
  void aDocumentIsNotEnteredForAMatrixThatIsNotBeingDrafted() {
    MatrixId id = new MatrixId("Example State 596", "2017");
    expert.post(id.address() + "/expert", Map.of("step", "send"));
    HttpResponse<String> refused = cite(id, form("Example Act 596"));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains(Texts.get(Language.EN, "matrix.refused.not-drafting"));
    assertThat(documents(id)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "EXPERT")
  void onlyAnExpertCites(Role role) {
    MatrixId id = new MatrixId("Example State 597", "2017");
    String party = role.actsFor() == Role.ActsFor.NOBODY ? "" : id.state();
    Visitor other = program.person(role, party);
    assertThat(other.get(id.address() + "/citing?row=" + ROW).statusCode()).isEqualTo(403);
    assertThat(other.postAll(id.address() + "/citing", form("Example Act 597")).statusCode())
        .isEqualTo(403);
    assertThat(documents(id)).isEmpty();
  }

  private static Map<String, List<String>> form(String title) {
    Map<String, List<String>> form = new LinkedHashMap<>();
    form.put("row", List.of(ROW));
    form.put("title", List.of(title));
    form.put("field", List.of(FIRST.name(), SECOND.name()));
    return form;
  }

  private HttpResponse<String> cite(MatrixId id, Map<String, List<String>> form) {
    return expert.postAll(id.address() + "/citing?lang=en", form);
  }

  private List<CitedDocument> documents(MatrixId id) {
    return ViewerDataSource.as("committee", () -> program.bean(CitedDocuments.class).of(id.state()))
        .stream()
        .filter(document -> document.state().equals(id.state()))
        .toList();
  }

  private MatrixField field(MatrixId id, FieldKey key) {
    return ViewerDataSource.as("committee", () -> program.bean(MatrixFields.class).get(id, key));
  }

  private int entries(MatrixId id) {
    return program.count(
        "select count(*)::int from kit_journal where subject = '" + id.journalName() + "'");
  }
}
