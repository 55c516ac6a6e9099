package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.MessageCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables and messages keep their content between the two processes. */
class ProcessBoundaryTest {
  @Test
  void blocksKeepTheirOrderAndContent() {
    FileTables tables =
        new FileTables(
            "text/csv",
            List.of(
                new Block.Words("مساعدة \"援助\" \\ \u2028"),
                new Block.Cells(
                    "Sheet", List.of(List.of("a", ""), List.of(), List.of("line\nline"))),
                new Block.Cells("", List.of())),
            List.of(Message.of("kit.file.page-without-text", 2)));
    assertThat(FileTables.ofJson("text/csv", tables.toJson(), tables.warnings())).isEqualTo(tables);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"words\":", "[{\"words\":\"a\"", "text"})
  void anAnswerThatIsCutOffIsADamagedDocument(String json) {
    assertThat(Refusal.of(() -> FileTables.ofJson("text/csv", json, List.of())))
        .isEqualTo(Problem.of("file", "kit.file.damaged-document"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}"})
  void anAnswerWithoutBlocksIsAFileWithoutTables(String json) {
    assertThat(FileTables.ofJson("text/csv", json, List.of()).blocks()).isEmpty();
  }

  @Test
  void aMessageIsTheSameInAllLanguagesOnTheOtherSide() {
    Message message = Message.of("kit.file.damaged", "PDF");
    Message read = MessageCodec.read(MessageCodec.write(message));
    for (Language language : Language.values()) {
      assertThat(read.in(language)).isEqualTo(message.in(language));
    }
  }

  @Test
  void aNumberInAMessageIsWrittenAsOnThisSide() {
    Message message = Message.of("kit.file.pdf-pages", 400);
    Message read = MessageCodec.read(MessageCodec.write(message));
    assertThat(read.in(Language.EN)).isEqualTo(message.in(Language.EN));
  }

  @Test
  void aMessageWithoutArgumentsAndWithQuotesIsKept() {
    assertThat(MessageCodec.read(MessageCodec.write(Message.of("kit.file.rtf"))))
        .isEqualTo(Message.of("kit.file.rtf"));
    Message quoted = Message.of("kit.file.empty", "a \"name\" \\ {0} ' .txt");
    assertThat(MessageCodec.read(MessageCodec.write(quoted))).isEqualTo(quoted);
  }

  @Test
  void tablesAreReadInTheSeparateProcessAsInThisOne() {
    byte[] csv = "a,b,c,d\n1,2,3,\"مساعدة\"\n".getBytes(StandardCharsets.UTF_8);
    assertThat(SandboxedReader.tables(csv, "a.csv")).isEqualTo(FileTables.read(csv, "a.csv"));
  }

  @Test
  void aRefusalOfTheSeparateProcessIsTheSame() {
    byte[] rtf = "{\\rtf1 text}".getBytes(StandardCharsets.US_ASCII);
    assertThat(Refusal.of(() -> SandboxedReader.read(rtf, "a.rtf")))
        .isEqualTo(Problem.of("file", "kit.file.rtf"));
    byte[] blank = "  \n".getBytes(StandardCharsets.US_ASCII);
    assertThat(Refusal.of(() -> SandboxedReader.read(blank, "name with بعض.txt")))
        .isEqualTo(Problem.of("file", "kit.file.no-text", "name with بعض.txt"));
  }

  @Test
  void cellsThatDoNotFitIntoTheAnswerAreTooMany() {
    String row = "x".repeat(4_500_000 / 4) + ",".repeat(3) + "y\n";
    byte[] csv = ("a,b,c,d\n" + row.repeat(4)).getBytes(StandardCharsets.US_ASCII);
    assertThat(Refusal.of(() -> SandboxedReader.tables(csv, "a.csv")))
        .isEqualTo(Problem.of("file", "kit.file.too-many-cells"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0  | ⁰
          12 | ¹²
          a1 | a1
          ٣  | ٣
          '' | ''
          """)
  void onlyWesternDigitsBecomeSuperscripts(String mark, String expected) {
    assertThat(Superscripts.of(mark)).isEqualTo(expected);
  }

  @Test
  void onlyAShortCellWithoutAColonIsALabel() {
    assertThat(Superscripts.afterCell("Event")).isEqualTo(": ");
    assertThat(Superscripts.afterCell(" Event\n")).isEqualTo(": ");
    assertThat(Superscripts.afterCell("Event:")).isEqualTo(" ");
    assertThat(Superscripts.afterCell("  ")).isEqualTo(" ");
  }

  @ParameterizedTest
  @CsvSource({"59,:", "60,''"})
  void aCellOf60LettersIsNoLabel(int length, String separator) {
    assertThat(Superscripts.afterCell("a".repeat(length)).strip()).isEqualTo(separator);
  }
}
