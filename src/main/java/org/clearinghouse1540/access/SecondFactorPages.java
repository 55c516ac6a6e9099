package org.clearinghouse1540.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SecurityEvent;
import org.clearinghouse1540.kit.web.SecurityLog;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The second factors of one's own account: one-time code and passkeys. */
@Controller
class SecondFactorPages {
  private static final String PAGE = "/account";

  /** The identifier of a passkey in URL-safe base64; its last group has two to four characters. */
  private static final String PASSKEY = "([A-Za-z0-9_-]{4}){0,349}[A-Za-z0-9_-]{2,4}";

  private final OneTimeCodes codes;
  private final CodeVerifier verifier;
  private final Passkeys passkeys;
  private final AccountViewFactory views;
  private final SecurityLog log;

  SecondFactorPages(
      OneTimeCodes codes,
      CodeVerifier verifier,
      Passkeys passkeys,
      AccountViewFactory views,
      SecurityLog log) {
    this.codes = codes;
    this.verifier = verifier;
    this.passkeys = passkeys;
    this.views = views;
    this.log = log;
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
  Page confirm(
      Viewer viewer,
      Authentication authentication,
      HttpServletRequest request,
      HttpServletResponse response,
      Form form) {
    if (!verifier.accepts(viewer.name(), new AttemptSource.Session(), form.value("code"))) {
      form.problem("code", "access.refused.code");
    }
    form.check();
    List<String> recovery = ViewerDataSource.as("program", () -> codes.activate(viewer.actor()));
    log.write(SecurityEvent.FACTOR_ADDED, viewer.name(), "one-time code");
    OwnAccountPages.replace(((SignedIn) authentication).withFactor(), request, response);
    AccountView.OneTimeCode confirmed = new AccountView.OneTimeCode.Confirmed(recovery);
    return Page.of(views.view(viewer, SubmittedForm.none(), Optional.empty(), confirmed));
  }

  @PostMapping("/account/code/remove")
  @FormPage(PAGE)
  String remove(Viewer viewer, Form form) {
    if (!verifier.accepts(viewer.name(), new AttemptSource.Session(), form.value("code"))) {
      form.problem("code", "access.refused.code-or-recovery");
    }
    form.check();
    ViewerDataSource.asProgram(() -> codes.remove(viewer.actor(), viewer.name(), "by its owner"));
    log.write(SecurityEvent.FACTOR_REMOVED, viewer.name(), "one-time code");
    return "redirect:/account";
  }
}
