package org.clearinghouse1540.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Roles, and the principles that the table of permissions keeps. */
class PermissionTableTest {
  private static final Set<Role> COMMITTEE =
      EnumSet.of(Role.EXPERT, Role.MEMBER, Role.CHAIR, Role.COORDINATOR, Role.SECRETARIAT);

  @ParameterizedTest
  @EnumSource(Role.class)
  void aRoleIsFoundByItsKeyOnly(Role role) {
    assertThat(Role.find(role.key())).contains(role);
    assertThat(role.key()).matches("[a-z]+(-[a-z]+)*");
    assertThat(Role.find(role.name())).isEmpty();
    assertThat(Role.find(role.key() + " ")).isEmpty();
  }

  @Test
  void anUnknownOrEmptyKeyIsNoRole() {
    assertThat(Role.find("")).isEmpty();
    assertThat(Role.find("public")).isEmpty();
    assertThat(Role.find("emperor")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void aRoleHasANameAndAnIntroductionInEveryLanguage(Role role) {
    for (String key : List.of("access.role." + role.key(), "desk.role." + role.key())) {
      Set<String> texts =
          Arrays.stream(Language.values())
              .map(language -> Texts.get(language, key))
              .collect(Collectors.toSet());
      assertThat(texts).as(key).hasSizeGreaterThan(4).noneMatch(String::isBlank);
    }
  }

  @Test
  void everyPermissionIsHeldBySomeRole() {
    assertThat(Permission.values()).allMatch(permission -> !permission.roles().isEmpty());
  }

  @Test
  void anAdministratorSeesNoContent() {
    assertThat(held(Role.ADMINISTRATOR))
        .containsExactlyInAnyOrder(
            Permission.USE_OWN_ACCOUNT,
            Permission.ADMINISTER_ACCOUNTS,
            Permission.READ_OUTBOX,
            Permission.READ_STATUS);
  }

  @Test
  void anAgencySeesTheQuestionsAndPlanLinesForItOnly() {
    assertThat(held(Role.AGENCY))
        .containsExactlyInAnyOrder(
            Permission.USE_OWN_ACCOUNT, Permission.ANSWER_QUESTIONS, Permission.REPORT_PLAN_LINES);
  }

  @Test
  void aRegionalCoordinatorInvitesToJointProjectsAndChangesNothingElse() {
    Set<Permission> more = held(Role.REGIONAL_COORDINATOR);
    more.remove(Permission.USE_OWN_ACCOUNT);
    more.remove(Permission.USE_JOINT_PROJECTS);
    assertThat(more).allMatch(permission -> permission.name().startsWith("READ_"));
  }

  @Test
  void onlyTheAdministratorAdministersAccounts() {
    assertThat(Permission.ADMINISTER_ACCOUNTS.roles()).containsExactly(Role.ADMINISTRATOR);
    assertThat(Permission.INVITE_AGENCIES.roles()).containsExactly(Role.POINT_OF_CONTACT);
  }

  @ParameterizedTest
  @CsvSource({
    "EDIT_MATRICES,READ_MATRICES",
    "ANSWER_MATRICES,READ_MATRICES",
    "APPROVE_MATRICES,READ_MATRICES",
    "HOLD_MATRICES,READ_MATRICES",
    "REVIEW_MATRICES,READ_MATRICES",
    "EXCHANGE_PACKETS,READ_MATRICES",
    "PROPOSE_FIELD_CHANGES,READ_MATRICES",
    "EDIT_SOURCES,READ_SOURCES",
    "EDIT_FORMS,READ_FORMS",
    "ADD_FILES,READ_FILES",
    "WITHDRAW_FILES,READ_FILES",
    "RELEASE_SHARED_ENTRIES,READ_SHARED_ENTRIES",
    "EDIT_EVENTS,READ_EVENTS",
    "RELEASE_EVENTS,READ_EVENTS",
    "MAKE_BRIEFS,READ_EVENTS",
    "WRITE_EVENT_NOTES,READ_EVENT_NOTES",
    "RECEIVE_REQUESTS,READ_REQUESTS",
    "DECIDE_CONSENT,READ_REQUESTS",
    "HOLD_CASES,READ_CASES",
    "HANDLE_CASES,READ_CASES",
    "DISPATCH_LETTERS,HANDLE_CASES",
    "SUMMARIZE_REQUESTS,READ_CASES",
    "READ_CASES,READ_REQUESTS",
    "EDIT_OFFERS,READ_OFFERS",
    "GIVE_OFFERS,EDIT_OFFERS",
    "CIRCULATE_OFFERS,READ_OFFERS",
    "EDIT_PROVIDERS,READ_PROVIDERS",
    "EDIT_DELIVERIES,READ_DELIVERIES",
    "GIVE_FEEDBACK,READ_DELIVERIES",
    "CONFIRM_NEEDS_MET,READ_DELIVERIES",
    "PUBLISH_PRACTICES,RECORD_PRACTICES",
    "RECORD_PRACTICES,READ_PRACTICES",
    "DRAFT_NEEDS,READ_NEED_HISTORY"
  })
  void nobodyChangesWhatTheyMayNotRead(Permission change, Permission read) {
    assertThat(read.roles()).containsAll(change.roles());
  }

  @Test
  void internalRecordsStayWithinTheCommittee() {
    for (Permission internal :
        List.of(
            Permission.REVIEW_MATRICES,
            Permission.READ_SOURCES,
            Permission.READ_FORMS,
            Permission.USE_CALENDAR,
            Permission.MAKE_BRIEFS,
            Permission.READ_EVENT_NOTES,
            Permission.READ_EVENTS,
            Permission.READ_STATES,
            Permission.READ_CANDIDATES,
            Permission.READ_CASES)) {
      assertThat(internal.roles()).as(internal.name()).isEqualTo(COMMITTEE);
    }
  }

  @Test
  void theRightsOfAStateAreThoseOfItsPointOfContactAndItsMission() {
    Set<Permission> mission = held(Role.MISSION);
    Set<Permission> contact = held(Role.POINT_OF_CONTACT);
    assertThat(contact).containsAll(mission);
    contact.removeAll(mission);
    assertThat(contact)
        .containsExactlyInAnyOrder(Permission.INVITE_AGENCIES, Permission.READ_OUTBOX);
  }

  @Test
  void theSetOfRolesCannotBeChangedFromOutside() {
    Permission.EDIT_FORMS.roles().add(Role.AGENCY);
    assertThat(Permission.EDIT_FORMS.isHeldBy(Role.AGENCY)).isFalse();
    assertThat(Permission.EDIT_FORMS.roles()).doesNotContain(Role.AGENCY);
  }

  private static Set<Permission> held(Role role) {
    return Arrays.stream(Permission.values())
        .filter(permission -> permission.isHeldBy(role))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
  }
}
