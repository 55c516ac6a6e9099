package org.clearinghouse1540.app;

import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.web.FieldPermissions;
import org.springframework.stereotype.Component;

/** Lets the current user set the fields for which the role holds the permission. */
@Component
final class RestrictedFields implements FieldPermissions {
  @Override
  public boolean maySet(String address, String field) {
    return maySet(Navigation.viewer(), address, field);
  }

  static boolean maySet(Viewer viewer, String address, String field) {
    return RestrictedField.LIST.stream()
        .filter(restricted -> restricted.covers(address, field))
        .allMatch(restricted -> viewer.may(restricted.permission()));
  }
}
