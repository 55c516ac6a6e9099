package org.clearinghouse1540.access;

import org.springframework.security.core.AuthenticationException;

/** Too many attempts to sign in: nothing was checked. */
public final class SignInPaused extends AuthenticationException {
  SignInPaused(Throwable cause) {
    super("too many attempts to sign in", cause);
  }
}
