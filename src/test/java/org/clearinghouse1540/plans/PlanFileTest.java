package org.clearinghouse1540.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.junit.jupiter.api.Test;

/**
 * Plans in files: those of the program are read in full, and each piece of any other is accounted
 * for.
 */
class PlanFileTest {
  private static final Forms FORMS = new Forms();
  static final NationalPlan PLAN =
      new NationalPlan(
          7,
          "Example State 146",
          new NationalPlan.Head("Plan of action (invented)", "2027", "2029-06"),
          7,
          2,
          Optional.empty(),
          Optional.empty(),
          1,
          Instant.EPOCH);
  private final PlanFileReader reader =
      new PlanFileReader(new PlanWords(), new PlanFieldNames(FORMS));

  private static List<String> fields(Random random) {
    List<String> all = new ArrayList<>();
    for (FormVersion.Part part : FORMS.current().parts()) {
      for (FormVersion.Row row : part.rows()) {
        part.markColumns().stream()
            .filter(column -> row.columns().contains(column.key()))
            .forEach(column -> all.add(row.key() + " " + column.key()));
      }
    }
    return random
        .ints(random.nextInt(4), 0, all.size())
        .sorted()
        .mapToObj(all::get)
        .distinct()
        .toList();
  }

  private static String date(Random random, int year) {
    return switch (random.nextInt(4)) {
      case 0 -> "";
      case 1 -> String.valueOf(year);
      case 2 -> String.format(Locale.ROOT, "%d-%02d", year, 1 + random.nextInt(12));
      default ->
          String.format(
              Locale.ROOT, "%d-%02d-%02d", year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    };
  }

  private static String words(Random random, String start) {
    return random.nextInt(3) == 0 ? "" : start + " " + random.nextInt(100) + "; اختبار 测试";
  }

  private static LineContent content(Random random, int number) {
    boolean cost = random.nextBoolean();
    return new LineContent(
        fields(random),
        "",
        "=Action " + number + " (invented)\nwith a second line",
        words(random, "Ministry"),
        "",
        words(random, "Agency A\nAgency"),
        new LineContent.Results(
            PlanProgress.values()[random.nextInt(4)],
            date(random, 2027),
            date(random, 2028 + random.nextInt(2)),
            words(random, "- Act"),
            cost
                ? Optional.of(new BigDecimal(random.nextInt(1_000_000) + ".50"))
                : Optional.empty(),
            cost ? "USD" : "",
            words(random, "@evidence")),
        words(random, "+budget"));
  }

  @Test
  void ourOwnFilesComeBackComplete() {
    Random random = new Random(1540);
    PlanDocument documents = TestProgram.get().bean(PlanDocument.class);
    int read = 0;
    for (Language language : Language.values()) {
      for (FileFormat format : List.of(FileFormat.XLSX, FileFormat.DOCX)) {
        List<SubmittedPlan.Line> lines = new ArrayList<>();
        for (int number = 1; number <= 25; number++) {
          lines.add(new SubmittedPlan.Line(number * 2, content(random, number)));
        }
        SubmittedPlan plan = new SubmittedPlan(7, PLAN.state(), 2, PLAN.head(), lines);
        String draft = Texts.get(language, "frame.draft");
        byte[] file = format.write(documents.of(plan, draft, language));
        PlanFile found = reader.read(FileTables.read(file, "plan"), PLAN);
        String as = language + " " + format;
        assertThat(found.account().reported()).as(as).isEmpty();
        assertThat(found.states()).as(as).isNotEmpty();
        for (int at = 0; at < lines.size(); at++) {
          FoundLine line = found.lines().get(at);
          assertThat(line.number()).as(as).isEqualTo(lines.get(at).number());
          assertThat(line.content()).as(as).isEqualTo(lines.get(at).content());
          read++;
        }
      }
    }
    System.out.println("plan files: " + read + " lines came back complete");
    assertThat(read).isEqualTo(300);
  }

  private static final List<String> VALUES =
      List.of(
          "",
          "",
          "12",
          "2027",
          "01/02/2027",
          "March 2027",
          "2027 – 2028",
          "125,000",
          "125,000.50 USD",
          "Done",
          "half",
          "Draft an act",
          "Ministry",
          "USD",
          "op2.use",
          "State: Example State 146",
          "2028 – 2027",
          "x".repeat(1_200));

  private static List<List<String>> table(Random random, List<String> headings) {
    List<List<String>> rows = new ArrayList<>();
    int width = 2 + random.nextInt(9);
    int headed = random.nextInt(4);
    for (int row = 0; row < 12; row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < random.nextInt(width + 1); column++) {
        List<String> from = row == headed ? headings : VALUES;
        cells.add(from.get(random.nextInt(from.size())));
      }
      rows.add(cells);
    }
    return rows;
  }

  @Test
  void everyPieceIsPlacedOrReportedAndNothingIsMadeUp() {
    Random random = new Random(40);
    List<String> headings = new ArrayList<>(List.of("Strange", "Action", "Action", "Measures"));
    for (PlanColumn column : PlanColumn.values()) {
      headings.add(Texts.get(Language.EN, column.text()));
      headings.add(Texts.get(Language.AR, column.text()));
    }
    int pieces = 0;
    int lines = 0;
    for (int round = 0; round < 600; round++) {
      List<Block> blocks =
          List.of(
              new Block.Words("Title " + round),
              new Block.Cells("One", table(random, headings)),
              new Block.Cells("Two", table(random, headings)));
      PlanFile found = reader.read(new FileTables("text/plain", blocks, List.of()), PLAN);
      int expected = 1;
      Map<String, Integer> texts = new HashMap<>();
      for (Block block : blocks) {
        if (block instanceof Block.Cells cells) {
          for (String text : cells.rows().stream().flatMap(List::stream).toList()) {
            expected += text.isBlank() ? 0 : 1;
            texts.merge(text.strip(), 1, Integer::sum);
          }
        }
      }
      assertThat(found.account().total()).isEqualTo(expected);
      for (FoundLine line : found.lines()) {
        requireFromFile(line.content(), texts);
      }
      pieces += found.account().total();
      lines += found.lines().size();
    }
    System.out.println("plan files: " + pieces + " pieces, all accounted for, lines " + lines);
    assertThat(lines).isPositive();
  }

  private static void requireFromFile(LineContent content, Map<String, Integer> texts) {
    for (String value :
        List.of(
            content.action(),
            content.lead(),
            content.partners(),
            content.funds(),
            content.results().indicator(),
            content.results().evidence())) {
      assertThat(value.isEmpty() || texts.containsKey(value)).as(value).isTrue();
    }
    assertThat(content.action()).isNotEmpty();
    assertThat(content.results().problems()).isEmpty();
    content
        .results()
        .cost()
        .ifPresent(
            cost ->
                assertThat(cost)
                    .isIn(
                        new BigDecimal("125000.50"), new BigDecimal("12"), new BigDecimal("2027")));
    assertThat(content.results().begins()).isIn("", "2027", "2027-03");
  }
}
