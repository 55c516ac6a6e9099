package org.clearinghouse1540.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.files.Table;

/**
 * Forms and fields that no page of the example records shows, with the reason: a file of addresses,
 * patterns and reasons. An exception that is not needed is found.
 */
final class PageExceptions {
  private static final Path FOLDER = Path.of("src/test/resources");
  private static final String EVERY = "*";
  private static final String ALL = "all";

  private final String column;
  private final List<Table.Row> rows;
  private final Set<Integer> used = new TreeSet<>();

  private PageExceptions(String file, String column) {
    this.column = column;
    try {
      rows = Table.of(file, Files.readString(FOLDER.resolve(file))).rows();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    rows.forEach(row -> row.require("reason"));
  }

  /** Forms that no page shows to these roles, or to none. */
  static PageExceptions forms() {
    return new PageExceptions("forms-not-on-a-page.csv", "roles");
  }

  /** Fields that are asked for and that the pages of the example records do not show. */
  static PageExceptions fields() {
    return new PageExceptions("fields-not-on-a-page.csv", "field");
  }

  /** The addresses of forms that no page shows to any role. */
  static Set<String> addressesWithoutForm() {
    return forms().rows.stream()
        .filter(row -> row.require("roles").equals(ALL))
        .map(row -> row.require("address"))
        .collect(Collectors.toSet());
  }

  /** Whether a role or a field is an exception at an address, which is then needed. */
  boolean cover(String address, String name) {
    boolean found = false;
    for (int at = 0; at < rows.size(); at++) {
      Table.Row row = rows.get(at);
      String pattern = row.require(column);
      if ((row.require("address").equals(EVERY) || row.require("address").equals(address))
          && (pattern.equals(ALL) || Pattern.matches(pattern, name))) {
        used.add(at);
        found = true;
      }
    }
    return found;
  }

  /** Those that were not needed. */
  List<String> unused() {
    return rows.stream()
        .filter(row -> !used.contains(rows.indexOf(row)))
        .map(row -> row.require("address") + " " + row.require(column))
        .toList();
  }
}
