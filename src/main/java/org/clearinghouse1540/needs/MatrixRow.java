package org.clearinghouse1540.needs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row of a State's matrix as the origin of a need: {@code matrix/CODE/2017 row.key}. */
public record MatrixRow(String state, String form, String row) {
  private static final Pattern ORIGIN = Pattern.compile("matrix/([^/]+)/(\\d{4}) (\\S+)");

  /** The row that an origin names; nothing where the origin is not a row. */
  public static Optional<MatrixRow> of(String origin) {
    Matcher named = ORIGIN.matcher(origin);
    return named.matches()
        ? Optional.of(new MatrixRow(named.group(1), named.group(2), named.group(3)))
        : Optional.empty();
  }

  /** The row as an origin. */
  public String origin() {
    return OriginKind.MATRIX.origin(state + "/" + form + " " + row);
  }

  /** The address of the page of the row. */
  public String address() {
    return "/matrices/" + state.replace(" ", "%20") + "/" + form + "/row?row=" + row;
  }
}
