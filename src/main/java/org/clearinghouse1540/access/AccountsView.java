package org.clearinghouse1540.access;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.LastJournalCheck;
import org.clearinghouse1540.kit.journal.RowFinding;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * The administrator's list of accounts.
 *
 * @param own the name of the administrator's own account, which cannot be closed here
 * @param parties the States and organizations that the fields suggest
 * @param institutions the institutions to which an account can be linked
 * @param created the account that was just created, if any
 * @param check the last check of the journal and the tables
 * @param reported the rows that were found wrong since then, when something relied on them
 */
@Template("access/accounts.jte")
record AccountsView(
    List<Account> accounts,
    String own,
    List<Option> roles,
    List<Option> parties,
    List<Option> institutions,
    List<FederatedIdentities.Link> links,
    List<Invitations.Invitation> invitations,
    Optional<Created> created,
    Optional<LastJournalCheck.Done> check,
    List<RowFinding> reported,
    FormViews forms) {
  AccountsView {
    accounts = List.copyOf(accounts);
    roles = List.copyOf(roles);
    parties = List.copyOf(parties);
    institutions = List.copyOf(institutions);
    links = List.copyOf(links);
    invitations = List.copyOf(invitations);
    reported = List.copyOf(reported);
  }

  /** The languages of a message to choose from. */
  public List<Option> languages() {
    return MessageLanguage.options();
  }

  /** A new account with its password, which is shown once. */
  record Created(String name, String password) {}

  /** The forms of the page. */
  record FormViews(
      FormView invite, FormView open, FormView give, FormView recover, FormView link) {}
}
