package org.clearinghouse1540.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.junit.jupiter.api.Test;

/** The audience in a form: a use, with an organization where the use requires one. */
class AudienceFormTest {
  private static Form form(String use, String organization) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    values.put("use", List.of(use));
    values.put("organization", List.of(organization));
    return new Form(values, Map.of());
  }

  private static void assertProblem(Form form, String field) {
    assertThatThrownBy(form::check)
        .isInstanceOfSatisfying(BadInput.class, bad -> assertThat(bad.field()).isEqualTo(field));
  }

  @Test
  void anOrganizationIsReadForItsUseOnly() {
    assertThat(
            AudienceForm.read(form("organization", " Example Organization "), AudienceForm.all()))
        .contains(Audience.organization("Example Organization"));
    assertThat(AudienceForm.read(form("full", "Example Organization"), AudienceForm.all()))
        .contains(Audience.EVERYBODY);
  }

  @Test
  void aMissingOrganizationIsAProblemOfItsField() {
    Form form = form("organization", " ");
    assertThat(AudienceForm.read(form, AudienceForm.all())).isEmpty();
    assertProblem(form, "organization");
  }

  @Test
  void aUseThatIsNotOfferedIsRejected() {
    Form form = form("members", "");
    assertThat(AudienceForm.read(form, AudienceForm.POSTING)).isEmpty();
    assertProblem(form, "use");
    Form empty = form("", "");
    assertThat(AudienceForm.read(empty, AudienceForm.POSTING)).isEmpty();
    assertProblem(empty, "use");
  }

  @Test
  void everyUseHasANameInTheLanguageOfTheReader() {
    for (Language language : Language.values()) {
      assertThat(AudienceForm.options(AudienceForm.all(), language))
          .hasSize(5)
          .allSatisfy(option -> assertThat(option.text()).doesNotStartWith("["));
    }
  }
}
