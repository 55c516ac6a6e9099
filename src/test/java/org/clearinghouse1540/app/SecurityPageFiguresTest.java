package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.files.Table;
import org.junit.jupiter.api.Test;

/** The figures of the security page that the code has are those of today. */
class SecurityPageFiguresTest {
  private static final Pattern FIGURE =
      Pattern.compile("(addresses(?: of forms)?) (\\d[\\d,]*)|of (\\d[\\d,]*) (tables)");
  private static final String EARLIER = "of an earlier state";

  private static List<String> page() throws IOException {
    return Files.readAllLines(Path.of("docs/security.md"));
  }

  private static long addresses() {
    return Addresses.list().size();
  }

  private static long forms() {
    return Addresses.list().stream().filter(address -> address.method().equals("POST")).count();
  }

  private static long recordedTables() {
    List<String> tables =
        Table.fromData("kit/data/unrecorded-rows.csv").rows().stream()
            .filter(row -> row.find("column").isEmpty())
            .map(row -> "'" + row.require("table") + "'")
            .toList();
    return TestProgram.get()
        .count(
            """
            select count(*)::int from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
              and relname not in (%s)
            """
                .formatted(String.join(", ", tables)));
  }

  @Test
  void thePageNamesTheAddressesAndTablesOfToday() throws IOException {
    String line =
        page().stream()
            .filter(read -> read.contains("Today the program has "))
            .findFirst()
            .orElse("");
    assertThat(line)
        .contains(
            "Today the program has %d addresses, %d of them for forms, and %d recorded tables"
                .formatted(addresses(), forms(), recordedTables()));
  }

  /** A row with the figures of another day says so. */
  @Test
  void everyFigureOfATestIsOfTodayOrOfAnEarlierState() throws IOException {
    int compared = 0;
    for (String line : page()) {
      Matcher figure = FIGURE.matcher(line);
      while (line.startsWith("| ") && !line.contains(EARLIER) && figure.find()) {
        compared++;
        String kind = figure.group(1) == null ? figure.group(4) : figure.group(1);
        String number = figure.group(1) == null ? figure.group(3) : figure.group(2);
        long today =
            switch (kind) {
              case "addresses" -> addresses();
              case "tables" -> recordedTables();
              default -> forms();
            };
        assertThat(number.replace(",", "")).as(line).isEqualTo(Long.toString(today));
      }
    }
    assertThat(compared).isGreaterThanOrEqualTo(3);
  }
}
