package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.BindingAct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The users of the walk of all hand-overs: one account of each role, for one invented State. */
class HandOverChains {
  private static final Pattern DUE = Pattern.compile(" by (\\d+ \\p{L}+ \\d{4})");
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
    String line = desk.arrives(id, role, by(role), title);
    Matcher due = DUE.matcher(line);
    if (due.find() && isBinding(desk.get(id).act())) {
      assertThat(latestReceipt()).as(id + ": due date on the receipt").contains(due.group(1));
    }
  }

  private boolean isBinding(String address) {
    return program.bean(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
        .filter(handler -> handler.getKey().getPatternValues().contains(address))
        .anyMatch(handler -> handler.getValue().hasMethodAnnotation(BindingAct.class));
  }

  private String latestReceipt() {
    return JdbcClient.create(program.owner().plainSource())
        .sql("select texts from kit_receipt order by id desc limit 1")
        .query(String.class)
        .single();
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
