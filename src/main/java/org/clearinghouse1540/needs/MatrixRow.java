package org.clearinghouse1540.needs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row of a State's matrix, as an origin names it: {@code matrix/CODE/2017 row.key}. */
public record MatrixRow(String state, String form, String row) {
  private static final Pattern NAMED = Pattern.compile("matrix/([^/]+)/(\\d{4}) (\\S+)");

  static Optional<MatrixRow> of(String origin) {
    Matcher named = NAMED.matcher(origin);
    return named.matches()
        ? Optional.of(new MatrixRow(named.group(1), named.group(2), named.group(3)))
        : Optional.empty();
  }

  public String origin() {
    return "matrix/" + state + "/" + form + " " + row;
  }

  /** The page of the row. */
  public String address() {
    return "/matrices/" + state.replace(" ", "%20") + "/" + form + "/row?row=" + row;
  }
}
