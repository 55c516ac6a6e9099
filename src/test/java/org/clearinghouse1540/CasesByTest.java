package org.clearinghouse1540;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.files.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every case of {@code cases/all.csv} is held by a test with its right value: by a row under its
 * own name in one of the files that tests of cases read, or by the test, and the row of it, that
 * {@code cases/by-test.csv} names. A case that no test holds is listed there as open, with why.
 */
class CasesByTest {
  private static final Pattern DATA = Pattern.compile("\"/?((?:cases|matching)/[\\w.-]+)\"");
  private static final List<Table.Row> BY_TEST = Table.fromData("cases/by-test.csv").rows();

  static List<Table.Row> held() {
    return BY_TEST.stream().filter(row -> row.get("open").isEmpty()).toList();
  }

  private static Set<String> ids(Stream<Table.Row> rows, String column) {
    return rows.map(row -> row.require(column)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> ids(String file, String column) {
    return ids(Table.fromData(file).rows().stream(), column);
  }

  @Test
  void everyCaseIsHeldByATestOrOpenWithAReason() {
    Set<String> held = ids(held().stream(), "case");
    held.addAll(ids("cases/notes.csv", "id"));
    held.addAll(ids("cases/matrices.csv", "case"));
    held.addAll(ids("cases/publications.csv", "id"));
    held.addAll(ids("cases/first-offers.csv", "id"));
    Set<String> open = ids(BY_TEST.stream().filter(row -> row.get("open").length() > 20), "case");
    Set<String> all = ids("cases/all.csv", "id");
    assertThat(open).as("both held and open").doesNotContainAnyElementsOf(held);
    assertThat(all).hasSize(116);
    held.addAll(open);
    assertThat(held).containsAll(all);
    assertThat(all).containsAll(ids(BY_TEST.stream(), "case"));
  }

  @ParameterizedTest
  @MethodSource("held")
  void theTestThatHoldsACaseExistsWithItsRow(Table.Row row) throws Exception {
    String test = row.require("test");
    assertThat(Arrays.stream(Class.forName(test).getDeclaredMethods()))
        .as(row.require("case"))
        .anyMatch(declared -> declared.getName().equals(row.get("method")));
    assertThat(withItsData(test)).as(row.require("case")).contains(row.get("row"));
  }

  private static String withItsData(String test) throws IOException {
    String source = Files.readString(Path.of("src/test/java", test.replace('.', '/') + ".java"));
    StringBuilder all = new StringBuilder(source);
    Matcher data = DATA.matcher(source);
    while (data.find()) {
      all.append(Files.readString(Path.of("src/test/resources", data.group(1))));
    }
    return all.toString();
  }
}
