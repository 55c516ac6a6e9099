package org.clearinghouse1540.registers;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;

/** The pages of the registers that the current user may open. */
final class RegisterTabs {
  private static final String PROVISIONS = "/registers/provisions";

  private RegisterTabs() {}

  static List<String> of(Viewer viewer) {
    return Stream.of(
            "/registers/documents",
            "/registers/laws",
            "/registers/unregistered",
            PROVISIONS,
            "/evidence")
        .filter(page -> !page.equals(PROVISIONS) || viewer.may(Permission.READ_PROVISIONS))
        .toList();
  }
}
