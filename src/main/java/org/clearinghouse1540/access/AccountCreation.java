package org.clearinghouse1540.access;

import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens an account with its password, both or neither. */
@Component
public final class AccountCreation {
  private final Accounts accounts;
  private final Passwords passwords;
  private final TransactionTemplate transaction;

  AccountCreation(Accounts accounts, Passwords passwords, TransactionTemplate transaction) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.transaction = transaction;
  }

  /**
   * Opens it.
   *
   * @throws BadInput if the name is taken or not valid, or the password has fewer than 12
   *     characters
   */
  public void open(Actor actor, String name, String label, RoleGrant held, String password) {
    transaction.executeWithoutResult(
        status -> {
          accounts.open(actor, name, label, held, false);
          passwords.set(name, password);
        });
  }

  /**
   * Opens it with a password made at random, which its owner has to replace at the first sign-in.
   *
   * @return the password, which is shown only once
   * @throws BadInput if the name is taken or not valid
   */
  String open(Actor actor, String name, String label, RoleGrant held) {
    String password = passwords.make();
    transaction.executeWithoutResult(
        status -> {
          open(actor, name, label, held, password);
          passwords.wasGiven(name);
        });
    return password;
  }
}
