package org.clearinghouse1540.access;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * The page of one's own account.
 *
 * @param notice the key of a text about what was done or has to be done first, if any
 * @param grants the roles of the account
 * @param acting the role in which the user acts now
 * @param hasPassword whether the account has a password, which is asked for to change it
 * @param mail the address of the account and its forms
 * @param sessions the open sessions of the account
 */
@Template("access/account.jte")
record AccountView(
    Optional<String> notice,
    List<RoleGrant> grants,
    RoleGrant acting,
    List<Passkeys.Passkey> passkeys,
    OneTimeCode code,
    boolean hasPassword,
    Mail mail,
    List<SessionView> sessions,
    FormViews forms) {
  AccountView {
    grants = List.copyOf(grants);
    passkeys = List.copyOf(passkeys);
    sessions = List.copyOf(sessions);
  }

  /**
   * The address of the account, if it has one, and its forms.
   *
   * @param mailbox the address, confirmed or not
   */
  record Mail(Optional<Mailbox> mailbox, FormView change, FormView confirm) {}

  /** The forms of the page. */
  record FormViews(FormView confirm, FormView remove, FormView password) {}

  /** The state of the one-time code as the second factor. */
  sealed interface OneTimeCode {

    /** No one-time code is set up. */
    record None() implements OneTimeCode {}

    /** Set-up has begun: the key for the app, also as a picture. */
    record Begun(String secret, QrCodeImage image) implements OneTimeCode {}

    /** Set-up is complete; the recovery codes are shown once. */
    record Confirmed(List<String> recoveryCodes) implements OneTimeCode {
      public Confirmed {
        recoveryCodes = List.copyOf(recoveryCodes);
      }
    }

    /** The one-time code is asked for at sign-in. */
    record Active() implements OneTimeCode {}
  }
}
