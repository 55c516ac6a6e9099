package org.clearinghouse1540.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.Refusal;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts, their roles and their passwords in the database. */
class AccountRulesTest {
  private static final Actor ADMINISTRATOR = new Actor("example.administrator", "administrator");
  private static final String STATE = "Example State 039";
  private static final RoleGrant EXPERT = new RoleGrant(Role.EXPERT, "");
  private static final RoleGrant MISSION = new RoleGrant(Role.MISSION, STATE);
  private static final String PASSWORD = "lantern orbit pelican";
  private final TestProgram program = TestProgram.get();
  private final Accounts accounts = program.bean(Accounts.class);
  private final Passwords passwords = program.bean(Passwords.class);
  private final PasswordChange change = program.bean(PasswordChange.class);
  private final AccountCreation creation = program.bean(AccountCreation.class);
  private final String name = "example.rules." + System.nanoTime();

  @ParameterizedTest
  @ValueSource(strings = {"ab", "a.b_c-d@example.org", "Имя", "اسم", "名字", "x1"})
  void aNameHasLettersOfAnyScript(String start) {
    String chosen = start + System.nanoTime();
    open(chosen, EXPERT);
    assertThat(asProgram(() -> accounts.find(chosen))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "has space", "a/b", "a<b", "a\nb", "a'b", "🙂🙂"})
  void anyOtherNameIsRefused(String wrong) {
    assertThat(refused(() -> open(wrong, EXPERT)))
        .isEqualTo(Problem.of("name", "access.refused.username"));
  }

  @Test
  void aNameHasAtMost80CharactersAndALabel200() {
    String longest = "n".repeat(80 - name.length()) + name;
    open(longest, EXPERT);
    assertThat(refused(() -> open("n" + longest, EXPERT)))
        .isEqualTo(Problem.of("name", "access.refused.username"));
    assertThat(refused(() -> accounts.open(ADMINISTRATOR, name, "l".repeat(201), EXPERT, false)))
        .isEqualTo(Problem.of("label", "kit.form.too-long", 200));
  }

  @Test
  void aNameIsUsedOnceEvenAfterItsAccountIsClosed() {
    open(name, EXPERT);
    Problem taken = Problem.of("name", "access.refused.username-taken", name);
    assertThat(refused(() -> open(name, MISSION))).isEqualTo(taken);
    assertThat(asProgram(() -> accounts.close(ADMINISTRATOR, name))).isTrue();
    assertThat(asProgram(() -> accounts.close(ADMINISTRATOR, name))).isFalse();
    assertThat(asProgram(() -> accounts.find(name))).isEmpty();
    assertThat(refused(() -> open(name, EXPERT))).isEqualTo(taken);
  }

  @Test
  void aRoleIsGivenOnceAndTheJournalKeepsBothStates() {
    open(name, EXPERT);
    give(MISSION);
    assertThat(refused(() -> accounts.give(ADMINISTRATOR, name, MISSION)))
        .isEqualTo(Problem.of("role", "access.refused.role-held"));
    assertThat(asProgram(() -> accounts.find(name)).orElseThrow().holds())
        .containsExactly(EXPERT, MISSION);
    assertThat(
            program.count(
                "select count(*) from kit_journal where act = 'role given' and subject = 'account/"
                    + name
                    + "' and before::text not like '%mission%' and after::text like '%mission "
                    + STATE
                    + "%'"))
        .isEqualTo(1);
  }

  @Test
  void theSameRoleForAnotherStateIsAnotherRole() {
    open(name, MISSION);
    RoleGrant other = new RoleGrant(Role.MISSION, "Example State 040");
    give(other);
    assertThat(asProgram(() -> accounts.holds(name, other))).isTrue();
    assertThat(asProgram(() -> accounts.names(other))).contains(name);
    take(MISSION);
    assertThat(asProgram(() -> accounts.holds(name, MISSION))).isFalse();
    assertThat(asProgram(() -> accounts.names(MISSION))).doesNotContain(name);
  }

  @Test
  void theLastRoleStays() {
    open(name, EXPERT);
    assertThat(refused(() -> accounts.take(ADMINISTRATOR, name, EXPERT)))
        .isEqualTo(Problem.of("", "access.refused.last-role"));
    give(MISSION);
    assertThat(refused(() -> accounts.take(ADMINISTRATOR, name, new RoleGrant(Role.MEMBER, STATE))))
        .isEqualTo(Problem.of("", "access.refused.role-not-held"));
    take(EXPERT);
    assertThat(asProgram(() -> accounts.find(name)).orElseThrow().first()).isEqualTo(MISSION);
  }

