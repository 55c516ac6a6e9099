package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.clearinghouse1540.access.Role;
import org.junit.jupiter.api.Test;

/** Calls with a session that ended: none of them changes how the account signs in. */
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
          String before = "a password of " + owner.name();
          Map<String, String> form = Map.of("before", before, "after", "harbour kestrel tundra");
          assertThat(location(owner.post("/account/password", form))).endsWith("done=password");
        });
  }

  private void endedBy(Consumer<Visitor> end) {
    Visitor owner = program.person(Role.MEMBER, "Example State 001");
    List<Attack> attacks = new ArrayList<>();
    for (Address address : Addresses.list()) {
      if (address.session().contains(SessionRule.FRESH)) {
        String password = "a password of " + owner.name();
        Visitor thief = Visitor.signedIn(program.address(), owner.name(), password);
        attacks.add(new Attack(address.pattern(), thief, thief.token()));
      }
    }
    end.accept(owner);
    assertThat(attacks).hasSizeGreaterThan(6);
    for (Attack attack : attacks) {
      HttpResponse<String> answer =
          attack.thief().postElsewhere(attack.address(), Map.of("_csrf", attack.token()));
      assertThat(answer.statusCode()).as(attack.address()).isEqualTo(302);
      assertThat(location(answer)).as(attack.address()).isEqualTo("/sign-in");
    }
  }

  private record Attack(String address, Visitor thief, String token) {}

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
