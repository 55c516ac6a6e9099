package org.clearinghouse1540.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.SentFile;
import org.junit.jupiter.api.Test;

/** Documents as received and cited documents, in the database. */
class SourcesDatabaseTest {
  private static final String STATE = "Example State 027";
  private static final Actor EXPERT = new Actor("example.expert", "expert");
  private final TestProgram program = TestProgram.get();
  private final CitedDocuments cited = program.bean(CitedDocuments.class);
  private final CitedDocumentFiles files = program.bean(CitedDocumentFiles.class);
  private final SourceDocuments documents = program.bean(SourceDocuments.class);

  @Test
  void aDocumentIsEnteredOnceHoweverOftenItIsCited() {
    CitedDocument document = CitedDocument.of(STATE, title());
    long number = asProgram(() -> cited.add(EXPERT, document));
    assertThat(asProgram(() -> cited.add(EXPERT, document))).isEqualTo(number);
    assertThat(asProgram(() -> cited.find(number))).contains(document.withId(number));
    assertThat(journal("documents entered", number)).isEqualTo(1);
    CitedDocument common = CitedDocument.of("", document.title());
    assertThat(asProgram(() -> cited.add(EXPERT, common))).isNotEqualTo(number);
  }

  @Test
  void severalDocumentsAreEnteredAsOneChangeInTheirOrder() {
    CitedDocument known = CitedDocument.of(STATE, title());
    long number = asProgram(() -> cited.add(EXPERT, known));
    CitedDocument first = CitedDocument.of(STATE, title());
    CitedDocument second = CitedDocument.of(STATE, title());
    List<Long> numbers =
        asProgram(() -> cited.addAll(EXPERT, List.of(first, known, second, first)));
    assertThat(numbers.get(1)).isEqualTo(number);
    assertThat(numbers.get(3)).isEqualTo(numbers.get(0));
    assertThat(numbers.get(2)).isGreaterThan(numbers.get(0));
    assertThat(journal("documents entered", numbers.getFirst())).isZero();
    assertThat(asProgram(() -> cited.addAll(EXPERT, List.of()))).isEmpty();
  }

  @Test
  void aStateCitesItsOwnDocumentsAndCommonOnes() {
    CitedDocument own = add(CitedDocument.of(STATE, title()));
    CitedDocument common = add(CitedDocument.of("", title()));
    CitedDocument other = add(CitedDocument.of("Example State 028", title()));
    assertThat(asProgram(() -> cited.of(STATE))).contains(own, common).doesNotContain(other);
    assertThat(asProgram(() -> cited.of("Example State 028"))).contains(other, common);
    assertThat(asProgram(() -> cited.byId(List.of(own.id(), other.id(), -1L))))
        .isEqualTo(Map.of(own.id(), own, other.id(), other));
    assertThat(asProgram(() -> cited.byId(List.of()))).isEmpty();
    assertThat(ViewerDataSource.as("provider", () -> cited.find(own.id()))).isEmpty();
  }

  @Test
  void aChangeKeepsTheEarlierValuesInTheJournal() {
    CitedDocument before = add(CitedDocument.of(STATE, title()));
    CitedDocument after =
        new CitedDocument(
            before.id(), STATE, "S/1", title(), "en", "https://example.org", "", "", "2004", "");
    asProgram(
        () -> {
          cited.change(EXPERT, after);
          return true;
        });
    assertThat(asProgram(() -> cited.find(before.id()))).contains(after);
    assertThat(
            program.count(
                "select count(*) from kit_journal where subject = 'cited/"
                    + before.id()
                    + "' and act = 'document changed' and before::text like '%"
                    + before.title()
                    + "%' and after::text like '%"
                    + after.title()
                    + "%'"))
        .isEqualTo(1);
  }

  @Test
  void aDocumentIsOutdatedIfItIsOldOrRepealed() {
    CitedDocument old = add(issued("2009-12-31", ""));
    CitedDocument recent = add(issued("2010", ""));
    CitedDocument repealed = add(issued("2020-01", "Example Act 2"));
    CitedDocument undated = add(issued("", ""));
    assertThat(asProgram(() -> cited.outdated(2010)))
        .contains(old, repealed)
        .doesNotContain(recent, undated);
  }

  @Test
  void aFileOfACitedDocumentIsKeptAndReplaced() {
    CitedDocument document = add(CitedDocument.of(STATE, title()));
    assertThat(asProgram(() -> files.of(document.id()))).isEmpty();
    keep(document, "first.txt", "First text of " + document.title());
    keep(document, "second.txt", "Second text of " + document.title());
    SourceDocument kept = asProgram(() -> files.of(document.id())).orElseThrow();
    assertThat(kept.fileName()).isEqualTo("second.txt");
    assertThat(kept.text()).contains("Second text of " + document.title());
    assertThat(asProgram(() -> files.kept(STATE))).contains(document.id());
    assertThat(asProgram(() -> files.kept("Example State 028"))).doesNotContain(document.id());
    assertThat(journal("file of a document kept", document.id())).isEqualTo(2);
  }

