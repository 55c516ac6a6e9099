package org.clearinghouse1540.providers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.obligations.WeaponType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fields of an offer are read into types, and each wrong one is named. */
class OfferFormTest {
  private final SubjectAreas areas = new SubjectAreas();
  private final Map<String, List<String>> fields =
      new HashMap<>(
          Map.of(
              "words", List.of("Help with drafting laws"),
              "areas", List.of("legislation"),
              "kinds", List.of("drafting"),
              "weapons", List.of("CW", "NW"),
              "languages", List.of("fr"),
              "from", List.of("2027-Q3"),
              "until", List.of("2028"),
              "cost", List.of("not-stated"),
              "modes", List.of("remote", "capital"),
              "source-date", List.of("2026-11")));

  private OfferDetails read() {
    Form form = new Form(fields, Map.of());
    OfferDetails details = OfferForm.read(form, areas);
    form.check();
    return details;
  }

  private List<String> problems() {
    try {
      read();
      return List.of();
    } catch (BadInput bad) {
      return bad.problems().stream().map(Problem::field).toList();
    }
  }

  @Test
  void aCompleteFormIsReadIntoTypes() {
    OfferDetails details = read();
    assertThat(details.words()).isEqualTo("Help with drafting laws");
    assertThat(details.exclusions()).isEmpty();
    assertThat(details.scope().areas()).extracting(SubjectArea::key).containsExactly("legislation");
    assertThat(details.scope().kinds()).extracting(SubjectArea::key).containsExactly("drafting");
    assertThat(details.scope().weapons()).containsExactly(WeaponType.CHEMICAL, WeaponType.NUCLEAR);
    assertThat(details.scope().languages()).containsExactly(Language.FR);
    assertThat(details.terms().cost()).contains(CostSharing.NOT_STATED);
    assertThat(details.terms().modes()).containsExactly(DeliveryMode.REMOTE, DeliveryMode.CAPITAL);
    assertThat(details.terms().firstDay()).isEqualTo("2027-07-01");
    assertThat(details.terms().lastDay()).isEqualTo("2028-12-31");
  }

  @ParameterizedTest
  @CsvSource({
    "words,' ',words",
    "areas,'',areas",
    "areas,no-such-area,areas",
    "areas,drafting,areas",
    "kinds,legislation,kinds",
    "weapons,XW,weapons",
    "languages,de,languages",
    "from,2026-02-30,from",
    "until,2026,until",
    "until,soon,until",
    "cost,free,cost",
    "modes,by-post,modes",
    "source-date,yesterday,source-date"
  })
  void aWrongFieldIsNamed(String field, String value, String named) {
    fields.put(field, List.of(value));
    assertThat(problems()).containsExactly(named);
  }

  @Test
  void allProblemsAreReportedAtOnce() {
    fields.put("words", List.of(""));
    fields.put("from", List.of("x"));
    fields.put("cost", List.of("x"));
    assertThat(problems()).containsExactlyInAnyOrder("words", "from", "cost");
  }

  @Test
  void anOpenPeriodIsAccepted() {
    fields.remove("from");
    assertThat(problems()).isEmpty();
    fields.remove("until");
    assertThat(read().terms().lastDay()).isEmpty();
  }

  @Test
  void theStoredKeysAreReadBack() {
    Map<String, Object> columns = read().columns();
    assertThat(columns)
        .containsEntry("areas", "legislation")
        .containsEntry("weapons", "CW NW")
        .containsEntry("modes", "remote capital")
        .containsEntry("cost", "not-stated");
    assertThat(KeyList.read("CW XX  NW", WeaponType::find))
        .containsExactly(WeaponType.CHEMICAL, WeaponType.NUCLEAR);
    assertThat(KeyList.areas("legislation retired-key", areas)).hasSize(1);
    assertThat(KeyList.numbers("12 7")).containsExactly(12L, 7L);
    assertThat(KeyList.numbers("")).isEmpty();
  }

  @Test
  void anOfferIsOldAYearAfterItsConfirmation() {
    var today = java.time.LocalDate.of(2026, 11, 28);
    assertThat(OfferStatus.isOld(Optional.empty(), today)).isTrue();
    assertThat(OfferStatus.isOld(Optional.of(today.minusMonths(12)), today)).isFalse();
    assertThat(OfferStatus.isOld(Optional.of(today.minusMonths(12).minusDays(1)), today)).isTrue();
  }
}
