package org.clearinghouse1540.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.junit.jupiter.api.Test;

/** The validity of sessions. */
class SessionsTest {
  private final TestProgram program = TestProgram.get();

  @Test
  void aSessionStandsTwelveHoursAndIsFreshForAQuarterOfOne() {
    Visitor person = program.person(Role.EXPERT, "");
    // As if the account had never ended a session.
    program.count(
        "with set_back as (update access_account set sessions_from = '-infinity' where name = '"
            + person.name()
            + "' returning 1) select count(*)::int from set_back");
    assertThat(after(person, Duration.ofMinutes(1)))
        .isEqualTo(new Sessions.SessionState(true, false, true));
    assertThat(after(person, Duration.ofMinutes(16)))
        .isEqualTo(new Sessions.SessionState(true, false, false));
    assertThat(after(person, Duration.ofHours(11)).valid()).isTrue();
    assertThat(after(person, Duration.ofHours(13)).valid()).isFalse();
  }

  private Sessions.SessionState after(Visitor person, Duration passed) {
    SignedIn session =
        new SignedIn(
            person.name(), new RoleGrant(Role.EXPERT, ""), Instant.now().minus(passed), true);
    return ViewerDataSource.as("signing-in", () -> program.bean(Sessions.class).of(session));
  }
}
