package org.clearinghouse1540.access;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Accepts an invitation or the reset of a password, completely or not at all. */
@Component
final class InvitationAcceptance {
  private final Accounts accounts;
  private final Credentials credentials;
  private final Invitations invitations;
  private final Journal journal;
  private final TransactionTemplate transaction;

  InvitationAcceptance(
      Accounts accounts,
      Credentials credentials,
      Invitations invitations,
      Journal journal,
      TransactionTemplate transaction) {
    this.accounts = accounts;
    this.credentials = credentials;
    this.invitations = invitations;
    this.journal = journal;
    this.transaction = transaction;
  }

  /**
   * Creates the account of an invitation under a name that the person chooses. If the invitation is
   * for the recovery of an account, sets a new password and removes its second factor and passkeys.
   *
   * @return the name to sign in with
   * @throws BadInput if the invitation is no longer good, or the name or password cannot be
   */
  String accept(String secret, String chosen, String password) {
    Invitations.Invitation invitation =
        invitations.find(secret).orElseThrow(InvitationAcceptance::noLongerGood);
    String name = invitation.held().isPresent() ? chosen : invitation.account();
    transaction.executeWithoutResult(
        status -> {
          if (!invitations.take(secret, name)) {
            throw noLongerGood();
          }
          if (invitation.held().isPresent()) {
            RoleGrant held = invitation.held().get();
            accounts.open(
                new Actor(chosen.isBlank() ? "?" : chosen, held.words()),
                name,
                invitation.label(),
                held,
                false);
          } else {
            Actor owner = new Actor(name, "owner");
            credentials.removeSecondFactors(owner, "the way back was taken");
            journal.write(
                owner,
                Change.of("way back taken", "account/" + name)
                    .after(Map.of("way back", false, "changed", List.of("password"))));
          }
          credentials.setPassword(name, password);
          invitations.withdrawRecoveries(new Actor(name, "owner"), name);
        });
    return name;
  }

  private static BadInput noLongerGood() {
    return BadInput.of("", "access.invitation.gone");
  }
}
