package org.clearinghouse1540.kit.store;

import java.util.regex.Pattern;
import org.clearinghouse1540.kit.BadInput;

/**
 * This program as one of several on the same database.
 *
 * @param name its name in logs and on the status page; empty if it has the database for itself
 */
public record Node(String name) {
  /** The only program on its database. */
  public static final Node ALONE = new Node("");

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

  /**
   * A node of this name.
   *
   * @throws BadInput if the name has other characters than small letters, digits and hyphens
   */
  public static Node named(String name) {
    if (!FORM.matcher(name).matches()) {
      throw BadInput.of("--node", "kit.store.node-name");
    }
    return new Node(name);
  }

  /** Whether other nodes may use the database at the same time. */
  public boolean isShared() {
    return !name.isEmpty();
  }
}
