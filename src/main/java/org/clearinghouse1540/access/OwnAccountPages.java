package org.clearinghouse1540.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: role, password and sessions. */
@Controller
class OwnAccountPages {
  private static final String PAGE = "/account";

  private final Accounts accounts;
  private final PasswordChange passwordChange;
  private final Sessions sessions;
  private final OwnSessions ownSessions;
  private final AccountViewFactory views;

  OwnAccountPages(
      Accounts accounts,
      PasswordChange passwordChange,
      Sessions sessions,
      OwnSessions ownSessions,
      AccountViewFactory views) {
    this.accounts = accounts;
    this.passwordChange = passwordChange;
    this.sessions = sessions;
    this.ownSessions = ownSessions;
    this.views = views;
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
          default -> notice(done);
        };
    return Page.of(views.view(viewer, submitted, notice));
  }

  private static Optional<String> notice(String done) {
    return switch (done) {
      case "password" -> Optional.of("access.password.changed");
      case "session" -> Optional.of("access.session.ended");
      case "mail" -> Optional.of("access.mail.changed");
      case "mail-confirmed" -> Optional.of("access.mail.confirmed");
      default -> Optional.empty();
    };
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
    ViewerDataSource.asProgram(() -> passwordChange.change(viewer.actor(), before, after));
    // The old password's sessions end; this one continues.
    SignedIn now = (SignedIn) authentication;
    SignedIn renewed = new SignedIn(viewer.name(), now.acting(), Instant.now(), now.strong());
    replace(renewed, request, response);
    return "redirect:/account?done=password";
  }

  /** Ends all sessions, including this one. */
  @PostMapping("/account/sessions")
  String endSessions(Viewer viewer) {
    ViewerDataSource.asProgram(() -> sessions.end(viewer.actor(), viewer.name()));
    return "redirect:/sign-in";
  }

  /** Ends another session of the account. */
  @PostMapping("/account/sessions/end")
  @FormPage(PAGE)
  String endSession(Viewer viewer, Form form) {
    String session = form.value("session");
    form.check();
    ownSessions.end(viewer, session);
    return "redirect:/account?done=session";
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
    replace(((SignedIn) authentication).in(chosen.orElseThrow()), request, response);
    return "redirect:/desk";
  }

  private boolean holds(Viewer viewer, RoleGrant grant) {
    return ViewerDataSource.as("program", () -> accounts.holds(viewer.name(), grant));
  }

  /** Replaces the person in the session of a request, under a new session identifier. */
  static void replace(SignedIn user, HttpServletRequest request, HttpServletResponse response) {
    request.changeSessionId();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(user);
    SecurityContextHolder.setContext(context);
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
  }
}
