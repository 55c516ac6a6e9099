package org.clearinghouse1540.outbox;

import java.util.Optional;

/**
 * Tells whether the account that a message is for may receive it now. The module of accounts, which
 * is above this one, has the only bean.
 */
public interface RecipientAccounts {

  /** The reason why nothing is sent to an account now, if any. */
  Optional<BlockReason> refusal(Addressee addressee);
}
