package org.clearinghouse1540.kit.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.document.OfflineSheet.Column;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;

/** Spreadsheets that are completed without a network. */
class OfflineSheetTest {
  private static OfflineSheet sheet(List<Column> columns, List<List<String>> rows) {
    OfflineSheet.Cover cover =
        new OfflineSheet.Cover(
            "Title",
            Language.EN,
            List.of("First instruction."),
            "Contents",
            List.of(new OfflineSheet.Entry("x".repeat(300), 1)));
    return new OfflineSheet(cover, "table", false, columns, rows, List.of());
  }

  @Test
  void shortChoicesAreInTheCellAndOthersInASheetOfTheirOwn() {
    List<Column> columns =
        List.of(
            Column.of("Text", 10),
            new Column("Short", 10, List.of("X", "?"), List.of(0, 1, 3), false),
            new Column("Comma", 10, List.of("one, two", "three"), List.of(), true));
    byte[] xlsx =
        sheet(columns, List.of(List.of("a"), List.of("b"), List.of("c"), List.of("d"))).xlsx();
    EditedSheet read = new EditedSheet(xlsx);
    assertThat(read.choices("table"))
        .as("rows that follow each other are one range")
        .hasSize(3)
        .contains("\"X,?\"", "choices!$A$2:$A$3");
    assertThat(read.refusals("table"))
        .as("only a choice is accepted where nothing else may be typed")
        .containsExactlyInAnyOrder("Short", "Short", "");
    assertThat(read.text(OfflineSheet.CHOICES, 0, 0)).isEqualTo("Comma");
    assertThat(read.text(OfflineSheet.CHOICES, 1, 0)).isEqualTo("one, two");
    assertThat(OfflineSheet.instructions(FileTables.read(xlsx, "file.xlsx")))
        .containsExactly("Title", "First instruction.", "Contents", "x".repeat(200));
  }

  @Test
  void whatIsTypedStaysAsItIsTypedAlsoInAddedRows() {
    EditedSheet read =
        new EditedSheet(
            sheet(
                    List.of(Column.of("Ends", 10), Column.of("Text", 10)),
                    List.of(List.of("2031-03", "")))
                .xlsx());
    for (int row = 1; row < 4; row++) {
      assertThat(read.format("table", row, 0)).isEqualTo("@");
      assertThat(read.format("table", row, 1)).isEqualTo("@");
    }
    assertThat(read.rows("table")).isEqualTo(2);
  }

  @Test
  void theContentsLinkToASheetWithAHyphenInItsName() {
    OfflineSheet.Cover cover =
        new OfflineSheet.Cover(
            "Title", Language.EN, List.of(), "Contents", List.of(new OfflineSheet.Entry("One", 1)));
    OfflineSheet sheet =
        new OfflineSheet(
            cover, "report-1", false, List.of(Column.of("Text", 10)), List.of(), List.of());
    assertThat(new EditedSheet(sheet.xlsx()).links(OfflineSheet.INSTRUCTIONS))
        .containsExactly("'report-1'!B3");
  }

  @Test
  void aTextThatNoCellCanHaveIsRefusedAndNotCut() {
    OfflineSheet sheet =
        sheet(List.of(Column.of("Text", 10)), List.of(List.of("a"), List.of("b".repeat(32_768))));
    assertThatThrownBy(sheet::xlsx)
        .isInstanceOfSatisfying(
            BadInput.class,
            refused ->
                assertThat(refused.problems().getFirst().message().key())
                    .isEqualTo("kit.offline.long"));
  }
}
