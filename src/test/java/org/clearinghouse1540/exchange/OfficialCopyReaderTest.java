package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.obligations.FormDefinitionFiles;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.FormWords;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.obligations.OfficialWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invented official copies, with the words and rows that must be found in them. */
class OfficialCopyReaderTest {
  private static final Forms FORMS = new Forms();
  private static final FormVersion FORM = FORMS.current();
  private static final String POINT =
      "The information in this matrix comes from national reports (invented official words).";

  @ParameterizedTest
  @ValueSource(strings = {"docx", "xlsx", "html", "pdf"})
  void theWordsOfEveryFormatAreThoseOfTheCopy(String format) {
    OfficialCopyFiles copy =
        OfficialCopyFiles.of(FORM, "2017", OfficialCopyReaderTest::official)
            .line("State: Example State 001")
            .line(POINT)
            .line("X: The Committee has found what the row asks for (invented).");
    OfficialWords read = words(bytes(copy, format));
    assertThat(read.language()).isEqualTo(Language.EN);
    Map<String, String> expected = FormWords.of(FORM);
    expected.keySet().removeIf(key -> key.startsWith("preamble") || key.startsWith("legend"));
    for (FormVersion.Part part : FORM.parts()) {
      part.rows().forEach(row -> expected.put(row.key(), official(row.label())));
    }
    FORM.parts()
        .forEach(
            part ->
                expected.computeIfPresent(
                    part.key() + "/remarks", (key, label) -> official(label)));
    expected.put("preamble.1", POINT);
    expected.put("legend.X", "The Committee has found what the row asks for (invented).");
    expected
        .entrySet()
        .removeIf(
            word ->
                word.getKey().contains("/")
                    && (format.equals("pdf") || !word.getKey().endsWith("remarks")));
    expected.forEach(
        (key, label) -> assertThat(read.words().get(key)).as(format + " " + key).isEqualTo(label));
    assertThat(read.words()).doesNotContainKey("preamble.2");
    assertThat(read.reports()).as(format).isEmpty();
    assertThat(read.uncertain()).contains("preamble.1").doesNotContain("op2.manufacture");
    assertThat(read.uncertain().contains("op2/remarks")).isEqualTo(format.equals("pdf"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aCopyInALanguageHasTheWordsOfThatLanguage(Language language) {
    FormVersion form = FORM.in(language);
    OfficialWords read =
        words(OfficialCopyFiles.of(form, "2017", OfficialCopyReaderTest::official).docx());
    assertThat(read.language()).isEqualTo(language);
    for (FormVersion.Row row : form.rows()) {
      assertThat(read.words())
          .as(language + " " + row.key())
          .containsEntry(row.key(), official(row.label()));
    }
    assertThat(read.reports()).isEmpty();
  }

  @Test
  void aRowInOtherWordsIsFoundByItsPlaceAndIsNotCertain() {
    OfficialWords read =
        words(
            OfficialCopyFiles.of(FORM, "2017", words -> words)
                .cell(1, 0, 1, "produce in any quantity")
                .docx());
    assertThat(read.words()).containsEntry("op2.manufacture", "produce in any quantity");
    assertThat(read.uncertain()).containsExactly("op2.manufacture");
  }

  @Test
  void otherRowsBecomeANewVersionWithItsMap() {
    OfficialCopy copy =
        read(
            OfficialCopyFiles.of(FORM, "2017", words -> words)
                .without(0, 1)
                .row(0, 5, "99", "Invented treaty on invented goods")
                .cell(1, 3, 0, "44")
                .docx());
    assertThat(copy.differences())
        .extracting(Message::key)
        .containsExactlyInAnyOrder(
            "exchange.official.new-row",
            "exchange.official.dropped-row",
            "exchange.official.moved-row");
    FormDefinitionFiles files =
        NewVersionFiles.of(copy, FORMS.folder("2017").orElseThrow(), "2031", "copy.docx")
            .orElseThrow();
    FormVersion next = FORMS.with(files);
    assertThat(next.version()).isEqualTo("2031");
    assertThat(next.rows()).hasSameSizeAs(FORM.rows());
    String moved = FORM.parts().get(1).rows().get(3).key();
    assertThat(next.find(moved).orElseThrow().number()).isEqualTo("44");
    assertThat(next.find("op1.invented-treaty-on-invented-goods").orElseThrow().label())
        .isEqualTo("Invented treaty on invented goods");
    assertThat(files.files().get("from-2017.csv"))
        .contains("op1.nwfz,,dropped,")
        .contains(",op1.invented-treaty-on-invented-goods,new,")
        .contains(moved + "," + moved + ",moved,")
        .contains("op1.npt,op1.npt,same,");
    assertThat(next.wording().isOfficial("en", "op1.npt")).isTrue();
  }

  @Test
  void aCopyOfAnUnknownVersionIsANewVersion() {
    OfficialCopy copy = read(OfficialCopyFiles.of(FORM, "2031", words -> words).docx());
    assertThat(copy.newYear()).contains("2031");
    assertThat(copy.defined().version()).isEqualTo("2017");
  }

  @Test
  void aFileOfThisProgramIsNoOfficialCopy() {
    MatrixCopy own = ExampleCopies.make(FORM, "Example State 001", new java.util.Random(1), 5);
    for (CopyFormat format :
        List.of(
            CopyFormat.DOCX, CopyFormat.XLSX, CopyFormat.CSV, CopyFormat.HTML, CopyFormat.PDF)) {
      assertThat(Refusal.of(() -> read(format.write(own))))
          .as(format.name())
          .isEqualTo(Problem.of("file", "exchange.refused.own-copy"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nothing", "<p>A page without a table</p>", "a;b\n1;2\n"})
  void aFileWithoutAMatrixIsRefused(String text) {
    byte[] content = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(Refusal.of(() -> read(content)))
        .isEqualTo(Problem.of("file", "exchange.refused.no-table"));
  }

  private static String official(String words) {
    return words.isEmpty() || words.length() < 3 ? words : words + " *";
  }

  private static byte[] bytes(OfficialCopyFiles copy, String format) {
    Map<String, Function<OfficialCopyFiles, byte[]>> writers =
        Map.of(
            "docx", OfficialCopyFiles::docx,
            "xlsx", OfficialCopyFiles::xlsx,
            "html", OfficialCopyFiles::html,
            "pdf", OfficialCopyFiles::pdf);
    return writers.getOrDefault(format, OfficialCopyFiles::docx).apply(copy);
  }

  private static OfficialWords words(byte[] content) {
    return read(content).words("copy");
  }

  private static OfficialCopy read(byte[] content) {
    return OfficialCopyReader.read(FileTables.read(content, "copy"), FORMS.list(), "");
  }

  @Test
  void aCopyThatWasWrittenBeforeIsReadAsBefore() {
    StringBuilder words = new StringBuilder("key,label,provenance\n");
    FORM.rows()
        .forEach(
            row ->
                words
                    .append(row.key())
                    .append(",Invented ")
                    .append(row.label().hashCode())
                    .append(",official: a\n"));
    FormVersion adopted =
        FORMS.with(
            new FormDefinitionFiles("matrix-2017", Map.of("words.en.csv", words.toString())));
    MatrixCopy before = ExampleCopies.make(FORM, "Example State 001", new java.util.Random(2), 30);
    FileTables tables = FileTables.read(CopyFormat.DOCX.write(before), "copy");
    ImportProposal read = CopyFormat.read(tables, List.of(adopted, FORM));
    assertThat(read.form()).isSameAs(adopted);
    assertThat(read.contents().keySet()).isEqualTo(before.contents().keySet());
    assertThat(CopyFormat.read(tables, List.of(FORM)).contents().keySet())
        .isEqualTo(read.contents().keySet());
  }
}
