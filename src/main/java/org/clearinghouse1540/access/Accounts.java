package org.clearinghouse1540.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts and the roles that they hold. */
@Component
public final class Accounts {
  private final StoredAccounts accounts;
  private final RoleGrants grants;
  private final Journal journal;
  private final TransactionTemplate transaction;

  Accounts(
      StoredAccounts accounts,
      RoleGrants grants,
      Journal journal,
      TransactionTemplate transaction) {
    this.accounts = accounts;
    this.grants = grants;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** The open accounts, by name. */
  public List<Account> list() {
    Map<Long, List<RoleGrant>> holds = grants.byAccount();
    return accounts.list().stream()
        .map(account -> account.holding(holds.getOrDefault(account.id(), List.of())))
        .toList();
  }

  /** The open account of this name. */
  public Optional<Account> find(String name) {
    return accounts.find(name).map(account -> account.holding(grants.of(account.id())));
  }

  /** The open account for a name as typed, in capitals or not. */
  Optional<Account> findTyped(String typed) {
    return accounts
        .find(AccountName.of(typed))
        .map(account -> account.holding(grants.of(account.id())));
  }

  /** Whether a real administrator exists, one that was not made for trying out. */
  public boolean hasAdministrator() {
    List<Long> administrators = grants.holders(Role.ADMINISTRATOR);
    return accounts.list().stream()
        .anyMatch(account -> !account.tryOut() && administrators.contains(account.id()));
  }

  /** The names of the open accounts with a role that the current user may see. */
  public List<String> names(RoleGrant held) {
    List<Long> holders = grants.holders(held);
    return accounts.list().stream()
        .filter(account -> holders.contains(account.id()))
        .map(Account::name)
        .toList();
  }

  /** Whether there is an open account of this name that holds this role. */
  public boolean holds(String name, RoleGrant held) {
    return find(name).filter(account -> account.holds().contains(held)).isPresent();
  }

  /**
   * Opens an account, without a way to sign in yet.
   *
   * @return its number
   * @throws BadInput if the name is taken or not valid
   */
  public long open(Actor actor, String name, String label, RoleGrant held, boolean tryOut) {
    if (!name.matches("[\\p{L}\\p{M}\\p{Nd}._@-]{2,80}")) {
      throw BadInput.of("name", "access.refused.username");
    }
    if (AccountName.mixesAlphabets(name)) {
      throw BadInput.of("name", "access.refused.username-alphabets");
    }
    if (label.length() > 200) {
      throw BadInput.of("label", "kit.form.too-long", 200);
    }
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  long id =
                      accounts
                          .add(name, label, tryOut, actor.name())
                          .orElseThrow(
                              () -> BadInput.of("name", "access.refused.username-taken", name));
                  grants.add(id, held);
                  journal.write(
                      actor,
                      Change.of("account opened", "account/" + name)
                          .after(Map.of("holds", List.of(held.words()), "try-out", tryOut)));
                  return id;
                }))
        .orElseThrow();
  }

  /**
   * Gives an account one more role.
   *
   * @throws BadInput if there is no such account, it holds the role already, or the role may not be
   *     held beside others
   */
  public void give(Actor actor, String name, RoleGrant held) {
    Account account = existing(name);
    boolean apart =
        held.role() == Role.ADMINISTRATOR || account.first().role() == Role.ADMINISTRATOR;
    if (apart && !account.holds().contains(held)) {
      throw BadInput.of("role", "access.refused.administrator-role");
    }
    transaction.executeWithoutResult(
        status -> {
          if (!grants.add(account.id(), held)) {
            throw BadInput.of("role", "access.refused.role-held");
          }
          writeHolds(actor, "role given", account);
        });
  }

  /**
   * Takes a role from an account; it takes effect at the next request.
   *
   * @throws BadInput if it does not hold it, or holds no other
   */
  public void take(Actor actor, String name, RoleGrant held) {
    Account account = existing(name);
    if (account.holds().size() == 1) {
      throw BadInput.of("", "access.refused.last-role");
    }
    transaction.executeWithoutResult(
        status -> {
          if (!grants.remove(account.id(), held)) {
            throw BadInput.of("", "access.refused.role-not-held");
          }
          writeHolds(actor, "role taken", account);
        });
  }

  private Account existing(String name) {
    return find(name).orElseThrow(() -> BadInput.of("name", "access.refused.no-account"));
  }

  private void writeHolds(Actor actor, String act, Account before) {
    journal.write(
        actor,
        Change.of(act, "account/" + before.name())
            .before(Map.of("holds", before.holds().stream().map(RoleGrant::words).toList()))
            .after(
                Map.of("holds", grants.of(before.id()).stream().map(RoleGrant::words).toList())));
  }

  /** Closes an account; false where there is no open one of this name. */
  public boolean close(Actor actor, String name) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              boolean closed = accounts.close(name);
              if (closed) {
                journal.write(
                    actor,
                    Change.of("account closed", "account/" + name).after(Map.of("closed", true)));
              }
              return closed;
            }));
  }

  /** Closes all try-out accounts, as an administrator exists now. */
  public void closeTryOut(Actor actor) {
    transaction.executeWithoutResult(
        status -> {
          int closed = accounts.closeTryOut();
          if (closed > 0) {
            journal.write(
                actor,
                Change.of("try-out accounts closed", "accounts")
                    .after(Map.of("closed", closed))
                    .why("an administrator exists"));
          }
        });
  }
}
