package org.clearinghouse1540.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The agencies of a State: accounts under the names that the State gave them. */
@Component
public final class Agencies {
  private final StoredAccounts stored;
  private final RoleGrants grants;
  private final Accounts accounts;
  private final Journal journal;
  private final TransactionTemplate transaction;

  Agencies(
      StoredAccounts stored,
      RoleGrants grants,
      Accounts accounts,
      Journal journal,
      TransactionTemplate transaction) {
    this.stored = stored;
    this.grants = grants;
    this.accounts = accounts;
    this.journal = journal;
    this.transaction = transaction;
  }

  /**
   * An agency of a State.
   *
   * @param account the name of its account
   * @param name the name that the State gave it, or the name of its account
   * @param open whether it can sign in
   */
  public record Agency(String account, String name, boolean open) {}

  /** The agencies of a State, by name, also those whose account is closed. */
  public List<Agency> list(String state) {
    List<Long> holders = grants.holders(new RoleGrant(Role.AGENCY, state));
    Set<Long> open = stored.list().stream().map(Account::id).collect(Collectors.toSet());
    return stored.list(holders).stream()
        .map(account -> new Agency(account.name(), named(account), open.contains(account.id())))
        .sorted(java.util.Comparator.comparing(Agency::name))
        .toList();
  }

  private static String named(Account account) {
    return account.label().isBlank() ? account.name() : account.label();
  }

  /** The names of the agencies of a State, by their accounts. */
  public Map<String, String> names(String state) {
    return list(state).stream().collect(Collectors.toMap(Agency::account, Agency::name));
  }

  /**
   * Gives an agency of a State another name.
   *
   * @throws BadInput if the State has no such agency
   */
  void rename(Actor actor, String state, String account, String name) {
    String before = existing(state, account).name();
    transaction.executeWithoutResult(
        status -> {
          stored.rename(account, name);
          journal.write(
              actor,
              Change.of("agency renamed", "account/" + account)
                  .before(Map.of("name", before))
                  .after(Map.of("name", name)));
        });
  }

  /**
   * Closes an agency of a State: it acts for the State no more. Its questions and answers stay.
   *
   * @throws BadInput if the State has no such agency
   */
  void close(Actor actor, String state, String account) {
    existing(state, account);
    RoleGrant held = new RoleGrant(Role.AGENCY, state);
    if (accounts.find(account).filter(found -> found.holds().size() > 1).isPresent()) {
      accounts.take(actor, account, held);
    } else {
      accounts.close(actor, account);
    }
  }

  /** The agency of a State that can sign in. */
  Agency existing(String state, String account) {
    return list(state).stream()
        .filter(agency -> agency.open() && agency.account().equals(account))
        .findFirst()
        .orElseThrow(() -> BadInput.of("", "access.refused.no-account"));
  }
}
