package org.clearinghouse1540.access;

import java.util.Locale;
import java.util.Optional;

/** In which role an account acts. What each may open is written in {@code app/Addresses}. */
public enum Role {
  /** Accounts; no content. */
  ADMINISTRATOR,
  /** One of the Committee's group of experts. */
  EXPERT,
  /** A member of the Committee. */
  MEMBER,
  /** The secretariat: records approvals and consents as they arrive. */
  SECRETARIAT,
  /** A State's point of contact. */
  POINT_OF_CONTACT,
  /** A provider of assistance. */
  PROVIDER,
  /** A regional coordinator. */
  REGIONAL_COORDINATOR;

  /** The role in lower case with hyphens, as in addresses, texts and {@code demo-accounts.txt}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role with this key. */
  public static Optional<Role> find(String key) {
    for (Role role : values()) {
      if (role.key().equals(key)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
