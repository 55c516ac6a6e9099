package org.clearinghouse1540.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.states.Organizations;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check page of a consent asks about misspelt organizations. */
class ConsentPointsTest {
  private static final String STATE = "Example State 734";
  private static final Visitor OWN = TestProgram.get().person(Role.POINT_OF_CONTACT, STATE);

  private static String entry(String kind) {
    return OWN.post("/workspace", Map.of("kind", kind, "title", "Example " + kind, "words", "Text"))
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceFirst("https?://[^/]+", "");
  }

  private static String check(String address, Language language, String use, String organization) {
    Map<String, String> form =
        Map.of("use", use, "organization", organization, "document", "NV 734 (invented)");
    String page = OWN.check(address + "/consent?lang=" + language.code(), form).body();
    assertThat(page).contains("act-check");
    return Jsoup.parse(page).text().replaceAll("[\\u2066-\\u2069]", "");
  }

  @Test
  void aMisspeltOrganizationIsAskedAboutBeforeTheConsent() {
    String gap = entry("gap");
    for (Language language : Language.values()) {
      assertThat(check(gap, language, "organization", "ECOWSA"))
          .contains(Texts.get(language, "consent.organization.near", "ECOWSA", "ECOWAS"));
      assertThat(check(gap, language, "organization", "Qwrtz"))
          .contains(Texts.get(language, "consent.organization.unknown", "Qwrtz"));
    }
    assertThat(check(gap, Language.EN, "organization", "ECOWAS"))
        .doesNotContain("is not in the list of organizations");
  }

  @ParameterizedTest
  @CsvSource({"ECOWSA,ECOWAS", "Economic Comunity of West African States,*", "Qwrtz,", "AX,"})
  void aNameThatDiffersByAFewLettersIsFound(String misspelt, String found) {
    assertThat(new Organizations().nearest(misspelt).orElse(""))
        .isEqualTo(
            found == null
                ? ""
                : found.equals("*") ? "Economic Community of West African States" : found);
  }
}
