package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The users of the walk of all hand-overs: one account of each role, for one invented State. */
class HandOverChains {
  static final String STATE = "Example State 702";
  static final String MEMBER = "Example State 703";

  final TestProgram program;
  final HandOverDesk desk;
  private final Map<Role, FormSender> senders = new EnumMap<>(Role.class);

  HandOverChains(TestProgram program, HandOverDesk desk) {
    this.program = program;
    this.desk = desk;
  }

  FormSender by(Role role) {
    return senders.computeIfAbsent(
        role, created -> new FormSender(program.person(created, party(created))));
  }

  private static String party(Role role) {
    return switch (role.actsFor()) {
      case NOBODY -> "";
      case STATE -> role == Role.MEMBER || role == Role.COORDINATOR ? MEMBER : STATE;
      case STATE_OR_ORGANIZATION ->
          role == Role.PROVIDER ? "Example Provider 702" : "Example Organization";
    };
  }

  /** The receiver finds the thing on its desk. */
  void arrives(String id, Role role, String title) {
    desk.arrives(id, role, by(role), title);
  }

  /** The thing has left the desk of its receiver. */
  void gone(String id, Role role) {
    desk.gone(id, by(role));
  }

  /** The receiver marks a notice as read. */
  void read(String id, Role role) {
    desk.read(id, by(role));
  }

  int count(String query) {
    return program.count(query);
  }

  void owner(String statement) {
    JdbcClient.create(program.owner().plainSource()).sql(statement).update();
  }

  <T> T asProgram(java.util.function.Supplier<T> work) {
    return Optional.ofNullable(ViewerDataSource.as("program", work)).orElseThrow();
  }

  String today() {
    return program.clock().today().toString();
  }

  static long number(String address) {
    assertThat(address).containsPattern("\\d+$");
    return Long.parseLong(address.replaceFirst(".*/", ""));
  }
}
