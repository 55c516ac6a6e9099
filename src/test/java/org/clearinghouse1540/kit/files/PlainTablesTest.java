package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables in CSV, HTML and text. */
class PlainTablesTest {
  @Test
  void quotedCellsKeepCommasQuotationMarksAndLineEnds() {
    String csv = "a,b,c,d\n\"1,5\",\"said \"\"yes\"\"\",\"two\nlines\",\n";
    assertThat(onlyTable(csv))
        .containsExactly(
            List.of("a", "b", "c", "d"), List.of("1,5", "said \"yes\"", "two\nlines", ""));
  }

  @Test
  void rowsOfDifferentLengthAreKeptAsTheyAre() {
    assertThat(onlyTable("a,b,c,d\n1\n1,2,3,4,5\n"))
        .containsExactly(
            List.of("a", "b", "c", "d"), List.of("1"), List.of("1", "2", "3", "4", "5"));
  }

  @Test
  void aTitleWithoutSemicolonsDoesNotHideTheTableBelow() {
    assertThat(onlyTable("A title, with a comma\na;b;c;d\n1;2;3;4\n5;6;7;8\n"))
        .hasSize(4)
        .contains(List.of("5", "6", "7", "8"));
  }

  @Test
  void allTextOfAPageAroundItsTablesIsRead() {
    String page =
        "<html><body><div>Title <b>bold</b></div><h5>Small</h5><ul><li>Point</li></ul>"
            + "<table><caption>Name</caption><tr><td>a<table><tr><td>inner</td></tr></table></td>"
            + "<td>b</td></tr></table>loose</body></html>";
    assertThat(tables(page).blocks())
        .containsExactly(
            new Block.Words("Title bold"),
            new Block.Words("Small"),
            new Block.Words("Point"),
            new Block.Words("Name"),
            new Block.Cells("", List.of(List.of("a", "b"))),
            new Block.Cells("", List.of(List.of("inner"))),
            new Block.Words("loose"));
  }

  @Test
  void aFormulaInACsvCellIsOnlyText() {
    assertThat(onlyTable("a,b,c,d\n=1+1,@SUM(A1),+x,-y\n").getLast())
        .containsExactly("=1+1", "@SUM(A1)", "+x", "-y");
  }

  @Test
  void aQuotationMarkThatIsNeverClosedIsReportedWithTheLastGoodRow() {
    String csv = "a,b,c,d\n1,2,3,4\n\"open,2,3,4\n" + "x,".repeat(9_000_000);
    assertThat(Refusal.of(() -> tables(csv))).isEqualTo(Problem.of("file", "kit.file.csv", 2));
  }

  @Test
  void aCsvFileOfTooManyRowsIsRefused() {
    assertThat(Refusal.of(() -> tables("a,b,c,d\n".repeat(100_001))))
        .isEqualTo(Problem.of("file", "kit.file.too-many-rows", 100_000));
  }

  @Test
  void aFileOfTooManyCellsIsRefused() {
    String row = "1,".repeat(9) + "1\n";
    assertThat(tables(row.repeat(40_000)).blocks()).hasSize(1);
    assertThat(Refusal.of(() -> tables(row.repeat(40_001))))
        .isEqualTo(Problem.of("file", "kit.file.too-many-cells"));
  }

  @Test
  void aCellThatSpansColumnsIsRepeated() {
    String html =
        """
        <!doctype html><table>
        <tr><th colspan="2">Example</th><th>C</th></tr>
        <tr><td>1</td><td>2</td><td colspan="none">3</td></tr>
        <tr><td colspan="0">1</td><td colspan="100">2</td></tr>
        </table>
        """;
    assertThat(onlyTable(html))
        .containsExactly(
            List.of("Example", "Example", "C"), List.of("1", "2", "3"), List.of("1", "2"));
  }

  @Test
  void theLinesOfACellAreKept() {
    assertThat(onlyTable("<table><tr><td>one<br>two</td><td><p>three</p><p>four</p></td></tr>"))
        .containsExactly(List.of("one\ntwo", "three\nfour"));
  }

