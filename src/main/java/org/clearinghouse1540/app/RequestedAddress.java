package org.clearinghouse1540.app;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The line of {@link Addresses} that a request reaches. Filters decide by this line and never by
 * the text of the address: one address can be written in many ways, and the same matcher that sends
 * a request to its page finds the line.
 */
final class RequestedAddress {
  private static final List<Line> LINES = Addresses.list().stream().map(Line::of).toList();

  private static final String FOUND = RequestedAddress.class.getName();

  private RequestedAddress() {}

  /** The result found for a request, for the next filter that asks. */
  private record Found(String asked, Optional<Address> address) {}

  private record Line(Address address, PathPatternRequestMatcher matcher) {
    static Line of(Address address) {
      return new Line(
          address,
          PathPatternRequestMatcher.withDefaults()
              .matcher(HttpMethod.valueOf(address.method()), address.pattern()));
    }
  }

  /** The first line that matches; none for a request that the list of addresses refuses. */
  static Optional<Address> of(HttpServletRequest request) {
    String asked = request.getMethod() + " " + request.getRequestURI();
    if (request.getAttribute(FOUND) instanceof Found found && found.asked().equals(asked)) {
      return found.address();
    }
    Optional<Address> address =
        LINES.stream()
            .filter(line -> line.matcher().matches(request))
            .findFirst()
            .map(Line::address);
    request.setAttribute(FOUND, new Found(asked, address));
    return address;
  }

  /** Whether a request reaches an address with this rule. */
  static boolean has(HttpServletRequest request, SessionRule rule) {
    return of(request).filter(address -> address.session().contains(rule)).isPresent();
  }
}