  @Test
  void theSameFileIsStoredOnceForTwoDocuments() {
    CitedDocument first = add(CitedDocument.of(STATE, title()));
    CitedDocument second = add(CitedDocument.of(STATE, title()));
    String text = "One text of " + first.title();
    keep(first, "a.txt", text);
    keep(second, "b.txt", text.replace(" ", "\n"));
    assertThat(asProgram(() -> files.of(second.id())))
        .isEqualTo(asProgram(() -> files.of(first.id())));
  }

  @Test
  void aFileWithoutTextIsRefused() {
    CitedDocument document = add(CitedDocument.of(STATE, title()));
    Problem problem = Refusal.of(() -> keep(document, "empty.txt", " \n "));
    assertThat(problem).isEqualTo(Problem.of("file", "kit.file.no-text", "empty.txt"));
    assertThat(asProgram(() -> files.of(document.id()))).isEmpty();
  }

  @Test
  void theSameWordsInAnotherLayoutAreTheSameDocument() {
    String text = "The Export-Control Act of " + title();
    long number = asProgram(() -> documents.add(EXPERT, incoming(text)));
    String another = text.toUpperCase(java.util.Locale.ROOT).replace("-", "").replace(" ", "\n\n");
    assertThat(asProgram(() -> documents.findSame("cited", "x".getBytes(UTF_8), another)))
        .extracting(SourceDocument::id)
        .containsExactly(number);
    assertThat(asProgram(() -> documents.findSame("cited", "x".getBytes(UTF_8), text + " amended")))
        .isEmpty();
    assertThat(asProgram(() -> documents.findSame("cited", text.getBytes(UTF_8), "other words")))
        .as("the same bytes")
        .isNotEmpty();
  }

  @Test
  void aScanThatIsTypedAgainWithOtherWordsKeepsBothTexts() {
    byte[] scan = title().getBytes(UTF_8);
    long first = asProgram(() -> documents.store(EXPERT, scan(scan, "Words that one user typed")));
    long second = asProgram(() -> documents.store(EXPERT, scan(scan, "Words of another user")));
    assertThat(asProgram(() -> documents.get(first)).text()).isEqualTo("Words that one user typed");
    assertThat(asProgram(() -> documents.get(second)).text()).isEqualTo("Words of another user");
    assertThat(asProgram(() -> documents.store(EXPERT, scan(scan, "Words of\nanother user"))))
        .isEqualTo(second);
  }

  private static SourceDocuments.Incoming scan(byte[] scan, String typed) {
    return new SourceDocuments.Incoming(
        "cited", "Example scan", "en", "scan.png", "image/png", scan, typed);
  }

  @Test
  void aFingerprintKeepsLettersOfEveryScript() {
    assertThat(SourceDocuments.fingerprint("قانون ١٥٤٠"))
        .isEqualTo(SourceDocuments.fingerprint("قانون\n١٥٤٠."))
        .isNotEqualTo(SourceDocuments.fingerprint("قانون ١٥٤١"))
        .isNotEqualTo(SourceDocuments.fingerprint(""));
    assertThat(SourceDocuments.fingerprint("出口管制法"))
        .isEqualTo(SourceDocuments.fingerprint("出口，管制法。"));
  }

  @Test
  void aTextWithAZeroCharacterIsStoredWithoutIt() {
    String text = "Zero\u0000 of " + title();
    long number = asProgram(() -> documents.add(EXPERT, incoming(text)));
    assertThat(asProgram(() -> documents.get(number)).text()).isEqualTo(text.replace("\u0000", ""));
  }

  @Test
  void titlesAreGivenForVisibleDocumentsOnly() {
    String text = title();
    long number = asProgram(() -> documents.add(EXPERT, incoming(text)));
    assertThat(asProgram(() -> documents.titles(List.of(number, -1L))))
        .isEqualTo(Map.of(number, "Title of " + text));
    assertThat(ViewerDataSource.as("provider", () -> documents.titles(List.of(number)))).isEmpty();
    assertThatThrownBy(() -> asProgram(() -> documents.get(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static SourceDocuments.Incoming incoming(String text) {
    return new SourceDocuments.Incoming(
        "test",
        "Title of " + text.replace("\u0000", ""),
        "en",
        "a.txt",
        "text/plain",
        text.getBytes(UTF_8),
        text);
  }

  private static CitedDocument issued(String day, String repealed) {
    return new CitedDocument(0, STATE, "", title(), "", "", "", "", day, repealed);
  }

  private void keep(CitedDocument document, String name, String text) {
    SentFile sent = new SentFile(name, text.getBytes(UTF_8));
    ViewerDataSource.asProgram(
        () -> files.keep(EXPERT, document, sent, DocumentText.read(sent.content(), sent.name())));
  }

  private CitedDocument add(CitedDocument document) {
    return document.withId(asProgram(() -> cited.add(EXPERT, document)));
  }

  private int journal(String act, long number) {
    return program.count(
        "select count(*) from kit_journal where act = '"
            + act
            + "' and subject = 'cited/"
            + number
            + "'");
  }

  private static <T> T asProgram(Supplier<T> work) {
    return ViewerDataSource.as("program", work);
  }

  private static String title() {
    return "Example Act " + System.nanoTime();
  }
}
