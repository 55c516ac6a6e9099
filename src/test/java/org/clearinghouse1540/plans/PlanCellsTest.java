package org.clearinghouse1540.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.obligations.Forms;
import org.junit.jupiter.api.Test;

/** Cells of plans in files: values that are certain, and the reasons for all others. */
class PlanCellsTest {
  private final PlanFileReader reader =
      new PlanFileReader(new PlanWords(), new PlanFieldNames(new Forms()));

  private static ContentAccount account(PlanFile file) {
    return file.account();
  }

  private PlanFile csv(String text) {
    return reader.read(
        FileTables.read(("sep=,\n" + text).getBytes(StandardCharsets.UTF_8), "plan.csv"),
        PlanFileTest.PLAN);
  }

  @Test
  void aValueThatIsNotCertainIsReportedWithItsReason() {
    PlanFile found =
        csv(
            "No,Activity,Responsible body,Timeline,Budget,Currency,Status,Matrix field,Colour\n"
                + "a,Draft an act,Ministry,01/02/2027,125.000,USD,half done,OP2,red\n"
                + "2,,Ministry,,,,,,\n"
                + "3,Train,,2028 - 2027,5000,,Done,,\n"
                + "4,"
                + "y".repeat(5_001)
                + ",,,,,,,\n"
                + "5,Buy,,until 2029,EUR 10 000,,En cours,,\n");
    assertThat(found.lines()).hasSize(3);
    assertThat(found.lines().getFirst().content().results()).isEqualTo(LineContent.Results.NONE);
    LineContent.Results last = found.lines().getLast().content().results();
    assertThat(last.ends()).isEqualTo("2029");
    assertThat(last.costText()).isEqualTo("10000 EUR");
    assertThat(last.progress()).isEqualTo(PlanProgress.UNDER_WAY);
    assertThat(account(found).reported().stream().map(piece -> piece.reason().key()))
        .contains(
            "plans.unplaced.number",
            "plans.unplaced.date",
            "plans.unplaced.cost",
            "plans.unplaced.progress",
            "plans.unplaced.fields",
            "plans.unplaced.column",
            "plans.unplaced.no-action",
            "plans.unplaced.long");
    assertThat(account(csv("Action,Period,Start,End\nA,2027,2028,\nB,,2029,2028\n")).reported())
        .extracting(piece -> piece.reason().key())
        .containsExactly("plans.unplaced.twice", "plans.unplaced.period", "plans.unplaced.period");
    assertThat(csv("Action,Lead,Status\nPart A,Part A,Part A\nTrain,X,Done\nText,,\n").account())
        .extracting(account -> account.reported().getFirst().reason().key())
        .isEqualTo("plans.unplaced.section");
    assertThat(csv("A note of ours,,\nAction,Lead,\nTrain,X,\n").account().reported())
        .extracting(piece -> piece.reason().key())
        .containsExactly("plans.unplaced.outside");
  }

  @Test
  void twoAmountsInOneCellAreReportedAndNotReadAsOne() {
    PlanFile found =
        csv(
            "Action,Cost,Currency\nTrain,\"50000\n20000\",USD\nBuy,50000 20000,USD\n"
                + "Hire,\"EUR\n50 000\",\n");
    assertThat(found.lines())
        .extracting(line -> line.content().results().costText())
        .containsExactly("", "", "50000 EUR");
    assertThat(account(found).reported())
        .extracting(piece -> piece.reason().key())
        .containsOnly("plans.unplaced.cost");
  }

  @Test
  void aSpreadsheetWithDatesAndMergedCellsIsRead() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      var sheet = book.createSheet("Plan");
      String[][] rows = {
        {"Мероприятия", "Срок исполнения"}, {"Раздел", ""}, {"Обучение", "март 2027 г."}
      };
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < 2; column++) {
          if (row == 0 && column == 0) {
            sheet.createRow(row);
          }
          var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
          line.createCell(column).setCellValue(rows[row][column]);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      PlanFile found =
          reader.read(FileTables.read(out.toByteArray(), "plan.xlsx"), PlanFileTest.PLAN);
      assertThat(found.lines()).hasSize(2);
      assertThat(found.account().placed() + found.account().reported().size()).isEqualTo(5);
    }
  }
}
