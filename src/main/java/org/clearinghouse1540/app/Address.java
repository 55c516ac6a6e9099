package org.clearinghouse1540.app;

import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Role;

/**
 * One address of the program.
 *
 * @param pattern the path as Spring matches it, such as {@code /events/{id}}
 * @param permission what its caller must hold; nothing for a public address
 * @param session what it asks of the session of its caller
 */
record Address(
    String method, String pattern, Optional<Permission> permission, Set<SessionRule> session) {
  Address {
    session = Set.copyOf(session);
  }

  Address(String method, String pattern, Permission permission) {
    this(method, pattern, Optional.of(permission), Set.of());
  }

  /** An address that everybody may call. */
  static Address open(String method, String pattern) {
    return new Address(method, pattern, Optional.empty(), Set.of());
  }

  /** The same address with rules for the session. */
  Address with(SessionRule... rules) {
    return new Address(method, pattern, permission, Set.of(rules));
  }

  boolean isPublic() {
    return permission.isEmpty();
  }

  /** The roles that may call it; none in particular where it is public. */
  Set<Role> roles() {
    return permission.map(Permission::roles).orElse(Set.of());
  }

  boolean isOpenTo(Role role) {
    return permission.map(required -> required.isHeldBy(role)).orElse(true);
  }
}
