package org.clearinghouse1540.app;

import java.util.List;
import java.util.Set;
import org.clearinghouse1540.access.Permission;

/**
 * Fields that only some of the roles that may send their form may set. The pages show them to these
 * roles alone, and {@link RestrictedFields} does not read them from others.
 *
 * @param pattern the address that the form is sent to
 * @param names the names of the fields
 * @param permission what the sender must hold to set them
 */
record RestrictedField(String pattern, Set<String> names, Permission permission) {
  /** All restricted fields of the program. */
  static final List<RestrictedField> LIST =
      List.of(
          new RestrictedField("/providers", Set.of("party"), Permission.ASSIGN_PROVIDERS),
          new RestrictedField("/reports", Set.of("state"), Permission.RECORD_REPORTS),
          new RestrictedField("/providers/{id}", Set.of("party"), Permission.ASSIGN_PROVIDERS),
          new RestrictedField(
              "/offers/{id}/reply", Set.of("act", "seen"), Permission.DECIDE_ON_OFFERS),
          new RestrictedField(
              "/deliveries/{id}/feedback",
              Set.of("row", "row-words"),
              Permission.PROPOSE_FIELD_CHANGES));

  RestrictedField {
    names = Set.copyOf(names);
  }

  boolean covers(String address, String field) {
    return pattern.equals(address) && names.contains(field);
  }
}
