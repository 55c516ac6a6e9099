package org.clearinghouse1540.app;

import java.util.function.BiConsumer;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.web.FieldPermissions;
import org.springframework.stereotype.Component;

/** Lets the current user set the fields for which the role holds the permission. */
@Component
final class RestrictedFields implements FieldPermissions {
  private volatile BiConsumer<String, String> observer = (address, field) -> {};

  @Override
  public boolean maySet(String address, String field) {
    return maySet(Navigation.viewer(), address, field);
  }

  @Override
  public void asked(String address, String field) {
    observer.accept(address, field);
  }

  /** Tells an observer the address and the name of each field that a handler asks for. */
  void observe(BiConsumer<String, String> fields) {
    observer = fields;
  }

  static boolean maySet(Viewer viewer, String address, String field) {
    return RestrictedField.LIST.stream()
        .filter(restricted -> restricted.covers(address, field))
        .allMatch(restricted -> viewer.may(restricted.permission()));
  }
}
