package org.clearinghouse1540.kit.journal;

/**
 * The actor of a change: the name of an account and the role it used. The program itself acts as
 * {@link #program()}.
 */
public record Actor(String name, String role) {
  public Actor {
    if (name.isBlank() || role.isBlank()) {
      throw new IllegalArgumentException("an actor has a name and a role");
    }
  }

  /** The program, when it loads reference data or creates trial accounts. */
  public static Actor program() {
    return new Actor("clearinghouse", "program");
  }
}
