package org.clearinghouse1540.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;

/** The list of Member States and a profile, in each language. */
class StatePagesTest {
  private final Visitor expert = TestProgram.get().person(Role.EXPERT, "");

  @Test
  void aStateIsFoundByItsNameInAnyLanguage() {
    for (String name : new String[] {"Kenya", "Кения", "كينيا", "肯尼亚", "kenia"}) {
      assertThat(expert.get("/states?q=" + encoded(name)).body())
          .as(name)
          .contains("href=\"/states/KEN\"")
          .doesNotContain("href=\"/states/KAZ\"");
    }
    assertThat(expert.get("/states?q=" + encoded("no such name")).body())
        .contains(Texts.get(Language.EN, "profiles.states.count", 0));
  }

  @Test
  void aProfileHasAllItsPartsInEachLanguage() {
    for (Language language : Language.values()) {
      String page = expert.get("/states/KEN?lang=" + language.code()).body();
      for (String part : new String[] {"reports", "matrix", "requests", "plans", "events"}) {
        assertThat(page).contains("id=\"" + part + "\">" + Texts.get(language, "profiles." + part));
      }
      assertThat(page).doesNotContain("[profiles.");
    }
  }

  @Test
  void anUnknownStateHasNoProfile() {
    assertThat(expert.get("/states/XXX").statusCode()).isEqualTo(404);
    assertThat(Visitor.signedOut(TestProgram.get().address()).get("/states/KEN").statusCode())
        .isNotEqualTo(200);
  }

  private static String encoded(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
