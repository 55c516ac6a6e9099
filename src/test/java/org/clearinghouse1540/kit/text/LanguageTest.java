package org.clearinghouse1540.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void aLanguageIsFoundByItsCodeInAnyCase(Language language) {
    assertThat(Language.find(language.code())).contains(language);
    assertThat(Language.find(language.code().toUpperCase(java.util.Locale.ROOT)))
        .contains(language);
    assertThat(language.locale().getLanguage()).isEqualTo(language.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "e", "eng", "de", "en-GB", "EN ", "عربي", "../en"})
  void otherCodesAreNotLanguagesOfTheProgram(String code) {
    assertThat(Language.find(code)).isEmpty();
  }

  @Test
  void onlyArabicIsWrittenFromRightToLeft() {
    for (Language language : Language.values()) {
      String direction = language == Language.AR ? "rtl" : "ltr";
      assertThat(language.direction()).as(language.code()).isEqualTo(direction);
    }
  }

  @Test
  void eachLanguageIsOfferedUnderItsOwnName() {
    for (Language language : Language.values()) {
      assertThat(language.locale().getDisplayLanguage(language.locale()))
          .as(language.code())
          .satisfiesAnyOf(
              name -> assertThat(name).isEqualToIgnoringCase(language.ownName()),
              name -> assertThat(name).contains(language.ownName().substring(0, 2)));
    }
  }
}
