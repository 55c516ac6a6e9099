package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables whose columns are aligned with spaces. */
class AlignedTablesTest {
  @Test
  void columnsAreFoundByTheGapsThatAllRowsHave() {
    List<Block> blocks =
        read(
            """
            Title of the table
            No  Question                Answer
            1   Is there a law          yes
            2   Is there a penalty      no
            3   Is there an agency      yes, one
            After
            """);
    assertThat(blocks)
        .containsExactly(
            new Block.Words("Title of the table"),
            new Block.Cells(
                "",
                List.of(
                    List.of("No", "Question", "Answer"),
                    List.of("1", "Is there a law", "yes"),
                    List.of("2", "Is there a penalty", "no"),
                    List.of("3", "Is there an agency", "yes, one"))),
            new Block.Words("After"));
  }

  @Test
  void aWrappedLineContinuesTheRowAbove() {
    assertThat(
            table(
                """
                1   Is there a law      yes
                    on export control   since 2010
                2   Is there a penalty  no
                3   Is there an agency  yes
                """))
        .containsExactly(
            List.of("1", "Is there a law on export control", "yes since 2010"),
            List.of("2", "Is there a penalty", "no"),
            List.of("3", "Is there an agency", "yes"));
  }

  @Test
  void anEmptyColumnIsKnownByItsHeader() {
    assertThat(
            table(
                """
                No  Question            Remarks
                1   Is there a law
                2   Is there a penalty
                3   Is there an agency
                """))
        .hasSize(4)
        .contains(List.of("No", "Question", "Remarks"), List.of("2", "Is there a penalty", ""));
  }

  @Test
  void emptyLinesWithinATableAreNoRows() {
    assertThat(table("1  one    x\n\n2  two    y\n\n3  three  z\n"))
        .containsExactly(
            List.of("1", "one", "x"), List.of("2", "two", "y"), List.of("3", "three", "z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1  one\n2  two\n",
        "A heading  with a gap\nand a line\n",
        "one  two\nthree  four\nfive  six\n",
        "A sentence. Another sentence.\n"
      })
  void textWithoutThreeNumberedRowsIsNoTable(String text) {
    assertThat(read(text)).isNotEmpty().allMatch(block -> block instanceof Block.Words);
  }

  @Test
  void aGapThatOneRowFillsSeparatesNothing() {
    assertThat(table("1  one two  x\n2  one  two  y\n3  onetwothree  z\n").getFirst())
        .startsWith("1");
  }

  @Test
  void lettersOfAllScriptsAreKept() {
    assertThat(table("1  援助  да\n2  支援  нет\n3  合作  да\n"))
        .containsExactly(
            List.of("1", "援助", "да"), List.of("2", "支援", "нет"), List.of("3", "合作", "да"));
  }

  private static List<List<String>> table(String text) {
    List<Block> blocks = read(text);
    assertThat(blocks).hasSize(1);
    return ((Block.Cells) blocks.getFirst()).rows();
  }

  private static List<Block> read(String text) {
    return AlignedTables.read(text.lines().toList());
  }
}
