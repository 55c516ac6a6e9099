package org.clearinghouse1540.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rights of each role in a case, and the forms that follow from them. */
class CaseRightsTest {
  private static final LocalDate DAY = LocalDate.of(2019, 4, 1);
  private static final String OTHER = "Example State 399";
  private final ExampleCase example = new ExampleCase().steps(DAY, "authenticate");

  private CaseRights rights(Viewer viewer) {
    return CaseRights.of(viewer, example.build());
  }

  private CaseForms forms(Viewer viewer) {
    AssistanceCase found = example.build();
    return new CaseForms(
        SubmittedForm.none(), found, CaseRights.of(viewer, found), DAY, (form, uses) -> form);
  }

  private static Viewer viewer(Role role) {
    return new Viewer("account", role, ExampleCase.STATE);
  }

  private ProcedureStep step(String key) {
    return example.build().procedure().find(key).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EXPERT|handle summarize procedure",
        "SECRETARIAT|handle summarize consent procedure",
        "CHAIR|handle hold procedure",
        "MEMBER|hold procedure",
        "COORDINATOR|hold procedure",
        "POINT_OF_CONTACT|consent procedure",
        "MISSION|consent procedure",
        "AGENCY|none",
        "PROVIDER|none",
        "REGIONAL_COORDINATOR|none",
        "ADMINISTRATOR|none"
      })
  void eachRoleHasItsRights(Role role, String expected) {
    CaseRights rights = rights(viewer(role));
    List<String> held = new ArrayList<>();
    add(held, rights.handle(), "handle");
    add(held, rights.summarize(), "summarize");
    add(held, rights.hold(), "hold");
    add(held, rights.consent(), "consent");
    add(held, rights.seesProcedure(), "procedure");
    assertThat(held.isEmpty() ? "none" : String.join(" ", held)).isEqualTo(expected);
  }

  private static void add(List<String> held, boolean has, String right) {
    if (has) {
      held.add(right);
    }
  }

  @Test
  void anotherStateHasNoRights() {
    CaseRights rights = rights(new Viewer("account", Role.MISSION, OTHER));
    assertThat(rights.consent()).isFalse();
    assertThat(rights.seesProcedure()).isFalse();
    assertThat(forms(new Viewer("account", Role.MISSION, OTHER)).consent()).isEmpty();
  }

  @Test
  void aVisitorHasNoRights() {
    CaseRights rights = rights(Viewer.visitor());
    assertThat(rights.seesProcedure() || rights.handle() || rights.consent()).isFalse();
  }

  @Test
  void onlyThoseWhoHandleCasesTakeSteps() {
    assertThat(forms(viewer(Role.EXPERT)).take(step("acknowledge"))).isPresent();
    assertThat(forms(viewer(Role.MEMBER)).take(step("acknowledge"))).isEmpty();
    assertThat(forms(viewer(Role.MISSION)).take(step("acknowledge"))).isEmpty();
    assertThat(forms(viewer(Role.EXPERT)).take(step("brief-committee")))
        .as("a step outside cases")
        .isEmpty();
  }

  @Test
  void theSilenceProcedureIsOfferedOnlyWhereItMayStart() {
    assertThat(forms(viewer(Role.EXPERT)).silence(step("circulate-providers"))).isEmpty();
    example.steps(DAY, "inform-members", "acknowledge");
    assertThat(
            forms(viewer(Role.EXPERT))
                .silence(step("circulate-providers"))
                .orElseThrow()
                .value("from"))
        .isEqualTo("2019-04-01");
    assertThat(forms(viewer(Role.MISSION)).silence(step("circulate-providers"))).isEmpty();
    example.silence("circulate-providers", DAY.plusDays(3));
    assertThat(forms(viewer(Role.EXPERT)).silence(step("circulate-providers"))).isEmpty();
  }

  @Test
  void theStateObjectsWhileThePeriodRuns() {
    example.silence("circulate-providers", DAY.plusDays(1)).silence("post-summary", DAY);
    List<SilencePeriod> periods = example.build().silences();
    assertThat(forms(viewer(Role.MISSION)).objection(periods.getFirst())).isPresent();
    assertThat(forms(viewer(Role.EXPERT)).objection(periods.getFirst())).isEmpty();
    assertThat(forms(viewer(Role.MISSION)).objection(periods.getLast())).as("over").isEmpty();
  }

  @Test
  void onlyConsentsInForceAreWithdrawn() {
    example
        .consent(Audience.PROVIDERS, DAY)
        .consent(GateKey.CONSENT, Audience.MEMBERS, DAY, Optional.of(DAY))
        .consent(GateKey.WITHHELD, Audience.EVERYBODY, DAY, Optional.empty());
    List<ConsentRecord> given = example.build().given();
    CaseForms forms = forms(viewer(Role.MISSION));
    assertThat(given.stream().map(consent -> forms.withdrawal(consent).isPresent()))
        .containsExactly(true, false, false);
    assertThat(forms.withdrawal(given.getFirst()).orElseThrow().value("use"))
        .isEqualTo("providers");
  }

  @Test
  void theFormOfANeedWithholdsItOrEndsThat() {
    NeedItem need = ExampleCase.need(31, "Sites", "", NeedStatus.OPEN);
    CaseForms forms = forms(viewer(Role.POINT_OF_CONTACT));
    assertThat(forms.withholding(need, false).orElseThrow().value("end")).isEqualTo("no");
    assertThat(forms.withholding(need, true).orElseThrow().value("end")).isEqualTo("yes");
    assertThat(forms.withholding(need, true).orElseThrow().value("item")).isEqualTo("31");
    assertThat(forms(viewer(Role.MEMBER)).withholding(need, true)).isEmpty();
  }

  @Test
  void onlyTheMemberThatPlacedAHoldHasTheFormThatLiftsIt() {
    example.hold("account", DAY, false).hold("another", DAY, false);
    example.hold("account", DAY, false, Optional.of(DAY));
    CaseForms forms = forms(viewer(Role.MEMBER));
    assertThat(
            example.build().holds().stream()
                .map(hold -> forms.lifting(hold, viewer(Role.MEMBER)).isPresent()))
        .containsExactly(true, false, false);
  }

  @Test
  void theFormsOfSummariesLettersAndHoldsFollowTheRole() {
    assertThat(forms(viewer(Role.EXPERT)).summary(Language.FR).orElseThrow().value("language"))
        .isEqualTo("fr");
    assertThat(forms(viewer(Role.CHAIR)).summary(Language.FR)).isEmpty();
    assertThat(forms(viewer(Role.CHAIR)).letter(Language.ES)).isPresent();
    assertThat(forms(viewer(Role.MEMBER)).letter(Language.ES)).isEmpty();
    assertThat(forms(viewer(Role.MEMBER)).hold()).isPresent();
    assertThat(forms(viewer(Role.SECRETARIAT)).hold()).isEmpty();
    assertThat(forms(viewer(Role.SECRETARIAT)).consent().orElseThrow().value("given-on"))
        .isEqualTo("2019-04-01");
    assertThat(forms(viewer(Role.EXPERT)).consent()).isEmpty();
  }
}
