package org.clearinghouse1540.access;

import org.springframework.stereotype.Component;

/** The second factors of an account, of any kind: one-time code and passkeys. */
@Component
public final class SecondFactors {
  private final OneTimeCodes codes;
  private final Passkeys passkeys;

  SecondFactors(OneTimeCodes codes, Passkeys passkeys) {
    this.codes = codes;
    this.passkeys = passkeys;
  }

  /**
   * Whether the account of a person has an active one-time code or a passkey that was not presented
   * in this session: its owner set it up elsewhere, or the password was enough to sign in.
   */
  public boolean missingIn(SignedIn person) {
    return !person.strong()
        && (codes.get(person.getName()).active() || !passkeys.list(person.getName()).isEmpty());
  }
}
