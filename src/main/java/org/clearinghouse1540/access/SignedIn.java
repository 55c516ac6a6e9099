package org.clearinghouse1540.access;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A person who signed in, whichever way, and the one role of theirs in which they act now. The
 * others are chosen on the page of the account; rights never add up.
 */
public final class SignedIn extends AbstractAuthenticationToken {
  private final String name;
  private final Held acting;

  SignedIn(String name, Held acting) {
    super(
        acting.party().isEmpty()
            ? List.of(new SimpleGrantedAuthority(acting.authority()))
            : List.of(
                new SimpleGrantedAuthority(acting.authority()),
                new SimpleGrantedAuthority("PARTY_" + acting.party())));
    this.name = name;
    this.acting = acting;
    setAuthenticated(true);
  }

  /** The role in which the person acts now. */
  public Held acting() {
    return acting;
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
