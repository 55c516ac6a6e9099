package org.clearinghouse1540.access;

import org.clearinghouse1540.kit.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in, and the administrator's list of accounts. */
@Controller
class AccountPages {
  private final Accounts accounts;

  AccountPages(Accounts accounts) {
    this.accounts = accounts;
  }

  @GetMapping("/sign-in")
  Screen signIn(@RequestParam(defaultValue = "no") String failed) {
    return Screen.of("access/sign-in.jte").with("failed", failed.equals("yes"));
  }

  @GetMapping("/accounts")
  Screen list() {
    return Screen.of("access/accounts.jte").with("accounts", accounts.list());
  }
}
