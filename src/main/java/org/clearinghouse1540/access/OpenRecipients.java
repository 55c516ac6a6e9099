package org.clearinghouse1540.access;

import java.util.Optional;
import org.clearinghouse1540.outbox.Addressee;
import org.clearinghouse1540.outbox.BlockReason;
import org.clearinghouse1540.outbox.RecipientAccounts;
import org.springframework.stereotype.Component;

/** Messages are sent to open accounts only, in a role that they still hold. */
@Component
class OpenRecipients implements RecipientAccounts {
  private final Accounts accounts;

  OpenRecipients(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Optional<BlockReason> refusal(Addressee addressee) {
    Optional<Account> open = accounts.find(addressee.account());
    if (open.isEmpty()) {
      return Optional.of(BlockReason.ACCOUNT_CLOSED);
    }
    boolean holds =
        addressee.role().isEmpty()
            || Role.find(addressee.role())
                .map(role -> new RoleGrant(role, addressee.party()))
                .filter(open.get().holds()::contains)
                .isPresent();
    return holds ? Optional.empty() : Optional.of(BlockReason.ROLE_TAKEN);
  }
}
