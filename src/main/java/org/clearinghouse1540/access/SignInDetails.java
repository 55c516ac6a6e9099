package org.clearinghouse1540.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** The network address of a sign-in, with the one-time code entered and the known browser. */
public final class SignInDetails extends WebAuthenticationDetails {
  private final String code;
  private final List<String> browser;

  /**
   * The details of an attempt.
   *
   * @param browser the secrets by which the browser is known to accounts
   */
  public SignInDetails(String remoteAddress, String code, List<String> browser) {
    super(remoteAddress, "");
    this.code = code.strip();
    this.browser = List.copyOf(browser);
  }

  /** The secrets by which the browser is known to accounts. */
  List<String> browser() {
    return browser;
  }

  String code() {
    return code;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignInDetails from
        && super.equals(from)
        && code.equals(from.code)
        && browser.equals(from.browser);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  /** Without the code and the secrets. */
  @Override
  public String toString() {
    return "SignInDetails[" + getRemoteAddress() + "]";
  }
}
