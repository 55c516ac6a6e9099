package org.clearinghouse1540.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links between accounts and the persons whom institutions know. */
class FederatedIdentitiesTest {
  private static final Actor ADMINISTRATOR = new Actor("example.administrator", "administrator");
  private static final String INSTITUTION = "example-institution";
  private static final RoleGrant MISSION = new RoleGrant(Role.MISSION, "Example State 064");
  private static final Problem LINK_EXISTS = Problem.of("subject", "access.refused.link-exists");
  private static final Problem SUBJECT = Problem.of("subject", "access.refused.subject");
  private final TestProgram program = TestProgram.get();
  private final Accounts accounts = program.bean(Accounts.class);
  private final FederatedIdentities identities = program.bean(FederatedIdentities.class);
  private final String name = "example.linked." + System.nanoTime();
  private final String subject = "person-" + System.nanoTime();

  @Test
  void aLinkedPersonSignsInToTheirAccountInItsFirstRole() {
    open(name);
    assertThat(identities.recognise(INSTITUTION, subject)).isEmpty();
    link(subject, name);
    SignedIn person = identities.recognise(INSTITUTION, subject).orElseThrow();
    assertThat(person.getName()).isEqualTo(name);
    assertThat(person.acting()).isEqualTo(MISSION);
    assertThat(person.strong()).isTrue();
  }

  @Test
  void theIdentifierIsThatOfOneInstitutionAndIsComparedExactly() {
    open(name);
    link(subject, name);
    assertThat(identities.recognise("another-institution", subject)).isEmpty();
    assertThat(identities.recognise(INSTITUTION, subject.toUpperCase(java.util.Locale.ROOT)))
        .isEmpty();
    assertThat(identities.recognise(INSTITUTION, "")).isEmpty();
  }

  @Test
  void aPersonHasOneAccount() {
    String other = name + ".b";
    open(name);
    open(other);
    link(subject, name);
    assertThat(refused(INSTITUTION, subject, other)).isEqualTo(LINK_EXISTS);
    assertThat(refused(INSTITUTION, " " + subject + " ", other))
        .as("white space around the identifier is no other person")
        .isEqualTo(LINK_EXISTS);
    assertThat(identities.recognise(INSTITUTION, subject).map(SignedIn::getName)).contains(name);
  }

  @Test
  void anAccountMayHaveSeveralPersonsAndInstitutions() {
    open(name);
    link(subject, name);
    link(subject + "-b", name);
    ViewerDataSource.asProgram(
        () -> identities.add(ADMINISTRATOR, "another-institution", subject, name));
    assertThat(links())
        .containsExactlyInAnyOrder(
            new FederatedIdentities.Link(INSTITUTION, subject, name),
            new FederatedIdentities.Link(INSTITUTION, subject + "-b", name),
            new FederatedIdentities.Link("another-institution", subject, name));
  }

  @Test
  void onlyAnOpenAccountIsLinked() {
    assertThat(refused(INSTITUTION, subject, name)).isEqualTo(LINK_EXISTS);
    open(name);
    asProgram(() -> accounts.close(ADMINISTRATOR, name));
    assertThat(refused(INSTITUTION, subject, name)).isEqualTo(LINK_EXISTS);
    assertThat(journalled("tied to institution")).isZero();
  }

  @Test
  void aClosedAccountIsNotOpenedByItsInstitution() {
    open(name);
    link(subject, name);
    asProgram(() -> accounts.close(ADMINISTRATOR, name));
    assertThat(identities.recognise(INSTITUTION, subject)).isEmpty();
    assertThat(links()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t\n"})
  void anIdentifierIsNotBlank(String blank) {
    open(name);
    assertThat(refused(INSTITUTION, blank, name)).isEqualTo(SUBJECT);
  }

  @Test
  void anIdentifierHasAtMost500Characters() {
    open(name);
    String longest = "p".repeat(500 - subject.length()) + subject;
    assertThat(refused(INSTITUTION, "p" + longest, name)).isEqualTo(SUBJECT);
    link(longest, name);
    assertThat(identities.recognise(INSTITUTION, longest)).isPresent();
  }

  @Test
  void aRemovedLinkSignsNobodyInAndTheJournalKeepsBoth() {
    open(name);
    link(subject, name);
    assertThat(asProgram(() -> identities.remove(ADMINISTRATOR, INSTITUTION, subject))).isTrue();
    assertThat(asProgram(() -> identities.remove(ADMINISTRATOR, INSTITUTION, subject))).isFalse();
    assertThat(identities.recognise(INSTITUTION, subject)).isEmpty();
    assertThat(journalled("tied to institution")).isEqualTo(1);
    assertThat(journalled("untied from institution")).isEqualTo(1);
  }

  @Test
  void anAdministratorClosesOtherAccountsOnly() {
    Visitor administrator = program.person(Role.ADMINISTRATOR, "");
    for (Language language : Language.values()) {
      var answer =
          administrator.post(
              "/accounts/close?lang=" + language.code(), Map.of("name", administrator.name()));
      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains(Texts.get(language, "access.refused.own-account"));
    }
    assertThat(asProgram(() -> accounts.find(administrator.name()))).isPresent();
    open(name);
    assertThat(administrator.post("/accounts/close", Map.of("name", name)).statusCode())
        .isEqualTo(302);
    assertThat(asProgram(() -> accounts.find(name))).isEqualTo(Optional.empty());
  }

  private void open(String account) {
    ViewerDataSource.asProgram(() -> accounts.open(ADMINISTRATOR, account, "", MISSION, false));
  }

  private void link(String person, String account) {
    ViewerDataSource.asProgram(() -> identities.add(ADMINISTRATOR, INSTITUTION, person, account));
  }

  private Problem refused(String institution, String person, String account) {
    return Refusal.of(
        () ->
            ViewerDataSource.asProgram(
                () -> identities.add(ADMINISTRATOR, institution, person, account)));
  }

  private List<FederatedIdentities.Link> links() {
    return asProgram(identities::list).stream()
        .filter(link -> link.account().equals(name))
        .toList();
  }

  private int journalled(String act) {
    return program.count(
        "select count(*) from kit_journal where act = '%s' and subject = 'account/%s'"
            .formatted(act, name));
  }

  private static <T> T asProgram(Supplier<T> work) {
    return ViewerDataSource.as("program", work);
  }
}
