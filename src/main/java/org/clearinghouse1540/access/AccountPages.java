package org.clearinghouse1540.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.web.Screen;
import org.clearinghouse1540.kit.web.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in, and the administrator's list of accounts. */
@Controller
class AccountPages {
  private final Accounts accounts;
  private final Party parties;
  private final SecureRandom random = new SecureRandom();

  AccountPages(Accounts accounts, Party parties) {
    this.accounts = accounts;
    this.parties = parties;
  }

  @GetMapping("/sign-in")
  Screen signIn(@RequestParam(defaultValue = "no") String failed) {
    return Screen.of("access/sign-in.jte").with("failed", failed.equals("yes"));
  }

  @GetMapping("/accounts")
  Screen list() {
    return screen(List.of());
  }

  /** Opens an account with a password made at random, which is shown this once. */
  @PostMapping("/accounts/open")
  Screen open(
      Viewer viewer,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String party) {
    try {
      Role found =
          Role.find(role).orElseThrow(() -> new BadInput("role", "Choose a role for the account."));
      byte[] bytes = new byte[12];
      random.nextBytes(bytes);
      String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
      accounts.open(viewer.actor(), name.strip(), found, parties.of(found, party), password, false);
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

  private Screen screen(List<String> problems) {
    return Screen.of("access/accounts.jte")
        .with("accounts", accounts.list())
        .with("roles", List.of(Role.values()))
        .with("opened", "")
        .with("password", "")
        .with("problems", problems);
  }
}
