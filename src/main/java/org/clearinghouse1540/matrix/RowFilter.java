package org.clearinghouse1540.matrix;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.clearinghouse1540.kit.web.Form;

/**
 * The rows that a reader wants to see.
 *
 * @param words words of the row; empty for all rows
 */
public record RowFilter(String words, Only only) {
  /** The most characters of the words. */
  public static final int LONGEST = 200;

  public static final RowFilter ALL = new RowFilter("", Only.ALL);

  /** The kinds of listed rows. */
  public enum Only {
    /** All rows. */
    ALL,
    /** Rows in which something is recorded, commented or asked. */
    USED,
    /** Rows with a mark that no source supports. */
    UNSOURCED;

    /** The value in addresses and texts. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The filter that an address names; an unknown one leaves out no row. */
  public static RowFilter of(Form query) {
    String only = query.value("only");
    return new RowFilter(
        query.value("find").strip(),
        Arrays.stream(Only.values())
            .filter(choice -> choice.key().equals(only))
            .findFirst()
            .orElse(Only.ALL));
  }

  /** Whether it leaves out rows. */
  public boolean isSet() {
    return only != Only.ALL || !words.isEmpty();
  }

  /** The continuation of an address that has other parameters; empty without a filter. */
  public String more() {
    return isSet()
        ? "&find=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&only=" + only.key()
        : "";
  }

  /** The parameters of an address without others; empty without a filter. */
  public String query() {
    return isSet() ? "?" + more().substring(1) : "";
  }
}
