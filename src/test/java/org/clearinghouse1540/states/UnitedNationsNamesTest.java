package org.clearinghouse1540.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names of the United Nations are shown, and every one of them is known as typed. */
class UnitedNationsNamesTest {
  private static final States STATES = new States();
  private static final PartyResolver RESOLVER = PartyResolver.standalone();
  private static final List<Table.Row> NAMES =
      Table.fromData("states/data/state_names_unterm.csv").rows();

  @Test
  void everyShortAndFormalNameIsItsState() {
    List<String> wrong = new ArrayList<>();
    for (Table.Row row : NAMES) {
      for (Language language : Language.values()) {
        for (String form : List.of("short_", "formal_")) {
          String name = row.require(form + language.code());
          for (String typed : asTyped(name, language)) {
            NameMatch<State> match = RESOLVER.state(typed);
            if (!row.get("iso3").equals(code(match))) {
              wrong.add(typed + " is " + match);
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  // As received, without accents, in capitals, decomposed, with other apostrophes and spaces.
  private static Set<String> asTyped(String name, Language language) {
    String bare = ReceivedName.shown(name);
    Set<String> typed = new TreeSet<>(List.of(name, bare));
    typed.add(TextFolding.IGNORING_DIACRITICS.fold(bare));
    typed.add(bare.toUpperCase(language.locale()));
    typed.add(Normalizer.normalize(bare, Normalizer.Form.NFD));
    typed.add("\u200f" + bare.replace(" ", " \u200e\u00a0") + "\u202c");
    for (char apostrophe : "'‘´`ʼ′".toCharArray()) {
      typed.add(bare.replace('’', apostrophe));
    }
    for (char dash : "‐–—−".toCharArray()) {
      typed.add(bare.replace('-', dash));
    }
    return typed;
  }

  // Some names are used for others too; then a person is asked to look, and the State is right.
  private static String code(NameMatch<State> match) {
    return switch (match) {
      case NameMatch.One<State> one -> one.found().code();
      case NameMatch.Doubtful<State> doubtful -> doubtful.found().code();
      case NameMatch.Several<State> several -> "";
      case NameMatch.None<State> none -> "";
    };
  }

  @Test
  void theNameShownIsTheShortNameOfTheUnitedNations() {
    for (Table.Row row : NAMES) {
      State state = STATES.get(row.get("iso3"));
      for (Language language : Language.values()) {
        String received = row.get("short_" + language.code());
        assertThat(plain(state.name(language)))
            .isEqualTo(plain(received.replaceFirst(" \\((the|l'|la|le|les|el|los|las)\\)", "")));
        assertThat(state.name(language)).doesNotContain("'", "*", "  ");
      }
    }
    assertThat(NAMES).hasSameSizeAs(STATES.all());
  }

  private static String plain(String name) {
    return TextFolding.KEEPING_DIACRITICS.words(name);
  }

  @ParameterizedTest
  @CsvSource({
    "IRQ, ES, Iraq",
    "NZL, ES, Nueva Zelandia",
    "LBR, FR, Libéria",
    "KIR, AR, كيريباس",
    "PNG, RU, Папуа — Новая Гвинея",
    "COG, ZH, 刚果（布）",
    "AFG, FR, Afghanistan",
    "USA, FR, États-Unis d’Amérique",
    "CIV, EN, Côte d’Ivoire",
    "TUR, EN, Türkiye",
    "NLD, EN, Netherlands (Kingdom of the)",
    "SLV, EN, El Salvador",
    "PSE, EN, State of Palestine",
    "TLS, AR, تيمور - ليشتي",
    "GMB, EN, Gambia"
  })
  void namesAreShownAsTheUnitedNationsWriteThem(String code, Language language, String name) {
    assertThat(STATES.get(code).name(language)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "AGO, EN, Republic of Angola",
    "AGO, FR, République d’Angola",
    "CAN, ES, Canadá",
    "SLV, ES, República de El Salvador",
    "BHS, EN, Commonwealth of the Bahamas",
    "FJI, RU, Республика Фиджи",
    "UKR, FR, Ukraine"
  })
  void formalNamesAreShownWithoutTheirArticle(String code, Language language, String name) {
    assertThat(STATES.get(code).formalName(language)).isEqualTo(name);
  }

  @Test
  void formalRussianNamesAreKnownInTheirCases() {
    assertThat(RussianCases.ofFormal("Исламская Республика Иран"))
        .containsExactly(
            "Исламской Республики Иран",
            "Исламской Республике Иран",
            "Исламскую Республику Иран",
            "Исламской Республикой Иран",
            "Исламской Республике Иран");
    assertThat(RussianCases.ofFormal("Соединенные Штаты Америки"))
        .contains("Соединенных Штатов Америки", "Соединенными Штатами Америки");
    assertThat(RussianCases.ofFormal("Чад")).isEmpty();
  }
}
