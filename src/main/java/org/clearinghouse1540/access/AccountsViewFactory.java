package org.clearinghouse1540.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.LastJournalCheck;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Component;

/** Makes the view of the list of accounts. */
@Component
class AccountsViewFactory {
  private final Accounts accounts;
  private final Invitations invitations;
  private final Institutions institutions;
  private final FederatedIdentities links;
  private final LastJournalCheck check;

  AccountsViewFactory(
      Accounts accounts,
      Invitations invitations,
      Institutions institutions,
      FederatedIdentities links,
      LastJournalCheck check) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.institutions = institutions;
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
        roles(language),
        institutions.list().stream()
            .map(institution -> new Option(institution.key(), institution.name()))
            .toList(),
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

  private static List<Option> roles(Language language) {
    return Arrays.stream(Role.values())
        .map(role -> new Option(role.key(), Texts.get(language, "access.role." + role.key())))
        .toList();
  }
}
