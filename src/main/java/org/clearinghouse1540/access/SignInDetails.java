package org.clearinghouse1540.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** The network address of a sign-in, with the one-time code entered. */
public final class SignInDetails extends WebAuthenticationDetails {
  private final String code;

  public SignInDetails(String remoteAddress, String code) {
    super(remoteAddress, "");
    this.code = code.strip();
  }

  String code() {
    return code;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignInDetails from && super.equals(from) && code.equals(from.code);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  /** Without the code, which is nobody's business. */
  @Override
  public String toString() {
    return "TriedFrom[" + getRemoteAddress() + "]";
  }
}
