package org.clearinghouse1540.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of States in the place that a sentence gives them. */
class StatePhrasesTest {
  private static final StatePhrases PHRASES = new StatePhrases();

  @ParameterizedTest
  @CsvSource({
    "AGO,EN,of the Republic of Angola",
    "USA,EN,of the United States of America",
    "JPN,EN,of Japan",
    "AGO,FR,de la République d’Angola",
    "GBR,FR,du Royaume-Uni de Grande-Bretagne et d’Irlande du Nord",
    "USA,FR,des États-Unis d’Amérique",
    "ISR,FR,de l’État d’Israël",
    "ATG,FR,d’Antigua-et-Barbuda",
    "ESP,ES,del Reino de España",
    "AGO,ES,de la República de Angola",
    "AGO,RU,Республики Ангола",
    "FRA,RU,Французской Республики",
    "JPN,RU,Японии",
    "USA,RU,Соединенных Штатов Америки",
    "LUX,RU,Великого Герцогства Люксембург",
    "AGO,AR,لجمهورية أنغولا",
    "GBR,AR,للمملكة المتحدة لبريطانيا العظمى وأيرلندا الشمالية",
    "AGO,ZH,安哥拉共和国"
  })
  void aStateIsAPossessorInItsLanguage(String code, Language language, String phrase) {
    assertThat(PHRASES.of(code, code, language)).isEqualTo(phrase);
  }

  @Test
  void everyStateIsDeclinedInRussianAndNoneHasAMark() {
    List<String> fallen = new ArrayList<>();
    for (State state : new States().all()) {
      for (Language language : Language.values()) {
        String phrase = PHRASES.of(state.code(), "", language);
        if (phrase.contains("*") || phrase.contains("(") || phrase.startsWith("государства ")) {
          fallen.add(state.code() + " " + language + ": " + phrase);
        }
      }
    }
    assertThat(fallen).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "EN,of Example State 001", "FR,d’Example State 001", "ES,de Example State 001",
    "RU,государства Example State 001", "AR,لدولة Example State 001", "ZH,Example State 001"
  })
  void anotherNameStaysAsItIs(Language language, String phrase) {
    assertThat(PHRASES.of("", "Example State 001", language)).isEqualTo(phrase);
  }

  @Test
  void anOrganizationIsNotCalledAState() {
    assertThat(PHRASES.of("", "Example Organization", Language.RU))
        .isEqualTo("организации Example Organization");
  }
}
