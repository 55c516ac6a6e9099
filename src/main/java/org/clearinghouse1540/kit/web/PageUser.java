package org.clearinghouse1540.kit.web;

import java.util.List;

/**
 * The user as every page shows it: the name, the role and the navigation.
 *
 * @param name the name of the account; empty for a visitor
 * @param role the key of the role in texts; {@code public} for a visitor
 * @param party the State or organization that the account represents, or empty
 * @param menu the entries of the navigation that the user may open, in order
 */
public record PageUser(String name, String role, String party, List<MenuEntry> menu) {
  public PageUser {
    menu = List.copyOf(menu);
  }

  public boolean signedIn() {
    return !name.isEmpty();
  }
}
