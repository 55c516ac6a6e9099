package org.clearinghouse1540.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.SignedIn;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.web.MenuEntry;
import org.clearinghouse1540.kit.web.PageUser;
import org.clearinghouse1540.kit.web.PageUsers;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The current user and the navigation: for each role the pages that it may open. */
@Component
final class Navigation implements PageUsers {
  private static final List<MenuEntry> SIGNED_IN =
      List.of(
          entry("desk", "/desk"),
          entry("workspace", "/workspace"),
          entry("drafts", "/drafts"),
          entry("plans", "/plans"),
          entry("joint-projects", "/joint-projects"),
          entry("reports", "/reports"),
          entry("submissions", "/submissions"),
          entry("asked", "/asked"),
          entry("plan-lines", "/plan-lines"),
          entry("agencies", "/agencies"),
          entry("contacts", "/contacts"),
          entry("intake", "/intake/notes"),
          entry("events", "/events"),
          entry("states", "/states"),
          entry("contact-register", "/contacts/register"),
          entry("matrices", "/matrices"),
          entry("registers", "/registers/documents"),
          entry("cases", "/cases"),
          entry("requests", "/requests"),
          entry("open-needs", "/open-needs"),
          entry("offers", "/offers"),
          entry("deliveries", "/deliveries"),
          entry("practices", "/practices"),
          entry("submitted-plans", "/plans/submitted"),
          entry("reviews", "/reviews"),
          entry("joint-texts", "/joint-texts"),
          entry("shared", "/shared"),
          entry("outbox", "/outbox"),
          entry("working-days", "/working-days"),
          entry("accounts", "/accounts"),
          entry("status", "/status"));
  private static final List<String> PUBLIC_PAGES =
      List.of(
          "events",
          "states",
          "requests",
          "offers",
          "posts",
          "practices",
          "reports",
          "results",
          "yearly",
          "joint-texts",
          "review-submissions",
          "contacts");

  // Made once: each page shows the menu of its reader.
  private static final List<MenuEntry> OF_VISITORS = menu(Optional.empty());
  private static final Map<Role, List<MenuEntry>> OF_ROLES =
      Arrays.stream(Role.values())
          .collect(Collectors.toMap(role -> role, role -> menu(Optional.of(role))));

  private static MenuEntry entry(String name, String address) {
    return new MenuEntry("app.menu." + name, address);
  }

  @Override
  public PageUser current() {
    Viewer viewer = viewer();
    List<MenuEntry> menu = viewer.role().map(OF_ROLES::get).orElse(OF_VISITORS);
    return new PageUser(viewer.name(), viewer.roleKey(), viewer.party(), menu);
  }

  /** The current user of the thread's request. */
  static Viewer viewer() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
        ? new Viewer(signedIn.getName(), signedIn.acting().role(), signedIn.acting().party())
        : Viewer.visitor();
  }

  private static List<MenuEntry> menu(Optional<Role> role) {
    List<MenuEntry> menu = new ArrayList<>();
    role.ifPresent(
        held ->
            SIGNED_IN.stream()
                .filter(entry -> rolesAt(entry.address()).contains(held))
                .map(entry -> named(entry, held))
                .forEach(menu::add));
    // Users who may open the full list of events do not need the public pages beside it.
    if (role.filter(rolesAt("/events")::contains).isEmpty()) {
      PUBLIC_PAGES.stream()
          .filter(page -> role.filter(rolesAt("/" + page)::contains).isEmpty())
          .map(page -> entry(page, "/public/" + page))
          .forEach(menu::add);
    }
    return List.copyOf(menu);
  }

  // The desk of a State's users is the page of their State.
  private static MenuEntry named(MenuEntry entry, Role held) {
    return entry.address().equals("/desk") && held.isOfAState()
        ? entry("our-state", entry.address())
        : entry;
  }

  private static Set<Role> rolesAt(String pattern) {
    Set<Role> roles = new HashSet<>();
    Addresses.list().stream()
        .filter(address -> address.method().equals("GET") && address.pattern().equals(pattern))
        .forEach(address -> roles.addAll(address.roles()));
    return roles;
  }
}
