package org.clearinghouse1540.states;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.TextFolding;

/**
 * States, organizations and providers that are invented for demonstration and tests, as the file
 * {@code states/data/invented_parties.csv} names them. An invented party has its name as its code.
 */
public final class InventedParties {
  private static final InventedParties KNOWN =
      new InventedParties(Table.fromData("states/data/invented_parties.csv").rows());

  private final Map<Kind, Series> series = new EnumMap<>(Kind.class);

  /** The type of an invented party. */
  public enum Kind {
    STATE,
    ORGANIZATION,
    PROVIDER
  }

  // Names with a number at their end; those in the lists are numbered from one.
  private record Series(String name, int digits, int listed) {
    Pattern numbered(String start) {
      return Pattern.compile(Pattern.quote(start) + " \\d{" + digits + "}");
    }
  }

  private InventedParties(List<Table.Row> rows) {
    for (Table.Row row : rows) {
      Kind kind = row.read("kind", value -> Kind.valueOf(value.toUpperCase(Locale.ROOT)));
      int digits = row.read("digits", Integer::parseInt);
      series.put(
          kind, new Series(row.require("name"), digits, row.read("listed", Integer::parseInt)));
    }
  }

  /** Whether this is exactly the name, and so the code, of an invented State. */
  public static boolean isState(String code) {
    Series states = KNOWN.of(Kind.STATE);
    return states.numbered(states.name()).matcher(code).matches();
  }

  /** The names of invented States as a regular expression of PostgreSQL. */
  public static String statePattern() {
    Series states = KNOWN.of(Kind.STATE);
    return "^" + states.name() + " [0-9]{" + states.digits() + "}$";
  }

  /** Whether a text means an invented State, in any spelling. */
  public static boolean meansState(String text) {
    Series states = KNOWN.of(Kind.STATE);
    String name = TextFolding.IGNORING_DIACRITICS.words(states.name());
    return states.numbered(name).matcher(TextFolding.IGNORING_DIACRITICS.words(text)).matches();
  }

  /** Whether this is the name of an invented party of any kind, with or without a number. */
  public static boolean isParty(String name) {
    return KNOWN.series.values().stream()
        .anyMatch(
            known ->
                known.name().equals(name) || known.numbered(known.name()).matcher(name).matches());
  }

  /** The invented parties in the lists of a trial installation. */
  public static List<String> listed(Kind kind) {
    Series known = KNOWN.of(kind);
    String format = known.name() + " %0" + known.digits() + "d";
    return IntStream.rangeClosed(1, known.listed())
        .mapToObj(number -> String.format(Locale.ROOT, format, number))
        .toList();
  }

  private Series of(Kind kind) {
    Series found = series.get(kind);
    if (found == null) {
      throw new Table.WrongDefinition("invented_parties.csv:1: no row of kind " + kind);
    }
    return found;
  }
}