  @Test
  void anAdministratorHoldsNoOtherRole() {
    Problem expected = Problem.of("role", "access.refused.administrator-role");
    RoleGrant administrator = new RoleGrant(Role.ADMINISTRATOR, "");
    open(name, EXPERT);
    assertThat(refused(() -> accounts.give(ADMINISTRATOR, name, administrator)))
        .isEqualTo(expected);
    String other = name + ".a";
    open(other, administrator);
    assertThat(refused(() -> accounts.give(ADMINISTRATOR, other, EXPERT))).isEqualTo(expected);
    assertThat(asProgram(() -> accounts.close(ADMINISTRATOR, other))).isTrue();
  }

  @Test
  void nobodyIsGivenARole() {
    Problem expected = Problem.of("name", "access.refused.no-account");
    assertThat(refused(() -> accounts.give(ADMINISTRATOR, name, EXPERT))).isEqualTo(expected);
    assertThat(refused(() -> accounts.take(ADMINISTRATOR, name, EXPERT))).isEqualTo(expected);
    assertThat(asProgram(() -> accounts.holds(name, EXPERT))).isFalse();
  }

  @Test
  void anAccountIsNotOpenedIfItsPasswordIsRefused() {
    for (String wrong : List.of("short", "clearinghouse1540")) {
      assertThat(refused(() -> creation.open(ADMINISTRATOR, name, "", EXPERT, wrong)).field())
          .isEqualTo("password");
      assertThat(asProgram(() -> accounts.find(name))).isEmpty();
    }
  }

  @Test
  void aPasswordOfTwelveCharactersIsTheShortest() {
    open(name, EXPERT);
    assertThat(refused(() -> passwords.set(name, "tq7R-mznP0a")))
        .isEqualTo(Problem.of("password", "access.refused.password-short", 12));
    assertThat(refused(() -> passwords.set(name, "password1234")))
        .isEqualTo(Problem.of("password", "access.refused.password-weak"));
    set("tq7R-mznP0a4");
    assertThat(fits("tq7R-mznP0a4")).isTrue();
    assertThat(fits("tq7R-mznP0a5")).isFalse();
    assertThat(fits("")).isFalse();
  }

  @Test
  void aPasswordIsKeptAsItsHashOnly() {
    open(name, EXPERT);
    set(PASSWORD);
    assertThat(
            program.count(
                "select count(*) from access_account where name = '"
                    + name
                    + "' and password_hash like '$argon2id$%' and password_hash not like '%"
                    + PASSWORD
                    + "%'"))
        .isEqualTo(1);
  }

  @Test
  void aClosedOrUnknownAccountHasNoPassword() {
    open(name, EXPERT);
    set(PASSWORD);
    asProgram(() -> accounts.close(ADMINISTRATOR, name));
    assertThat(fits(PASSWORD)).isFalse();
    assertThat(asProgram(() -> passwords.has(name))).isFalse();
    assertThat(asProgram(() -> passwords.fits("nobody", "nobody has this password"))).isFalse();
  }

  @Test
  void randomPasswordsAreAcceptedAndDiffer() {
    open(name, EXPERT);
    String one = passwords.make();
    assertThat(one).matches("[A-Za-z0-9_-]{22}").isNotEqualTo(passwords.make());
    set(one);
    assertThat(fits(one)).isTrue();
  }

  @Test
  void onlyTheOwnerWhoKnowsThePasswordChangesIt() {
    open(name, EXPERT);
    Actor owner = new Actor(name, "expert");
    ViewerDataSource.asProgram(() -> change.change(owner, "", PASSWORD));
    assertThat(refused(() -> change.change(owner, "wrong", "violin under seven bridges")))
        .isEqualTo(Problem.of("before", "access.refused.password-wrong"));
    assertThat(fits(PASSWORD)).isTrue();
  }

  private void open(String chosen, RoleGrant grant) {
    ViewerDataSource.asProgram(() -> accounts.open(ADMINISTRATOR, chosen, "", grant, false));
  }

  private void give(RoleGrant grant) {
    ViewerDataSource.asProgram(() -> accounts.give(ADMINISTRATOR, name, grant));
  }

  private void take(RoleGrant grant) {
    ViewerDataSource.asProgram(() -> accounts.take(ADMINISTRATOR, name, grant));
  }

  private void set(String password) {
    ViewerDataSource.asProgram(() -> passwords.set(name, password));
  }

  private boolean fits(String password) {
    return asProgram(() -> passwords.fits(name, password));
  }

  private static <T> T asProgram(Supplier<T> work) {
    return ViewerDataSource.as("program", work);
  }

  private static Problem refused(Runnable action) {
    return Refusal.of(() -> ViewerDataSource.asProgram(action));
  }
}
