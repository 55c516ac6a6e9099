package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.clearinghouse1540.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Calls with a session that ended, or without the second factor of its account: none of them
 * changes how the account signs in.
 */
class EndedSessionTest {
  private final TestProgram program = TestProgram.get();

  @Test
  void aSessionThatWasEndedChangesNothingOfSignIn() {
    endedBy(
        owner -> assertThat(owner.post("/account/sessions", Map.of()).statusCode()).isEqualTo(302));
  }

  @Test
  void aSessionFromBeforeAChangeOfPasswordChangesNothingOfSignIn() {
    endedBy(
        owner -> {
          String before = TestProgram.PASSWORD;
          Map<String, String> form = Map.of("before", before, "after", "harbour kestrel tundra");
          assertThat(location(owner.post("/account/password", form))).endsWith("done=password");
        });
  }

  @Test
  void aSessionOfAPasswordAloneChangesNothingOnceItsAccountHasACode() {
    after(
        owner ->
            insert(
                owner,
                """
                insert into access_one_time_code (account_id, secret, active)
                select id, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', true from access_account
                where name = :name
                """),
        "/sign-in?again=factor");
  }

  @Test
  void aPasswordAloneChangesNothingOnceItsAccountHasAPasskey() {
    after(
        owner ->
            insert(
                owner,
                """
                insert into access_passkey (credential_id, account_id, label, public_key,
                  signature_count, user_verified, backup_eligible, backed_up, transports, made_at,
                  last_used_at)
                select decode(md5(name), 'hex'), id, 'example device', '', 0, true, false, false, '',
                  now(), now()
                from access_account where name = :name
                """),
        "/sign-in?again=factor");
  }

  private void insert(Visitor owner, String statement) {
    int rows =
        JdbcClient.create(program.owner().plainSource())
            .sql(statement)
            .param("name", owner.name())
            .update();
    assertThat(rows).isEqualTo(1);
  }

  private void endedBy(Consumer<Visitor> end) {
    after(end, "/sign-in");
  }

  private void after(Consumer<Visitor> change, String refusal) {
    Visitor owner = program.person(Role.MEMBER, "Example State 001");
    List<Attack> attacks = new ArrayList<>();
    for (Address address : Addresses.list()) {
      if (address.session().contains(SessionRule.FRESH)) {
        String password = TestProgram.PASSWORD;
        Visitor thief = Visitor.signedIn(program.address(), owner.name(), password);
        attacks.add(new Attack(address.pattern(), thief, thief.token()));
      }
    }
    change.accept(owner);
    assertThat(attacks).hasSizeGreaterThan(6);
    for (Attack attack : attacks) {
      HttpResponse<String> answer =
          attack.thief().postElsewhere(attack.address(), Map.of("_csrf", attack.token()));
      assertThat(answer.statusCode()).as(attack.address()).isEqualTo(302);
      assertThat(location(answer)).as(attack.address()).isEqualTo(refusal);
    }
  }

  private record Attack(String address, Visitor thief, String token) {}

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