  @Test
  void headingsParagraphsAndTablesKeepTheirOrder() {
    String html =
        "<html><h1>Title</h1><p>Before</p><table><tr><td><p>cell</p></td></tr></table><p>After</p>";
    FileTables read = tables(html);
    assertThat(read.mediaType()).isEqualTo("text/html");
    assertThat(read.blocks())
        .containsExactly(
            new Block.Words("Title"),
            new Block.Words("Before"),
            new Block.Cells("", List.of(List.of("cell"))),
            new Block.Words("After"));
  }

  @Test
  void barsSeparateTheColumnsOfATextTable() {
    String text = "Title\n| a | b |\n| 1 |  |\nAfter\n";
    FileTables read = tables(text);
    assertThat(read.mediaType()).isEqualTo("text/plain");
    assertThat(read.blocks())
        .containsExactly(
            new Block.Words("Title"),
            new Block.Cells("", List.of(List.of("a", "b"), List.of("1", ""))),
            new Block.Words("After"));
  }

  @Test
  void tabsSeparateTheColumnsOfATextTable() {
    assertThat(onlyTable("a\tb\tc\n1\t\t3\n"))
        .containsExactly(List.of("a", "b", "c"), List.of("1", "", "3"));
  }

  @Test
  void twoTablesWithTextBetweenAreTwo() {
    List<Block> blocks = tables("a|b\n1|2\nbetween\nc|d\n").blocks();
    assertThat(blocks).hasSize(3);
    assertThat(blocks.get(1)).isEqualTo(new Block.Words("between"));
  }

  @Test
  void commasInASentenceDoNotMakeItCsv() {
    FileTables read = tables("The workshop, held in Example City, was useful.\nSecond line.\n");
    assertThat(read.blocks())
        .containsExactly(
            new Block.Words("The workshop, held in Example City, was useful."),
            new Block.Words("Second line."));
  }

  private static List<List<String>> onlyTable(String content) {
    List<Block> blocks = tables(content).blocks();
    assertThat(blocks).hasSize(1);
    assertThat(blocks.getFirst()).isInstanceOf(Block.Cells.class);
    return ((Block.Cells) blocks.getFirst()).rows();
  }

  private static FileTables tables(String content) {
    return FileTables.read(content.getBytes(StandardCharsets.UTF_8), "table");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-8 mark", "UTF-16", "windows-1252", "declared windows-1252"})
  void aWebPageInAnyEncodingHasTheSameCells(String encoding) {
    String html =
        "<!-- saved page -->\n<html><head>"
            + (encoding.startsWith("declared") ? "<meta charset=windows-1252>" : "")
            + "</head><table><tr><td>Loi n° 12 relative à la"
            + " sécurité</td><td>été</td></tr></table>";
    String mark = encoding.endsWith("mark") ? "\uFEFF" : "";
    String name = encoding.replace("declared ", "").replace(" mark", "");
    FileTables read = FileTables.read((mark + html).getBytes(Charset.forName(name)), "page.html");
    assertThat(read.blocks())
        .containsExactly(
            new Block.Cells("", List.of(List.of("Loi n° 12 relative à la sécurité", "été"))));
    assertThat(read.warnings()).isEmpty();
  }

  @Test
  void aWebPageInCyrillicIsDecoded() {
    String html = "<html><table><tr><td>Закон о безопасности</td><td>да</td></tr></table>";
    assertThat(
            FileTables.read(html.getBytes(Charset.forName("windows-1251")), "page.html").blocks())
        .containsExactly(new Block.Cells("", List.of(List.of("Закон о безопасности", "да"))));
  }

  @Test
  void aCharacterThatCannotBeReadIsReportedWithItsCell() {
    String html = "<table><tr><td>one</td><td>Loi n\uFFFD 12</td></tr></table>";
    assertThat(FileTables.read(html.getBytes(StandardCharsets.UTF_8), "page.html").warnings())
        .containsExactly(Message.of("kit.file.character", "!B1: Loi n\uFFFD 12"));
    byte[] text = "A note of an invented State\nLoi n\uFFFD 12".getBytes(StandardCharsets.UTF_8);
    assertThat(DocumentText.read(text, "note.txt").warnings())
        .containsExactly(Message.of("kit.file.character", "Loi n\uFFFD 12"));
  }
}
