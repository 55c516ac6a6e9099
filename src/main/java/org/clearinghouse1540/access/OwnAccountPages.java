package org.clearinghouse1540.access;

import io.nayuki.qrcodegen.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.Page;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: another password, and the one-time code as the second factor. */
@Controller
class OwnAccountPages {
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

  @GetMapping("/account")
  Page account(
      Viewer viewer,
      @RequestParam(defaultValue = "") String done,
      @RequestParam(defaultValue = "") String first) {
    return screen(viewer, List.of(), List.of()).with("done", done).with("first", first);
  }

  @PostMapping("/account/password")
  Object password(
      Viewer viewer,
      Authentication who,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String before,
      @RequestParam(defaultValue = "") String after) {
    try {
      ViewerDataSource.asProgram(() -> passwords.change(viewer.actor(), before, after));
      // All sessions end with the old password; this one begins anew.
      SignedIn now = (SignedIn) who;
      keep(
          new SignedIn(viewer.name(), now.acting(), Instant.now(), now.strong()),
          request,
          response);
      return "redirect:/account?done=password";
    } catch (BadInput bad) {
      return screen(viewer, bad.reasons(), List.of()).withStatus(400);
    }
  }

  /** Ends all sessions, this one too. */
  @PostMapping("/account/sessions")
  String endSessions(Viewer viewer) {
    ViewerDataSource.asProgram(() -> sessions.end(viewer.actor(), viewer.name()));
    return "redirect:/sign-in";
  }

  /** Acts in another of the roles that the account holds, from the next page on. */
  @PostMapping("/account/role")
  Object act(
      Viewer viewer,
      Authentication who,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String party) {
    Optional<RoleGrant> chosen =
        Role.find(role)
            .map(found -> new RoleGrant(found, party))
            .filter(
                held -> ViewerDataSource.as("program", () -> accounts.holds(viewer.name(), held)));
    if (chosen.isEmpty()) {
      return screen(viewer, List.of("You do not hold this role."), List.of()).withStatus(400);
    }
    keep(((SignedIn) who).in(chosen.get()), request, response);
    return "redirect:/desk";
  }

  private void keep(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
    request.changeSessionId();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(person);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  @PostMapping("/account/passkey/remove")
  Object removePasskey(Viewer viewer, @RequestParam(defaultValue = "") String id) {
    boolean removed =
        id.matches("[A-Za-z0-9_-]{1,1400}")
            && ViewerDataSource.as(
                "program", () -> passkeys.remove(viewer.actor(), viewer.name(), id));
    return removed
        ? "redirect:/account"
        : screen(viewer, List.of("There is no such passkey."), List.of()).withStatus(400);
  }

  @PostMapping("/account/code/begin")
  String begin(Viewer viewer) {
    ViewerDataSource.asProgram(() -> codes.begin(viewer.name()));
    return "redirect:/account";
  }

  @PostMapping("/account/code/confirm")
  Page confirm(Viewer viewer, @RequestParam(defaultValue = "") String code) {
    Optional<List<String>> recovery =
        ViewerDataSource.as("program", () -> codes.confirm(viewer.actor(), code));
    return recovery.isPresent()
        ? screen(viewer, List.of(), recovery.get())
        : screen(
                viewer,
                List.of("This code is not right now; wait for the next one and type it."),
                List.of())
            .withStatus(400);
  }

  @PostMapping("/account/code/remove")
  Object remove(Viewer viewer, @RequestParam(defaultValue = "") String code) {
    boolean right = ViewerDataSource.as("program", () -> codes.accepts(viewer.name(), code));
    if (!right) {
      return screen(
              viewer, List.of("Give a code that is right now, or a recovery code."), List.of())
          .withStatus(400);
    }
    ViewerDataSource.asProgram(() -> codes.remove(viewer.actor(), viewer.name(), "by its owner"));
    return "redirect:/account";
  }

  private Page screen(Viewer viewer, List<String> problems, List<String> recovery) {
    OneTimeCodes.Factor factor = ViewerDataSource.as("program", () -> codes.get(viewer.name()));
    boolean begun = !factor.secret().isEmpty() && !factor.active();
    return Page.of("access/account.jte")
        .with("active", factor.active())
        .with("secret", begun ? factor.secret() : "")
        .with("picture", begun ? picture(viewer.name(), factor.secret()) : new QrCodeImage(0, ""))
        .with("recovery", recovery)
        .with(
            "holds",
            ViewerDataSource.as("program", () -> accounts.find(viewer.name()))
                .map(Account::holds)
                .orElse(List.of()))
        .with("passkeys", ViewerDataSource.as("program", () -> passkeys.list(viewer.name())))
        .with("hasPassword", ViewerDataSource.as("program", () -> passwords.has(viewer.name())))
        .with("done", "")
        .with("first", "")
        .with("problems", problems);
  }

  private static QrCodeImage picture(String name, String secret) {
    String text =
        "otpauth://totp/Clearinghouse%201540:"
            + URLEncoder.encode(name, StandardCharsets.UTF_8)
            + "?secret="
            + secret
            + "&issuer=Clearinghouse%201540";
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + 4).append(' ').append(y + 4).append("h1v1h-1z");
        }
      }
    }
    return new QrCodeImage(code.size + 8, path.toString());
  }
}
