package org.clearinghouse1540.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.states.PartyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The role and the party that a form names. */
class RoleGrantResolverTest {
  private static final String STATE = "Example State 025";
  private final RoleGrantResolver resolver = new RoleGrantResolver(PartyResolver.standalone());

  @ParameterizedTest
  @EnumSource(Role.class)
  void aPartyIsNamedExactlyIfTheRoleActsForOne(Role role) {
    boolean forNobody = role.actsFor() == Role.ActsFor.NOBODY;
    assertThat(resolver.party(role, "")).isEqualTo(forNobody ? Optional.of("") : Optional.empty());
    assertThat(resolver.party(role, STATE))
        .isEqualTo(forNobody ? Optional.empty() : Optional.of(STATE));
  }

  @ParameterizedTest
  @CsvSource({
    "Kazakhstan,KAZ",
    "KAZ,KAZ",
    "казахстан,KAZ",
    "哈萨克斯坦,KAZ",
    "Kazajstán,KAZ",
    "كازاخستان,KAZ"
  })
  void aStateIsFoundByAnyOfItsNames(String typed, String code) {
    assertThat(resolver.party(Role.MISSION, typed)).contains(code);
    assertThat(resolver.party(Role.PROVIDER, typed)).contains(code);
  }

  @Test
  void anOrganizationIsAcceptedForProvidersAndRegionalCoordinatorsOnly() {
    assertThat(resolver.party(Role.PROVIDER, "European Union")).contains("EU");
    assertThat(resolver.party(Role.REGIONAL_COORDINATOR, "Union européenne (UE)")).contains("EU");
    assertThat(resolver.party(Role.MISSION, "European Union")).isEmpty();
    assertThat(resolver.party(Role.AGENCY, "European Union")).isEmpty();
  }

  @Test
  void aNameOfSeveralStatesIsNotGuessed() {
    assertThat(resolver.party(Role.MISSION, "Korea")).isEmpty();
    assertThat(resolver.party(Role.MISSION, "Atlantis")).isEmpty();
  }

  @Test
  void aCompleteFormGivesTheGrant() {
    assertThat(resolver.read(form("mission", " " + STATE + " ")))
        .contains(new RoleGrant(Role.MISSION, STATE));
    assertThat(resolver.read(form("expert", ""))).contains(new RoleGrant(Role.EXPERT, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "'',Example State 025,role,kit.form.choose",
    "emperor,Example State 025,role,kit.form.choice",
    "expert,Example State 025,party,access.refused.party-not-used",
    "mission,'',party,access.refused.party-unknown",
    "mission,Atlantis,party,access.refused.party-unknown",
    "member,European Union,party,access.refused.party-unknown"
  })
  void aProblemIsReportedAtItsField(String role, String party, String field, String key) {
    Form form = form(role, party);
    assertThat(resolver.read(form)).isEmpty();
    List<Problem> problems = catchThrowableOfType(BadInput.class, form::check).problems();
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().field()).isEqualTo(field);
    assertThat(problems.getFirst().message().key()).isEqualTo(key);
  }

  private static Form form(String role, String party) {
    return new Form(Map.of("role", List.of(role), "party", List.of(party)), Map.of());
  }
}
