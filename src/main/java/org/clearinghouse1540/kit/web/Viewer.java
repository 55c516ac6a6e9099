package org.clearinghouse1540.kit.web;

import org.clearinghouse1540.kit.journal.Actor;

/**
 * Who looks at a page: an account in the one role in which it acts now, or the public.
 *
 * @param party for whom it acts in this role, or empty
 */
public record Viewer(String name, String role, String party) {
  private static final Viewer PUBLIC = new Viewer("", "public", "");

  /** Somebody who has not signed in. */
  public static Viewer visitor() {
    return PUBLIC;
  }

  public boolean signedIn() {
    return !name.isEmpty();
  }

  /** The viewer as the one who acts; throws for the public, which changes nothing. */
  public Actor actor() {
    return new Actor(name, party.isEmpty() ? role : role + " " + party);
  }
}
