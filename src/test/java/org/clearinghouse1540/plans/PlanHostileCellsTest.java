package org.clearinghouse1540.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.Forms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Costs, periods and states of progress as people write them: read right, or reported. */
class PlanHostileCellsTest {
  private final PlanFileReader reader =
      new PlanFileReader(new PlanWords(), new PlanFieldNames(new Forms()));

  private PlanFile read(PlanColumn column, String text) {
    List<List<String>> rows =
        List.of(
            List.of("Number", "Action", Texts.get(Language.EN, column.text())),
            List.of("1", "Draft", text));
    return reader.read(
        new FileTables("text/csv", List.of(new Block.Cells("", rows)), List.of()),
        PlanFileTest.PLAN);
  }

  private static LineContent.Results results(PlanFile file) {
    return file.lines().getFirst().content().results();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "125.000,50",
        "125 000,50 $",
        "1.234",
        "USD 12,5",
        "about 5000",
        "5-10 000",
        "€ 1 200",
        "12.500,00 EUR",
        "1'250.50 CHF",
        "2,5 million USD",
        "USD 100 - 200",
        "n/a",
        "1,2,3",
        "12.345,678",
        "0,500",
        "£1,000",
        "5000 per year"
      })
  void anAmountThatIsNotCertainIsReported(String text) {
    PlanFile file = read(PlanColumn.COST, text);
    assertThat(results(file).cost()).isEmpty();
    assertThat(file.account().reported()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/04/2027",
        "2027/28",
        "T1 2027",
        "mid-2027",
        "2027–28",
        "31.12.2027",
        "2027-13",
        "by 2027",
        "after 2027",
        "Q4 2027",
        "30 February 2027",
        "2027 or 2028",
        "March–May 2027",
        "1 – 5 March 2027",
        "since 2026",
        "2029-2027",
        "not before March 2027",
        "от 2027 до 2028"
      })
  void aPeriodThatIsNotCertainIsReported(String text) {
    PlanFile file = read(PlanColumn.PERIOD, text);
    assertThat(results(file).begins() + results(file).ends()).isEmpty();
    assertThat(file.account().reported()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "31 décembre 2027, 2027-12-31, ''",
    "31 декабря 2027 г., 2027-12-31, ''",
    "2027年3月, 2027-03, ''",
    "مارس 2027, 2027-03, ''",
    "٢٠٢٧, 2027, ''",
    "2027-2029, 2027, 2029",
    "until 2028, '', 2028"
  })
  void aPeriodOfAnyLanguageIsRead(String text, String begins, String ends) {
    PlanFile file = read(PlanColumn.PERIOD, text);
    assertThat(results(file).begins()).isEqualTo(begins);
    assertThat(results(file).ends()).isEqualTo(ends);
    assertThat(file.account().reported()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"not done", "Not yet under way", "100%", "completed in part", "finished?"})
  void aStateOfProgressInOtherWordsIsReported(String text) {
    PlanFile file = read(PlanColumn.PROGRESS, text);
    assertThat(results(file).progress()).isEqualTo(PlanProgress.NOT_STARTED);
    assertThat(file.account().reported()).hasSize(1);
  }
}
