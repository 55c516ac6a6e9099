package org.clearinghouse1540.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in, and the administrator's list of accounts with the roles that they hold. */
@Controller
class AccountPages {
  private final Accounts accounts;
  private final AccountCreation opening;
  private final Sessions sessions;
  private final Party parties;
  private final Institutions institutions;
  private final FederatedIdentities links;
  private final Invitations invitations;

  AccountPages(
      Accounts accounts,
      AccountCreation opening,
      Sessions sessions,
      Party parties,
      Institutions institutions,
      FederatedIdentities links,
      Invitations invitations) {
    this.accounts = accounts;
    this.opening = opening;
    this.sessions = sessions;
    this.parties = parties;
    this.institutions = institutions;
    this.links = links;
    this.invitations = invitations;
  }

  @GetMapping("/sign-in")
  Page signIn(
      @RequestParam(defaultValue = "no") String failed,
      @RequestParam(defaultValue = "no") String again) {
    return Page.of("access/sign-in.jte")
        .with("failed", failed.equals("yes"))
        .with("notKnown", failed.equals("institution"))
        .with("again", again.equals("yes"))
        .with("institutions", institutions.list());
  }

  @GetMapping("/accounts")
  Page list() {
    return screen(List.of());
  }

  /** Opens an account with a password made at random, which is shown this once. */
  @PostMapping("/accounts/open")
  Page open(
      Viewer viewer,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String party) {
    try {
      RoleGrant held = parties.held(role, party);
      String password = opening.open(viewer.actor(), name.strip(), label.strip(), held);
      return screen(List.of()).with("opened", name.strip()).with("password", password);
    } catch (BadInput bad) {
      return screen(bad.reasons()).withStatus(400);
    }
  }

  @PostMapping("/accounts/close")
  Object close(Viewer viewer, @RequestParam(defaultValue = "") String name) {
    if (name.equals(viewer.name())) {
      return screen(List.of("You cannot close your own account; let another administrator do it."))
          .withStatus(400);
    }
    return accounts.close(viewer.actor(), name)
        ? "redirect:/accounts"
        : screen(List.of("There is no open account of this name.")).withStatus(400);
  }

  @PostMapping("/accounts/sessions")
  Object endSessions(Viewer viewer, @RequestParam(defaultValue = "") String name) {
    return done(
        () -> {
          sessions.end(viewer.actor(), name);
          return Optional.empty();
        });
  }

  @PostMapping("/accounts/role/give")
  Object give(
      Viewer viewer,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String party) {
    return done(
        () -> {
          accounts.give(viewer.actor(), name, parties.held(role, party));
          return Optional.empty();
        });
  }

  @PostMapping("/accounts/role/take")
  Object take(
      Viewer viewer,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String party) {
    return done(
        () -> {
          accounts.take(
              viewer.actor(),
              name,
              new RoleGrant(Role.find(role).orElse(Role.ADMINISTRATOR), party));
          return Optional.empty();
        });
  }

  @PostMapping("/accounts/tie")
  Object tie(
      Viewer viewer,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String institution,
      @RequestParam(defaultValue = "") String subject) {
    return done(
        () -> {
          if (institutions.find(institution).isEmpty()) {
            return Optional.of("Choose one of the institutions.");
          }
          links.add(viewer.actor(), institution, subject, name);
          return Optional.empty();
        });
  }

  @PostMapping("/accounts/untie")
  Object untie(
      Viewer viewer,
      @RequestParam(defaultValue = "") String institution,
      @RequestParam(defaultValue = "") String subject) {
    return done(
        () ->
            links.remove(viewer.actor(), institution, subject)
                ? Optional.empty()
                : Optional.of("There is no such tie."));
  }

  private Object done(Supplier<Optional<String>> work) {
    try {
      Optional<String> problem = work.get();
      return problem.isEmpty()
          ? "redirect:/accounts"
          : screen(List.of(problem.get())).withStatus(400);
    } catch (BadInput bad) {
      return screen(bad.reasons()).withStatus(400);
    }
  }

  private Page screen(List<String> problems) {
    return Page.of("access/accounts.jte")
        .with("accounts", accounts.list())
        .with("roles", List.of(Role.values()))
        .with("institutions", institutions.list())
        .with("links", links.list())
        .with("invitations", invitations.list())
        .with("opened", "")
        .with("password", "")
        .with("problems", problems);
  }
}
