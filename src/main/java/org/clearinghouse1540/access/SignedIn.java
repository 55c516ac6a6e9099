package org.clearinghouse1540.access;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A person who signed in, with the role in which this person acts now. A person with several roles
 * changes the role on the page of the account; the permissions of roles are never combined.
 */
public final class SignedIn extends AbstractAuthenticationToken {
  // Sessions of several nodes are stored; nodes of two versions read them during an upgrade.
  private static final long serialVersionUID = 1;

  private final String name;
  private final RoleGrant acting;
  private final Instant since;
  private final boolean strong;

  /**
   * Somebody who signed in.
   *
   * @param strong whether by more than a password: a passkey, a code beside it, an institution
   */
  SignedIn(String name, RoleGrant acting, Instant since, boolean strong) {
    super(
        acting.party().isEmpty()
            ? List.of(new SimpleGrantedAuthority(acting.authority()))
            : List.of(
                new SimpleGrantedAuthority(acting.authority()),
                new SimpleGrantedAuthority("PARTY_" + acting.party())));
    this.name = name;
    this.acting = acting;
    this.since = since;
    this.strong = strong;
    setAuthenticated(true);
  }

  /** The role in which the person acts now. */
  public RoleGrant acting() {
    return acting;
  }

  /** When the person signed in. */
  public Instant since() {
    return since;
  }

  /** Whether by more than a password. */
  public boolean strong() {
    return strong;
  }

  /** The same person, from the same moment on, acting in another role. */
  SignedIn in(RoleGrant other) {
    return new SignedIn(name, other, since, strong);
  }

  /** The same person after presenting a second factor in this session. */
  SignedIn withFactor() {
    return new SignedIn(name, acting, since, true);
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public Object getPrincipal() {
    return name;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedIn signedIn
        && name.equals(signedIn.name)
        && acting.equals(signedIn.acting);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, acting);
  }
}
