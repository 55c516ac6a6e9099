package org.clearinghouse1540.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.Treaties;
import org.junit.jupiter.api.Test;

class TreatyCellTest {
  private static final Treaties TREATIES = new Treaties();

  @Test
  void onlyAPartyGetsAnX() {
    for (AdherenceStatus status : AdherenceStatus.values()) {
      assertThat(cell(status).mark())
          .as(status.name())
          .isEqualTo(status == AdherenceStatus.PARTY ? FieldMark.X : FieldMark.NOTHING_RECORDED);
    }
  }

  @Test
  void aSignatureIsShownWithoutAMark() {
    TreatyCell cell = cell(AdherenceStatus.SIGNATORY);
    assertThat(cell.lines()).hasSize(1);
    assertThat(cell.lines().getFirst().kind()).isEqualTo("signatory");
    assertThat(cell.lines().getFirst().adherence().address()).startsWith("https://");
  }

  @Test
  void aTreatyWithoutARowInTheFormIsListedSeparately() {
    Treaties.Treaty without =
        TREATIES.list().stream()
            .filter(treaty -> treaty.matrixRow().isEmpty())
            .findFirst()
            .orElseThrow();
    Map<String, TreatyCell> cells =
        TreatyCell.of(List.of(adherence(without.key(), AdherenceStatus.PARTY)), TREATIES);
    assertThat(cells).containsOnlyKeys("");
  }

  private static TreatyCell cell(AdherenceStatus status) {
    Treaties.Treaty treaty =
        TREATIES.list().stream()
            .filter(item -> !item.matrixRow().isEmpty())
            .findFirst()
            .orElseThrow();
    Map<String, TreatyCell> cells =
        TreatyCell.of(List.of(adherence(treaty.key(), status)), TREATIES);
    return Optional.ofNullable(cells.get(treaty.matrixRow())).orElseThrow();
  }

  private static Adherence adherence(String treaty, AdherenceStatus status) {
    return new Adherence(
        "Example State 001",
        treaty,
        status,
        "",
        "",
        "",
        "2020-01-01",
        "https://example.org/treaty",
        "");
  }
}
