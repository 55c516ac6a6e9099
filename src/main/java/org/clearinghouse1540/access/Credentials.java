package org.clearinghouse1540.access;

import org.clearinghouse1540.kit.journal.Actor;
import org.springframework.stereotype.Component;

/** All ways in which an account signs in with the program itself. */
@Component
final class Credentials {
  private final Passwords passwords;
  private final OneTimeCodes codes;
  private final Passkeys passkeys;

  Credentials(Passwords passwords, OneTimeCodes codes, Passkeys passkeys) {
    this.passwords = passwords;
    this.codes = codes;
    this.passkeys = passkeys;
  }

  /** Sets the password of an account, which is checked first. */
  void setPassword(String name, String password) {
    passwords.set(name, password);
  }

  /** Removes the one-time code and the passkeys of an account whose owner lost them. */
  void removeSecondFactors(Actor owner, String why) {
    if (codes.get(owner.name()).active()) {
      codes.remove(owner, owner.name(), why);
    }
    passkeys.list(owner.name()).forEach(key -> passkeys.remove(owner, owner.name(), key.id()));
  }
}
