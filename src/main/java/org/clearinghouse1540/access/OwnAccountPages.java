package org.clearinghouse1540.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: role, passkeys, one-time code, password and sessions. */
@Controller
class OwnAccountPages {
  private static final String PAGE = "/account";

  /** The identifier of a passkey in URL-safe base64; its last group has two to four characters. */
  private static final String PASSKEY = "([A-Za-z0-9_-]{4}){0,349}[A-Za-z0-9_-]{2,4}";

  private final Accounts accounts;
  private final Passwords passwords;
  private final Sessions sessions;
  private final OneTimeCodes codes;
  private final Passkeys passkeys;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  OwnAccountPages(
      Accounts accounts,
      Passwords passwords,
      Sessions sessions,
      OneTimeCodes codes,
      Passkeys passkeys) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.sessions = sessions;
    this.codes = codes;
    this.passkeys = passkeys;
  }

  @GetMapping(PAGE)
  Page account(
      Viewer viewer,
      SubmittedForm submitted,
      @RequestParam(defaultValue = "") String done,
      @RequestParam(defaultValue = "") String first) {
    Optional<String> notice =
        switch (first) {
          case "yes" -> Optional.of("access.second.first");
          case "password" -> Optional.of("access.password.first");
          default ->
              done.equals("password") ? Optional.of("access.password.changed") : Optional.empty();
        };
    return Page.of(view(viewer, submitted, notice, code(viewer)));
  }

  @PostMapping("/account/password")
  @FormPage(PAGE)
  String password(
      Viewer viewer,
      Authentication authentication,
      HttpServletRequest request,
      HttpServletResponse response,
      Form form) {
    String before = form.password("before");
    String after = form.password("after");
    ViewerDataSource.asProgram(() -> passwords.change(viewer.actor(), before, after));
    // The old password's sessions end; this one continues.
    SignedIn now = (SignedIn) authentication;
    SignedIn renewed = new SignedIn(viewer.name(), now.acting(), Instant.now(), now.strong());
    save(renewed, request, response);
    return "redirect:/account?done=password";
  }

  /** Ends all sessions, including this one. */
  @PostMapping("/account/sessions")
  String endSessions(Viewer viewer) {
    ViewerDataSource.asProgram(() -> sessions.end(viewer.actor(), viewer.name()));
    return "redirect:/sign-in";
  }

  /** Acts in another role of the account from the next page on. */
  @PostMapping("/account/role")
  @FormPage(PAGE)
  String act(
      Viewer viewer,
      Authentication authentication,
      HttpServletRequest request,
      HttpServletResponse response,
      Form form) {
    Optional<RoleGrant> chosen =
        Role.find(form.value("role"))
            .map(role -> new RoleGrant(role, form.value("party")))
            .filter(grant -> holds(viewer, grant));
    if (chosen.isEmpty()) {
      form.problem("", "access.refused.role-yours");
    }
    form.check();
    save(((SignedIn) authentication).in(chosen.orElseThrow()), request, response);
    return "redirect:/desk";
  }

  private boolean holds(Viewer viewer, RoleGrant grant) {
    return ViewerDataSource.as("program", () -> accounts.holds(viewer.name(), grant));
  }

  private void save(SignedIn user, HttpServletRequest request, HttpServletResponse response) {
    request.changeSessionId();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(user);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  @PostMapping("/account/passkey/remove")
  @FormPage(PAGE)
  String removePasskey(Viewer viewer, Form form) {
    String id = form.value("id");
    boolean removed =
        id.matches(PASSKEY)
            && ViewerDataSource.as(
                "program", () -> passkeys.remove(viewer.actor(), viewer.name(), id));
    if (!removed) {
      form.problem("", "access.refused.no-passkey");
    }
    form.check();
    return "redirect:/account";
  }

  @PostMapping("/account/code/begin")
  String begin(Viewer viewer) {
    ViewerDataSource.asProgram(() -> codes.begin(viewer.name()));
    return "redirect:/account";
  }

  @PostMapping("/account/code/confirm")
  @FormPage(PAGE)
  Page confirm(Viewer viewer, Form form) {
    Optional<List<String>> recovery =
        ViewerDataSource.as("program", () -> codes.confirm(viewer.actor(), form.value("code")));
    if (recovery.isEmpty()) {
      form.problem("code", "access.refused.code");
    }
    form.check();
    AccountView.OneTimeCode confirmed =
        new AccountView.OneTimeCode.Confirmed(recovery.orElseThrow());
    return Page.of(view(viewer, SubmittedForm.none(), Optional.empty(), confirmed));
  }

  @PostMapping("/account/code/remove")
  @FormPage(PAGE)
  String remove(Viewer viewer, Form form) {
    if (!ViewerDataSource.as("program", () -> codes.accepts(viewer.name(), form.value("code")))) {
      form.problem("code", "access.refused.code-or-recovery");
    }
    form.check();
    ViewerDataSource.asProgram(() -> codes.remove(viewer.actor(), viewer.name(), "by its owner"));
    return "redirect:/account";
  }

  private AccountView.OneTimeCode code(Viewer viewer) {
    OneTimeCodes.Factor factor = ViewerDataSource.as("program", () -> codes.get(viewer.name()));
    if (factor.active()) {
      return new AccountView.OneTimeCode.Active();
    }
    return factor.secret().isEmpty()
        ? new AccountView.OneTimeCode.None()
        : new AccountView.OneTimeCode.Begun(
            factor.secret(), QrCodeImage.of(viewer.name(), factor.secret()));
  }

  private AccountView view(
      Viewer viewer,
      SubmittedForm submitted,
      Optional<String> notice,
      AccountView.OneTimeCode code) {
    return ViewerDataSource.as(
        "program",
        () ->
            new AccountView(
                notice,
                accounts.find(viewer.name()).map(Account::holds).orElse(List.of()),
                new RoleGrant(viewer.role().orElseThrow(), viewer.party()),
                passkeys.list(viewer.name()),
                code,
                passwords.has(viewer.name()),
                new AccountView.FormViews(
                    submitted.viewOfSeveral("/account/code/confirm"),
                    submitted.viewOfSeveral("/account/code/remove"),
                    submitted.viewOfSeveral("/account/password"))));
  }
}
