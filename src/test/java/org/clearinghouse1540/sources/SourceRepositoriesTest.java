package org.clearinghouse1540.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.journal.JournalEntry;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.states.States;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents as received and documents that are cited, in the database and on their page. */
class SourceRepositoriesTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final CitedDocuments CITED = PROGRAM.bean(CitedDocuments.class);
  private static final SourceDocuments DOCUMENTS = PROGRAM.bean(SourceDocuments.class);
  private static final Actor ACTOR = new Actor("example.person", "expert");
  private static final String STATE = "Example State 651";
  private static final String OTHER = "Example State 652";

  private final String mark = "mark " + System.nanoTime();

  private static <T> T asProgram(Supplier<T> work) {
    return ViewerDataSource.as("program", work);
  }

  private static List<JournalEntry> journal(long cited) {
    return asProgram(() -> PROGRAM.bean(Journal.class).list("cited/" + cited));
  }

  private long document(String text) {
    SourceDocuments.Incoming incoming =
        new SourceDocuments.Incoming(
            "information-note",
            "Example note " + mark,
            "en",
            "note.txt",
            "text/plain",
            text.getBytes(StandardCharsets.UTF_8),
            text);
    return asProgram(
        () ->
            java.util.Objects.requireNonNull(
                PROGRAM
                    .bean(TransactionTemplate.class)
                    .execute(status -> DOCUMENTS.add(ACTOR, incoming))));
  }

  @Test
  void aDocumentEnteredTwiceIsStoredOnce() {
    CitedDocument law = CitedDocument.of(STATE, "Example law " + mark);
    long first = asProgram(() -> CITED.add(ACTOR, law));
    assertThat(asProgram(() -> CITED.add(ACTOR, law))).isEqualTo(first);
    assertThat(asProgram(() -> CITED.add(ACTOR, CitedDocument.of(OTHER, law.title()))))
        .as("a law of another State is another document")
        .isNotEqualTo(first);
    assertThat(journal(first)).hasSize(1);
  }

  @Test
  void severalDocumentsKeepTheirOrderAndAreOneChange() {
    CitedDocument one = CitedDocument.of(STATE, "B " + mark);
    CitedDocument two = CitedDocument.of(STATE, "A " + mark);
    List<Long> numbers = asProgram(() -> CITED.addAll(ACTOR, List.of(one, two, one)));
    assertThat(numbers).hasSize(3);
    assertThat(numbers.get(0)).isEqualTo(numbers.get(2)).isLessThan(numbers.get(1));
    assertThat(journal(numbers.get(0)))
        .singleElement()
        .satisfies(entry -> assertThat(entry.after()).contains("A " + mark, "B " + mark));
    assertThat(asProgram(() -> CITED.addAll(ACTOR, List.of()))).isEmpty();
  }

  @Test
  void aMatrixMayCiteDocumentsOfItsStateAndOfNoSingleState() {
    long own = asProgram(() -> CITED.add(ACTOR, CitedDocument.of(STATE, "Own " + mark)));
    long common = asProgram(() -> CITED.add(ACTOR, CitedDocument.of("", "Common " + mark)));
    long foreign = asProgram(() -> CITED.add(ACTOR, CitedDocument.of(OTHER, "Foreign " + mark)));
    assertThat(asProgram(() -> CITED.of(STATE)))
        .extracting(CitedDocument::id)
        .contains(own, common)
        .doesNotContain(foreign);
    assertThat(asProgram(() -> CITED.byId(List.of(own, foreign, -1L))))
        .containsOnlyKeys(own, foreign);
    assertThat(asProgram(() -> CITED.byId(List.of()))).isEmpty();
  }

  @Test
  void theJournalKeepsTheValuesBeforeAChange() {
    long id = asProgram(() -> CITED.add(ACTOR, CitedDocument.of(STATE, "Law " + mark)));
    CitedDocument repealed =
        new CitedDocument(
            id, STATE, "", "Law, changed " + mark, "", "", "", "", "1999", "Law 2 (invented)");
    ViewerDataSource.asProgram(() -> CITED.change(ACTOR, repealed));
    assertThat(asProgram(() -> CITED.find(id))).contains(repealed);
    JournalEntry change = journal(id).getLast();
    assertThat(change.before())
        .hasValueSatisfying(text -> assertThat(text).contains("Law " + mark));
    assertThat(change.after()).contains("Law 2 (invented)");
    assertThatThrownBy(
            () -> ViewerDataSource.asProgram(() -> CITED.change(ACTOR, repealed.withId(-1))))
        .isInstanceOf(java.util.NoSuchElementException.class);
  }

  @Test
  void documentsThatAreRepealedOrOldAreOutdated() {
    long old = added("2001-05", "");
    long recent = added("2020", "");
    long undated = added("", "");
    long repealed = added("2020", "Law 3 (invented)");
    assertThat(asProgram(() -> CITED.outdated(2010)))
        .extracting(CitedDocument::id)
        .contains(old, repealed)
        .doesNotContain(recent, undated);
    assertThat(asProgram(() -> CITED.outdated(2001)))
        .extracting(CitedDocument::id)
        .doesNotContain(old);
  }

  private long added(String issued, String repealed) {
    CitedDocument cited =
        new CitedDocument(0, STATE, "", issued + repealed + mark, "", "", "", "", issued, repealed);
    return asProgram(() -> CITED.add(ACTOR, cited));
  }

  @Test
  void aFileReplacesTheOneBeforeAndAFileWithoutTextIsRejected() {
    CitedDocumentFiles files = PROGRAM.bean(CitedDocumentFiles.class);
    long id = asProgram(() -> CITED.add(ACTOR, CitedDocument.of(STATE, "Law " + mark)));
    CitedDocument law = asProgram(() -> CITED.find(id)).orElseThrow();
    assertThat(asProgram(() -> files.of(id))).isEmpty();
    assertThat(asProgram(() -> files.kept(STATE))).doesNotContain(id);
    keep(files, law, "Article 1 " + mark);
    keep(files, law, "Article 2 " + mark);
    assertThat(asProgram(() -> files.of(id)).orElseThrow().text()).contains("Article 2 " + mark);
    assertThat(asProgram(() -> files.kept(STATE))).contains(id);
    assertThatThrownBy(() -> keep(files, law, "  \n "))
        .isInstanceOfSatisfying(
            BadInput.class, refused -> assertThat(refused.problems()).isNotEmpty());
    assertThat(asProgram(() -> files.of(id)).orElseThrow().text()).contains("Article 2 " + mark);
  }

  private static void keep(CitedDocumentFiles files, CitedDocument law, String text) {
    ViewerDataSource.asProgram(
        () -> files.keep(ACTOR, law, "law.txt", text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void theSameBytesOrTheSameWordsAreTheSameDocument() {
    String text = "Example note\n" + mark;
    long id = document(text);
    assertThat(same(text, "other words")).contains(id);
    assertThat(same("other bytes " + mark, "EXAMPLE NOTE " + mark)).contains(id);
    assertThat(same("other bytes " + mark, "Another note " + mark)).isEmpty();
    assertThat(asProgram(() -> DOCUMENTS.titles(List.of(id, -1L))))
        .isEqualTo(Map.of(id, "Example note " + mark));
    assertThatThrownBy(() -> asProgram(() -> DOCUMENTS.get(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static java.util.Optional<Long> same(String bytes, String text) {
    return asProgram(() -> DOCUMENTS.findSame(bytes.getBytes(StandardCharsets.UTF_8), text))
        .map(SourceDocument::id);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void onlyTheCommitteeItsExpertsAndTheSecretariatReadDocuments(Role role) {
    long id = document("Example note of " + role + " " + mark);
    String party =
        switch (role) {
          case POINT_OF_CONTACT, MISSION, AGENCY, MEMBER -> "Example State 651";
          case PROVIDER -> "Example Provider";
          case REGIONAL_COORDINATOR -> "Example Organization";
          default -> "";
        };
    Visitor visitor = PROGRAM.person(role, party);
    boolean may =
        switch (role) {
          case EXPERT, MEMBER, CHAIR, COORDINATOR, SECRETARIAT -> true;
          default -> false;
        };
    assertThat(visitor.get("/documents/" + id).statusCode()).isEqualTo(may ? 200 : 403);
    if (may) {
      assertThat(visitor.get("/documents/" + id).body()).contains(mark);
      assertThat(visitor.get("/documents/999999999").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aVisitorWithoutAccountIsAskedToSignIn() {
    Visitor visitor = Visitor.signedOut(PROGRAM.address());
    assertThat(visitor.get("/documents/1").statusCode()).isEqualTo(302);
  }

  @Test
  void everyReportOfTheReferenceTableBelongsToAStateAndHasASource() {
    NationalReports reports = PROGRAM.bean(NationalReports.class);
    List<NationalReport> all =
        PROGRAM.bean(States.class).all().stream()
            .flatMap(state -> asProgram(() -> reports.listOfState(state.code())).stream())
            .toList();
    assertThat(all)
        .isNotEmpty()
        .allSatisfy(report -> assertThat(report.address()).startsWith("http"))
        .allSatisfy(report -> assertThat(report.report()).isNotBlank());
    assertThat(all).hasSize(PROGRAM.count("select count(*) from sources_report"));
    assertThat(asProgram(() -> reports.listOfState(STATE))).isEmpty();
  }
}
