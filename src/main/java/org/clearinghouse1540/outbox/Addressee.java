package org.clearinghouse1540.outbox;

/**
 * The account that a message is for. Nothing is sent to it once the account is closed or no longer
 * has the role.
 *
 * @param account the name of the account
 * @param role the key of the role in which it receives the message, or empty for any
 * @param party the State or organization that it acts for in this role, or empty
 */
public record Addressee(String account, String role, String party) {

  /** An account in any of its roles. */
  public static Addressee inAnyRole(String account) {
    return new Addressee(account, "", "");
  }
}
