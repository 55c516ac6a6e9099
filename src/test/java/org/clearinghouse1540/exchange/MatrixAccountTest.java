package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.files.StoredAccount;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.CitedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line, cell, header and remark of an uploaded matrix is placed or reported. */
class MatrixAccountTest {
  private static final List<FormVersion> FORMS = new Forms().list();
  private static final int RUNS = Integer.getInteger("account.runs", 12);

  @ParameterizedTest
  @EnumSource(
      value = CopyFormat.class,
      names = {"DOCX", "HTML", "XLSX"})
  void whatIsAddedAnywhereIsPlacedOrReported(CopyFormat file) {
    int pieces = 0;
    int reported = 0;
    for (int seed = 1; seed <= RUNS; seed++) {
      Random random = new Random(seed);
      FormVersion form = FORMS.get(random.nextInt(FORMS.size()));
      MatrixCopy copy = ExampleCopies.make(form, "Example State 131", random, 20);
      FileTables written = FileTables.read(file.write(copy), "copy." + file.ending());
      List<String> added = new ArrayList<>();
      FileTables changed = changed(written, random, added, file == CopyFormat.XLSX);
      ImportProposal read = CopyFormat.read(changed, FORMS);
      check(read, changed, file + " " + seed);
      String all = placed(read) + reported(read.account());
      assertThat(added).isNotEmpty();
      assertThat(added.stream().filter(word -> !all.contains(word)))
          .as(file + " " + seed)
          .isEmpty();
      pieces += read.account().total();
      reported += read.account().reported().size();
    }
    System.out.println(
        "account of matrices, "
            + file
            + ": "
            + RUNS
            + " runs, "
            + pieces
            + " pieces, "
            + reported
            + " reported, all others placed");
  }

