package org.clearinghouse1540.access;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Component;

/** Assembles the page of one's own account. */
@Component
class AccountViewFactory {
  private final Accounts accounts;
  private final AccountCredentials credentials;
  private final Mailboxes mailboxes;
  private final OwnSessions sessions;

  AccountViewFactory(
      Accounts accounts,
      AccountCredentials credentials,
      Mailboxes mailboxes,
      OwnSessions sessions) {
    this.accounts = accounts;
    this.credentials = credentials;
    this.mailboxes = mailboxes;
    this.sessions = sessions;
  }

  /** The page with the current state of the one-time code. */
  AccountView view(Viewer viewer, SubmittedForm submitted, Optional<String> notice) {
    return view(viewer, submitted, notice, code(viewer));
  }

  private AccountView.OneTimeCode code(Viewer viewer) {
    OneTimeCodes.Factor factor =
        ViewerDataSource.as("program", () -> credentials.codes().get(viewer.name()));
    if (factor.active()) {
      return new AccountView.OneTimeCode.Active();
    }
    return factor.secret().isEmpty()
        ? new AccountView.OneTimeCode.None()
        : new AccountView.OneTimeCode.Begun(
            factor.secret(), QrCodeImage.of(viewer.name(), factor.secret()));
  }

  /** The page with another state of the one-time code. */
  AccountView view(
      Viewer viewer,
      SubmittedForm submitted,
      Optional<String> notice,
      AccountView.OneTimeCode code) {
    List<SessionView> open = sessions.list(viewer);
    return ViewerDataSource.as(
        "program",
        () ->
            new AccountView(
                notice,
                accounts.find(viewer.name()).map(Account::holds).orElse(List.of()),
                new RoleGrant(viewer.role().orElseThrow(), viewer.party()),
                credentials.passkeys().list(viewer.name()),
                code,
                credentials.passwords().has(viewer.name()),
                mail(viewer, submitted),
                open,
                new AccountView.FormViews(
                    submitted.viewOfSeveral("/account/code/confirm"),
                    submitted.viewOfSeveral("/account/code/remove"),
                    submitted.viewOfSeveral("/account/password"))));
  }

  private AccountView.Mail mail(Viewer viewer, SubmittedForm submitted) {
    return new AccountView.Mail(
        mailboxes.find(viewer.name()),
        submitted.viewOfSeveral("/account/mail"),
        submitted.viewOfSeveral("/account/mail/confirm"));
  }
}
