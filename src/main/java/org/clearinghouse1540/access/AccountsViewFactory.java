package org.clearinghouse1540.access;

import java.util.Optional;
import org.clearinghouse1540.kit.journal.LastJournalCheck;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Component;

/** Makes the view of the list of accounts. */
@Component
class AccountsViewFactory {
  private final Accounts accounts;
  private final Invitations invitations;
  private final AccountChoices choices;
  private final FederatedIdentities links;
  private final LastJournalCheck check;

  AccountsViewFactory(
      Accounts accounts,
      Invitations invitations,
      AccountChoices choices,
      FederatedIdentities links,
      LastJournalCheck check) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.choices = choices;
    this.links = links;
    this.check = check;
  }

  AccountsView view(
      Viewer viewer,
      Language language,
      SubmittedForm submitted,
      Optional<AccountsView.Created> created) {
    return new AccountsView(
        accounts.list(),
        viewer.name(),
        AccountChoices.roles(language),
        choices.parties(language),
        choices.institutions(),
        links.list(),
        invitations.list(),
        created,
        check.get(),
        check.reported(),
        new AccountsView.FormViews(
            submitted.viewOfSeveral("/accounts/invite"),
            submitted.viewOfSeveral("/accounts/open"),
            submitted.viewOfSeveral("/accounts/role/give"),
            submitted.viewOfSeveral("/accounts/recover"),
            submitted.viewOfSeveral("/accounts/tie")));
  }
}