  // A few cells get words more, and a few rows cells more; each of them can be found again.
  private static FileTables changed(
      FileTables file, Random random, List<String> added, boolean data) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : file.blocks()) {
      if (block instanceof Block.Cells cells) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : cells.rows()) {
          List<String> here = new ArrayList<>(row);
          if (random.nextInt(6) == 0 && !data) {
            int at = random.nextInt(here.size() + 1);
            String word = "Added" + added.size() + "x";
            added.add(word);
            if (at == here.size()) {
              here.add(word);
            } else {
              here.set(at, (here.get(at) + "\n" + word).strip());
            }
          }
          rows.add(here);
        }
        if (data) {
          extend(cells.name(), rows, added);
        }
        blocks.add(new Block.Cells(cells.name(), rows));
      } else {
        blocks.add(block);
      }
      if (!data && random.nextInt(3) == 0) {
        added.add("Line" + added.size() + "x");
        blocks.add(new Block.Words(added.getLast()));
      }
    }
    return new FileTables(file.mediaType(), blocks, List.of());
  }

  // In a sheet, a wrong row or column refuses the file; other cells were lost in silence.
  private static void extend(String sheet, List<List<String>> rows, List<String> added) {
    switch (sheet) {
      case "matrix" -> {
        added.add("Fact" + added.size() + "x");
        rows.add(List.of("Other", added.getLast()));
      }
      case "sources" -> {
        added.add("Source" + added.size() + "x");
        rows.add(List.of("", added.getLast()));
      }
      case "decisions" -> {
        added.add("Decision" + added.size() + "x");
        rows.add(List.of(added.getLast(), "", ""));
      }
      default -> {}
    }
  }

  private static void check(ImportProposal read, FileTables file, String name) {
    ContentAccount account = read.account();
    long cells =
        file.blocks().stream()
            .flatMap(
                block ->
                    switch (block) {
                      case Block.Words words -> Stream.of(words.words());
                      case Block.Cells table ->
                          table.rows().stream().flatMap(MatrixAccountTest::pieces);
                    })
            .filter(text -> !text.isBlank())
            .count();
    assertThat((long) account.total()).as(name).isEqualTo(cells + file.warnings().size());
    assertThat(account.placed() + account.reported().size()).as(name).isEqualTo(account.total());
    assertThat(account.placed()).as(name).isPositive();
  }

  // A line that is merged over a whole row of a table is one piece.
  private static Stream<String> pieces(List<String> row) {
    List<String> filled = row.stream().filter(cell -> !cell.isBlank()).toList();
    boolean line =
        filled.size() > 2 && !row.getFirst().isBlank() && filled.stream().distinct().count() == 1;
    return line && filled.getFirst().length() > 3 ? filled.stream().limit(1) : filled.stream();
  }

  private static String placed(ImportProposal read) {
    return read.contents().values().stream()
            .map(
                value ->
                    value.words()
                        + value.decision()
                        + value.citations().stream()
                            .map(citation -> citation.places() + citation.passage())
                            .collect(Collectors.joining()))
            .collect(Collectors.joining("\n"))
        + read.documents().values().stream()
            .map(CitedDocument::toString)
            .collect(Collectors.joining("\n"))
        + read.state();
  }

  private static String reported(ContentAccount account) {
    return account.reported().stream()
        .map(ContentAccount.Reported::text)
        .collect(Collectors.joining("\n"));
  }

  static List<Path> invented() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("bench/matrices"))) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.getNameCount() > 3)
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("invented")
  void anInventedMatrixOfTheBenchAddsUp(Path file) throws IOException {
    FileTables tables = FileTables.read(Files.readAllBytes(file), file.toString());
    ImportProposal read;
    try {
      read = CopyFormat.read(tables, FORMS);
    } catch (BadInput refused) {
      System.out.println(file.getFileName() + ": refused, " + refused.getMessage());
      assertThat(refused.problems()).hasSize(1);
      return;
    }
    check(read, tables, file.toString());
    System.out.println(
        file.getFileName()
            + ": "
            + read.account().total()
            + " pieces, "
            + read.account().placed()
            + " placed, "
            + read.account().reported().size()
            + " reported");
  }

  @Test
  void anAssessmentOfAFieldThatHasNoneAndAnUnknownDetailAreReportedInACsv() {
    MatrixCopy copy = ExampleCopies.make(FORMS.getLast(), "Example State 132", new Random(1), 0);
    String csv =
        new String(CopyFormat.CSV.write(copy), StandardCharsets.UTF_8)
            + "op1,op1.npt,,remarks,A remark,An assessment\r\n"
            + "source,S1,,colour,blue,\r\n"
            + "matrix,,,owner,nobody,\r\n";
    FileTables tables = FileTables.read(csv.getBytes(StandardCharsets.UTF_8), "copy.csv");
    ImportProposal read = CopyFormat.read(tables, FORMS);
    check(read, tables, "csv");
    assertThat(reported(read.account())).contains("An assessment", "blue", "nobody");
  }

  @Test
  void aPropertyThatTheSchemaDoesNotHaveIsReportedInJson() {
    String json =
        """
        {"state": "Example State 133", "form": "2017", "owner": "nobody", "sources": [],
         "fields": [{"row": "op1.npt", "column": "yes", "mark": "X", "colour": "blue"}]}
        """;
    ImportProposal read = JsonCopyParser.read(json.getBytes(StandardCharsets.UTF_8), FORMS);
    assertThat(read.account().total()).isEqualTo(5);
    assertThat(read.account().reported())
        .extracting(ContentAccount.Reported::at)
        .containsExactly("owner", "fields[0].colour");
  }

  @Test
  void anAccountIsTheSameAfterItWasStored() {
    ContentAccount account =
        new ContentAccount(
            3,
            2,
            List.of(
                new ContentAccount.Reported("2!D4", "text", Message.of("exchange.place.line", 3))));
    ContentAccount read = StoredAccount.read(StoredAccount.write(account));
    assertThat(read.total()).isEqualTo(3);
    assertThat(read.reported().getFirst().text()).isEqualTo("text");
    assertThat(StoredAccount.read("{}").total()).isZero();
  }
}
