package org.clearinghouse1540.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.files.Table;
import org.junit.jupiter.api.Test;

/** Prints how well matrices are read: the tuned part, and with {@code -Dblind} the blind one. */
class MatricesBench {
  private static final Path FOLDER = Path.of("bench", "matrices");

  @Test
  void prints() throws Exception {
    print("tuned", MatrixCase.tuned());
    if (System.getProperty("blind") != null) {
      print("blind", blind());
    }
  }

  private static void print(String part, List<MatrixCase> cases) {
    MatrixScore score = new MatrixScore();
    cases.forEach(score::add);
    System.out.println(part + ": " + score.line());
    if (part.equals("tuned")) {
      if (Boolean.getBoolean("details")) {
        score.errors().forEach(System.out::println);
      }
      assertThat(score.silent()).as("silent errors in the tuned part").isZero();
    }
  }

  private static List<MatrixCase> blind() throws Exception {
    Map<String, MatrixCase> cases = new LinkedHashMap<>();
    for (Table.Row row :
        Table.of("blind.csv", Files.readString(FOLDER.resolve("blind.csv"))).rows()) {
      String name = row.require("file");
      String what = row.require("what");
      String value = row.require("value");
      byte[] content = Files.readAllBytes(FOLDER.resolve("blind").resolve(name));
      MatrixCase before =
          cases.getOrDefault(
              name, new MatrixCase(name, content, "", new LinkedHashMap<>(), new ArrayList<>()));
      if (what.equals("form")) {
        before = new MatrixCase(name, content, value, before.values(), before.told());
      } else if (what.contains("/")) {
        before.values().put(what, value);
      } else {
        before.told().add(value);
      }
      cases.put(name, before);
    }
    return List.copyOf(cases.values());
  }
}
