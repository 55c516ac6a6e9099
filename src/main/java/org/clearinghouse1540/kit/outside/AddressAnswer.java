package org.clearinghouse1540.kit.outside;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * The answer of an address.
 *
 * @param status the status of HTTP, if there was one
 */
public record AddressAnswer(Outcome outcome, OptionalInt status) {
  /** The result of the request. */
  public enum Outcome {
    /** It answered; also if it wants its visitors to sign in. */
    ANSWERED,
    /** The server says that there is no such page. */
    NOT_FOUND,
    /** The server answered with an error, or with something else than HTTP. */
    ERROR,
    /** There is no such host, or it takes no connection. */
    NO_CONNECTION,
    /** The answer was not complete in time. */
    TOO_SLOW,
    /** The certificate is not valid for the host. */
    CERTIFICATE,
    /** It was not asked to the end, because it leads where the program does not go. */
    UNDECIDED;

    /** The outcome in lower case, as in tables and texts. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the address did not answer. */
    public boolean isMiss() {
      return this != ANSWERED && this != UNDECIDED;
    }
  }

  static AddressAnswer of(Outcome outcome) {
    return new AddressAnswer(outcome, OptionalInt.empty());
  }

  // An answer that asks for a sign-in, refuses programs or limits them says that the page is there.
  static AddressAnswer of(int status) {
    Outcome outcome =
        switch (status) {
          case 404, 410 -> Outcome.NOT_FOUND;
          default -> status >= 500 ? Outcome.ERROR : Outcome.ANSWERED;
        };
    return new AddressAnswer(outcome, OptionalInt.of(status));
  }
}
