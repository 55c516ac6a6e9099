package org.clearinghouse1540.access;

import java.util.Arrays;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource.Asker;

/**
 * The current user: an account in the one role in which it acts now, or the public.
 *
 * @param name the name of the account; empty for the public
 * @param role the role in which the account acts; nothing for the public
 * @param party the State or organization that the account represents in this role, or empty
 */
public record Viewer(String name, Optional<Role> role, String party) {
  private static final Viewer PUBLIC = new Viewer("", Optional.empty(), "");

  public Viewer(String name, Role role, String party) {
    this(name, Optional.of(role), party);
  }

  /** A visitor who has not signed in. */
  public static Viewer visitor() {
    return PUBLIC;
  }

  public boolean signedIn() {
    return !name.isEmpty();
  }

  /** Whether the account acts in one of these roles. */
  public boolean is(Role... roles) {
    return role.map(Arrays.asList(roles)::contains).orElse(false);
  }

  /** Whether the role of this account holds a permission. */
  public boolean may(Permission permission) {
    return role.map(permission::isHeldBy).orElse(false);
  }

  /** Whether the account represents a State as its point of contact or mission. */
  public boolean representsState() {
    return is(Role.POINT_OF_CONTACT, Role.MISSION);
  }

  /** Whether the account belongs to the Committee, its experts or the secretariat. */
  public boolean belongsToCommittee() {
    return is(Role.EXPERT, Role.MEMBER, Role.CHAIR, Role.COORDINATOR, Role.SECRETARIAT);
  }

  /** The key of the role in texts and in the journal; {@code public} for a visitor. */
  public String roleKey() {
    return role.map(Role::key).orElse("public");
  }

  /** The account in this role for this party: what it ordered in another role is not its own. */
  public String orderOwner() {
    return name + '\n' + roleKey() + '\n' + party;
  }

  /** The current user as row-level security knows it. */
  public Asker asker() {
    return role.map(acting -> new Asker(acting.viewerKind(), party, name, acting.key()))
        .orElseGet(() -> new Asker("public", "", "", ""));
  }

  /** The current user as the author of a change; a visitor changes nothing. */
  public Actor actor() {
    return new Actor(name, party.isEmpty() ? roleKey() : roleKey() + " " + party);
  }
}
