package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value of a report that continues in further lines is whole, or it is not proposed. */
class ReportLinesTest {
  private static final FormVersion FORM = new Forms().current().in(Language.EN);
  private static final FormVersion.Part PART = FORM.partOf("op2.acquire").orElseThrow();
  private static final FieldKey REMARKS = new FieldKey("op2.acquire", "remarks");
  private static final FieldKey MARK = new FieldKey("op2.acquire", "framework.nw");
  private static final String LONG =
      "The law of 2019 (invented) prohibits each transfer of the items that its annex names, of"
          + " their parts and of the technology for them, to any person who is not on the list"
          + " except with a licence, and does not cover brokers who act abroad";

  private static String label(String column) {
    return PART.column(column).orElseThrow().label() + ": ";
  }

  private static String row() {
    return ReportLines.label(PART.find("op2.acquire").orElseThrow());
  }

  private static Map<FieldKey, FieldValue> read(String text) {
    return ReportFields.read("Example State 429", text, FORM, Language.EN).proposal().contents();
  }

  @ParameterizedTest
  @EnumSource(
      value = FileFormat.class,
      names = {"DOCX", "PDF"})
  void aLongRemarkIsTheSameFromEachFormat(FileFormat format) {
    PrintDocument draft =
        new PrintDocument(
            "Draft of a report (invented)",
            Language.EN,
            "",
            "Example State 429",
            List.of(
                new Part.Heading(PART.title()),
                new Part.Labelled(
                    row().replaceFirst(": $", ""),
                    label("framework.nw") + "X\n" + label("remarks") + LONG),
                new Part.Heading(FORM.parts().getLast().title())));
    byte[] file = format.write(draft);
    Map<FieldKey, FieldValue> found =
        read(DocumentText.read(file, "draft." + format.name()).text());
    assertThat(found).containsEntry(REMARKS, FieldValue.of(LONG)).containsKey(MARK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "and more",
        "1. A point of a list",
        "The law has further parts that are not named here at all."
      })
  void aValueThatAnotherLineMayContinueIsNotProposedAndAMarkIs(String next) {
    String text =
        PART.title()
            + "\n"
            + row()
            + label("framework.nw")
            + "X\nOther words\n"
            + label("remarks")
            + "The law prohibits transfers.\n"
            + next
            + "\n";
    assertThat(read(text)).containsKey(MARK).doesNotContainKey(REMARKS);
  }

  @Test
  void theValuesAfterAnUnknownRowAreNotThoseOfTheRowBefore() {
    String text =
        PART.title()
            + "\n\n"
            + row()
            + label("framework.nw")
            + "X\n\n99. A row that the form does not have: words\n\n"
            + label("remarks")
            + "Of the other row\n";
    assertThat(read(text)).containsKey(MARK).doesNotContainKey(REMARKS);
  }
}
