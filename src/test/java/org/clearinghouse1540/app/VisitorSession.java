package org.clearinghouse1540.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cookies of a visitor and, for a user, the account of the session. Tests share users for as
 * long as they run, and the program ends a session after 30 minutes without request and asks for a
 * sign-in of the last 15 minutes before changes of the sign-in settings. The user signs in again
 * before that, on the slowest machine too.
 */
final class VisitorSession {
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(25);
  private static final Duration RECENT = Duration.ofMinutes(10);
  private static final Set<String> RECENT_SIGN_IN =
      Addresses.list().stream()
          .filter(address -> address.session().contains(SessionRule.FRESH))
          .map(Address::pattern)
          .collect(Collectors.toSet());

  private record Credentials(String name, String password) {}

  private final CookieManager cookies = new CookieManager();
  private final URI program;
  private Optional<Credentials> account = Optional.empty();
  private String keptToken = "";
  private Instant signedIn = Instant.now();
  private Instant used = Instant.now();

  VisitorSession(String address) {
    program = URI.create(address);
  }

  CookieManager cookies() {
    return cookies;
  }

  /** The name of the account, or empty. */
  String name() {
    return account.map(Credentials::name).orElse("");
  }

  /** Signs in, in this session. */
  void signIn(Visitor visitor, String name, String password) {
    var answer = visitor.post("/sign-in", Map.of("username", name, "password", password));
    if (answer.statusCode() != 302
        || answer.headers().firstValue("Location").orElse("").contains("failed")) {
      throw new AssertionError(
          "could not sign in as " + name + ": " + answer.statusCode() + " " + answer.headers());
    }
    account = Optional.of(new Credentials(name, password));
    signedIn = Instant.now();
  }

  /** Prepares a request to a path: if the session is too old for it, the user signs in again. */
  void prepare(String path) {
    Instant now = Instant.now();
    boolean unused = used.plus(LONGEST_PAUSE).isBefore(now);
    boolean old =
        RECENT_SIGN_IN.contains(path.replaceFirst("[?#].*", ""))
            && signedIn.plus(RECENT).isBefore(now);
    used = now;
    if (unused || old) {
      account.ifPresent(this::again);
    }
  }

  private void again(Credentials credentials) {
    Visitor other =
        Visitor.signedIn(program.toString(), credentials.name(), credentials.password());
    keptToken = "";
    add(other.cookie());
    signedIn = Instant.now();
  }

  /** The token that {@link #keep} kept; empty after the session began again. */
  String keptToken() {
    return keptToken;
  }

  void keep(String token) {
    keptToken = token;
  }

  /** Sets a cookie, {@code name=value}, in place of one of this name. */
  void add(String cookie) {
    try {
      cookies.put(program, Map.of("Set-Cookie", List.of(cookie + "; Path=/")));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The cookie of the session, {@code name=value}. */
  String cookie() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("JSESSIONID"))
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .findFirst()
        .orElseThrow();
  }
}
