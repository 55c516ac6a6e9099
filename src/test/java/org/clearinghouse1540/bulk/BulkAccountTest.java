package org.clearinghouse1540.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.SentFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A table of records that was exported is read back unchanged in any language, and each cell and
 * heading that is added to it is placed or reported.
 */
class BulkAccountTest {
  private static final int RUNS = Integer.getInteger("account.runs", 60);
  private static final List<String> WORDS =
      List.of(
          "=1+1",
          "'=x",
          "-5",
          "@a",
          "_x0041_",
          "a;b",
          "a; b",
          "\"q\"",
          "comma, word",
          "\tx",
          "<b>",
          "two\nlines",
          "two\r\nlines",
          " space ",
          "\u0007bell",
          "\uFEFFmark",
          "عرض",
          "援助；提议",
          "помощь",
          "12",
          "2027-Q3",
          "1e5",
          "005",
          "&amp;",
          "\\",
          "|",
          "v12",
          "x\n\ny",
          "𝒳",
          "\u2028");

  private static String text(Random random) {
    StringBuilder text = new StringBuilder("w");
    for (int i = random.nextInt(4); i >= 0; i--) {
      String word = WORDS.get(random.nextInt(WORDS.size()));
      text.append(random.nextBoolean() ? "" : " ").append(word);
    }
    return random.nextInt(3) == 0 ? text.substring(1) : text.toString();
  }

  private static ExampleTable records(Random random) {
    ExampleTable table = new ExampleTable();
    int count = 1 + random.nextInt(12);
    for (int number = 1; number <= count; number++) {
      List<String> some =
          Stream.of(Language.values())
              .filter(language -> random.nextInt(3) == 0)
              .map(Language::code)
              .toList();
      table.stored.add(
          new BulkRecord(
              number,
              "Record " + number,
              Map.of(
                  "words", List.of(text(random)),
                  "one", random.nextBoolean() ? List.of("" + (1 + random.nextInt(3))) : List.of(),
                  "some", some,
                  "notes", random.nextBoolean() ? List.of(text(random)) : List.of(),
                  "file", random.nextInt(4) == 0 ? List.of(number + "-law.pdf") : List.of())));
    }
    return table;
  }

  private static BulkPlan read(ExampleTable table, FileTables tables) {
    return new BulkReader(table, Viewer.visitor(), Map.of())
        .read(new SentFile("table", new byte[] {1}), tables);
  }

  @ParameterizedTest
  @EnumSource(
      value = FileFormat.class,
      names = {"XLSX", "CSV"})
  void anExportedTableIsReadBackUnchanged(FileFormat format) {
    int rows = 0;
    for (int seed = 1; seed <= RUNS; seed++) {
      Random random = new Random(seed);
      ExampleTable table = records(random);
      Language language = Language.values()[seed % Language.values().length];
      byte[] file = new BulkWriter(table, language).write(table.stored, format);
      BulkPlan plan = read(table, FileTables.read(file, "table"));
      assertThat(plan.isEmpty()).as(format + " " + seed).isTrue();
      assertThat(plan.unchanged()).as(format + " " + seed).isEqualTo(table.stored.size());
      assertThat(plan.account().reported()).as(format + " " + seed).isEmpty();
      rows += table.stored.size();
    }
    System.out.println(
        "tables of records, " + format + " read back: " + RUNS + " runs, " + rows + " rows");
  }

  @ParameterizedTest
  @EnumSource(
      value = FileFormat.class,
      names = {"XLSX", "CSV"})
  void eachCellIsPlacedOrReported(FileFormat format) {
    int cells = 0;
    int reported = 0;
    for (int seed = 1; seed <= RUNS; seed++) {
      Random random = new Random(seed);
      ExampleTable table = records(random);
      byte[] file = new BulkWriter(table, Language.EN).write(table.stored, format);
      List<String> added = new ArrayList<>();
      FileTables changed = changed(FileTables.read(file, "table"), random, added);
      ContentAccount account = read(table, changed).account();
      assertThat(account.total()).as(format + " " + seed).isEqualTo(pieces(changed));
      assertThat(account.reported().stream().map(ContentAccount.Reported::text))
          .as(format + " " + seed)
          .containsExactlyInAnyOrderElementsOf(added);
      cells += account.total();
      reported += added.size();
    }
    System.out.println(
        "account of tables of records, "
            + format
            + ": "
            + RUNS
            + " runs, "
            + cells
            + " cells, reported "
            + reported);
  }

  private static FileTables changed(FileTables read, Random random, List<String> added) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : read.blocks()) {
      Block.Cells cells = (Block.Cells) block;
      List<List<String>> rows = new ArrayList<>();
      if (random.nextBoolean()) {
        rows.add(List.of(mark(added), ""));
      }
      for (List<String> row : cells.rows()) {
        List<String> longer = new ArrayList<>(row);
        if (random.nextInt(3) == 0) {
          longer.add("");
          longer.add(mark(added));
        }
        rows.add(longer);
      }
      blocks.add(new Block.Cells(cells.name(), rows));
    }
    if (random.nextBoolean()) {
      blocks.add(new Block.Cells("More", List.of(List.of(mark(added), mark(added)))));
    }
    if (random.nextBoolean()) {
      blocks.addFirst(new Block.Words(mark(added)));
    }
    return new FileTables(read.mediaType(), blocks, List.<Message>of());
  }

  private static String mark(List<String> added) {
    added.add("added" + added.size());
    return added.getLast();
  }

  private static int pieces(FileTables file) {
    int pieces = 0;
    for (Block block : file.blocks()) {
      pieces +=
          switch (block) {
            case Block.Words words -> 1;
            case Block.Cells cells ->
                (int)
                    cells.rows().stream()
                        .flatMap(List::stream)
                        .filter(cell -> !cell.isBlank())
                        .count();
          };
    }
    return pieces;
  }
}
