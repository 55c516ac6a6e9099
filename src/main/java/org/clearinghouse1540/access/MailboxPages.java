package org.clearinghouse1540.access;

import java.util.Optional;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormPage;
import org.clearinghouse1540.kit.web.SecurityEvent;
import org.clearinghouse1540.kit.web.SecurityLog;
import org.clearinghouse1540.outbox.Outbox;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** The e-mail address of one's own account: where to, how often and in which language. */
@Controller
class MailboxPages {
  private static final String PAGE = "/account";

  private final Mailboxes mailboxes;
  private final AttemptLimiter limiter;
  private final SecurityLog log;

  MailboxPages(Mailboxes mailboxes, AttemptLimiter limiter, SecurityLog log) {
    this.mailboxes = mailboxes;
    this.limiter = limiter;
    this.log = log;
  }

  @PostMapping("/account/mail")
  @FormPage(PAGE)
  String change(Viewer viewer, Form form) {
    String address = form.text("mailbox", 200);
    if (!Outbox.accepts(address)) {
      form.problem("mailbox", "outbox.refused.address");
    }
    Optional<MailFrequency> frequency = form.requiredChoice("frequency", MailFrequency::find);
    Optional<Language> language = form.requiredChoice("mail-language", Language::find);
    form.check();
    ViewerDataSource.asProgram(
        () ->
            mailboxes.change(
                viewer.actor(), address, frequency.orElseThrow(), language.orElseThrow()));
    return "redirect:/account?done=mail#mail";
  }

  @PostMapping("/account/mail/confirm")
  @FormPage(PAGE)
  String confirm(Viewer viewer, Form form) {
    String code = form.requiredText("mail-code", 100);
    form.check();
    AttemptLimiter.Reservation attempt =
        limiter.code(AccountName.of(viewer.name()), new AttemptSource.Session());
    if (ViewerDataSource.as("program", () -> mailboxes.confirm(viewer.actor(), code))) {
      attempt.giveBack();
    } else {
      log.write(SecurityEvent.CODE_REFUSED, viewer.name(), "code of an address");
      form.problem("mail-code", "access.refused.mail-code");
    }
    form.check();
    return "redirect:/account?done=mail-confirmed#mail";
  }
}
