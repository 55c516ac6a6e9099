package org.clearinghouse1540.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;

/** A person who signed in, and the details of an attempt to sign in. */
class SignedInTest {
  private static final Instant SINCE = Instant.parse("2026-03-04T10:00:00Z");
  private static final RoleGrant EXPERT = new RoleGrant(Role.EXPERT, "");
  private static final RoleGrant MISSION = new RoleGrant(Role.MISSION, "Example State 025");

  @Test
  void onlyTheRoleActedInGivesRights() {
    assertThat(authorities(new SignedIn("example.person", EXPERT, SINCE, false)))
        .containsExactly("ROLE_EXPERT");
    assertThat(authorities(new SignedIn("example.person", MISSION, SINCE, false)))
        .containsExactlyInAnyOrder("ROLE_MISSION", "PARTY_Example State 025");
  }

  @Test
  void anotherRoleReplacesTheRightsOfTheFirst() {
    SignedIn other = new SignedIn("example.person", MISSION, SINCE, true).in(EXPERT);
    assertThat(authorities(other)).containsExactly("ROLE_EXPERT");
    assertThat(other.acting()).isEqualTo(EXPERT);
  }

  @Test
  void anotherRoleExtendsNeitherTheSessionNorItsStrength() {
    SignedIn weak = new SignedIn("example.person", MISSION, SINCE, false).in(EXPERT);
    assertThat(weak.since()).isEqualTo(SINCE);
    assertThat(weak.strong()).isFalse();
    assertThat(new SignedIn("example.person", MISSION, SINCE, true).in(EXPERT).strong()).isTrue();
  }

  @Test
  void aSessionKeepsNoPassword() {
    SignedIn person = new SignedIn("example.person", EXPERT, SINCE, true);
    assertThat(person.getCredentials()).isNull();
    assertThat(person.getPrincipal()).isEqualTo("example.person");
    assertThat(person.getName()).isEqualTo("example.person");
    assertThat(person.isAuthenticated()).isTrue();
  }

  @Test
  void twoSessionsOfAPersonInOneRoleAreTheSamePerson() {
    SignedIn one = new SignedIn("example.person", EXPERT, SINCE, true);
    SignedIn other = new SignedIn("example.person", EXPERT, SINCE.plusSeconds(60), false);
    assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one).isNotEqualTo(one.in(MISSION));
    assertThat(one).isNotEqualTo(new SignedIn("example.other", EXPERT, SINCE, true));
  }

  @Test
  void aGrantNamesItsPartyInTheJournal() {
    assertThat(EXPERT.words()).isEqualTo("expert");
    assertThat(MISSION.words()).isEqualTo("mission Example State 025");
    assertThat(new RoleGrant(Role.POINT_OF_CONTACT, "A B").authority())
        .isEqualTo("ROLE_POINT_OF_CONTACT");
  }

  @Test
  void theCodeOfAnAttemptIsStrippedAndNeverPrinted() {
    SignInDetails details = new SignInDetails("192.0.2.1", " 123456 ", List.of());
    assertThat(details.code()).isEqualTo("123456");
    assertThat(details.toString()).contains("192.0.2.1").doesNotContain("123456");
  }

  @Test
  void attemptsDifferByAddressAndCode() {
    SignInDetails details = new SignInDetails("192.0.2.1", "123456", List.of());
    assertThat(details)
        .isEqualTo(new SignInDetails("192.0.2.1", "123456 ", List.of()))
        .hasSameHashCodeAs(new SignInDetails("192.0.2.1", "123456", List.of()))
        .isNotEqualTo(new SignInDetails("192.0.2.1", "654321", List.of()))
        .isNotEqualTo(new SignInDetails("192.0.2.2", "123456", List.of()));
  }

  private static List<String> authorities(SignedIn person) {
    return person.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
  }
}
