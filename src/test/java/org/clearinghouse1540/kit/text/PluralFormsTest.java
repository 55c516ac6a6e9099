package org.clearinghouse1540.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PluralFormsTest {
  @ParameterizedTest
  @CsvSource({
    "EN,1,1 year",
    "EN,0,0 years",
    "EN,2,2 years",
    "FR,0,0 an",
    "FR,2,2 ans",
    "ES,1,1 año",
    "ES,3,3 años",
    "RU,1,1 год",
    "RU,2,2 года",
    "RU,4,4 года",
    "RU,5,5 лет",
    "RU,11,11 лет",
    "RU,12,12 лет",
    "RU,14,14 лет",
    "RU,21,21 год",
    "RU,22,22 года",
    "RU,111,111 лет",
    "ZH,3,3年",
    "AR,1,سنة واحدة",
    "AR,2,سنتان",
    "AR,3,3 سنوات",
    "AR,10,10 سنوات",
    "AR,11,11 سنة",
    "AR,103,103 سنوات"
  })
  void theWordHasTheFormOfItsNumber(Language language, int number, String text) {
    assertThat(Texts.get(language, "assistance.clock.years", number)).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void noSignOfTheChoiceIsLeft(Language language) {
    assertThat(Texts.get(language, "assistance.clock.days", 14)).contains("14").doesNotContain("|");
  }

  @Test
  void anArgumentThatIsNoNumberTakesTheLastForm() {
    assertThat(PluralForms.choose("{0:# day|# days}", Language.EN, "some")).isEqualTo("some days");
  }

  @Test
  void aTextWithoutItsArgumentIsUnchanged() {
    assertThat(PluralForms.choose("{1:a|b}: {0}", Language.EN, 1)).isEqualTo("{1:a|b}: {0}");
  }
}
