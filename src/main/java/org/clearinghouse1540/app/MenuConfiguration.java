package org.clearinghouse1540.app;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.web.Menu;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The navigation: the public pages for the public, and for each role what it may open. */
@Configuration(proxyBeanMethods = false)
class MenuConfiguration {
  private static final List<List<String>> SIGNED_IN =
      List.of(
          List.of("desk", "/desk"),
          List.of("workspace", "/workspace"),
          List.of("drafts", "/drafts"),
          List.of("asked", "/asked"),
          List.of("agencies", "/agencies"),
          List.of("intake", "/intake/notes"),
          List.of("events", "/events"),
          List.of("states", "/states"),
          List.of("matrices", "/matrices"),
          List.of("cases", "/cases"),
          List.of("requests", "/requests"),
          List.of("open-needs", "/open-needs"),
          List.of("offers", "/offers"),
          List.of("deliveries", "/deliveries"),
          List.of("practices", "/practices"),
          List.of("shared", "/shared"),
          List.of("outbox", "/outbox"),
          List.of("accounts", "/accounts"));

  @Bean
  Menu menu() {
    List<Menu.Entry> entries = new ArrayList<>();
    for (List<String> entry : SIGNED_IN) {
      entries.add(
          new Menu.Entry("app.menu." + entry.getFirst(), entry.get(1), rolesAt(entry.get(1))));
    }
    Set<String> publicOnly =
        java.util.stream.Stream.of(Role.values())
            .filter(role -> !rolesAt("/events").contains(role.key()))
            .map(Role::key)
            .collect(Collectors.toSet());
    publicOnly.add("public");
    for (String page :
        List.of("events", "states", "requests", "offers", "posts", "practices", "results")) {
      // Whoever may open the list inside does not need the public one beside it.
      Set<String> others = new HashSet<>(publicOnly);
      others.removeAll(rolesAt("/" + page));
      entries.add(new Menu.Entry("app.menu." + page, "/public/" + page, others));
    }
    return new Menu(entries);
  }

  private static Set<String> rolesAt(String pattern) {
    return Addresses.list().stream()
        .filter(address -> address.method().equals("GET") && address.pattern().equals(pattern))
        .flatMap(address -> address.roles().stream())
        .map(Role::key)
        .collect(Collectors.toSet());
  }
}
