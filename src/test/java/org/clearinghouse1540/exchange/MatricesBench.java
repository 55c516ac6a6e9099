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

/**
 * Prints how well matrices are read: the tuned parts, and with {@code -Dblind} the blind one. With
 * {@code -Dfiles=true}, those that are made from the forms are left out. The first blind part was
 * opened after its score and is a tuned part since then.
 */
class MatricesBench {
  private static final Path FOLDER = Path.of("bench", "matrices");

  @Test
  void prints() throws Exception {
    List<MatrixCase> tuned = new ArrayList<>();
    if (!Boolean.getBoolean("files")) {
      tuned.addAll(MatrixCase.made());
    }
    tuned.addAll(files("tuned"));
    MatrixScore score = print("tuned", tuned);
    MatrixScore opened = print("blind 1, opened", files("blind"));
    if (System.getProperty("blind") != null) {
      print("blind 2", files("blind2"));
    }
    assertThat(score.silent()).as("silent errors in the tuned part").isZero();
    assertThat(opened.silent()).as("silent errors in the opened part").isZero();
  }

  private static MatrixScore print(String part, List<MatrixCase> cases) {
    MatrixScore score = new MatrixScore();
    cases.forEach(score::add);
    System.out.println(part + ": " + score.line());
    if (Boolean.getBoolean("details")) {
      score.errors().forEach(System.out::println);
    }
    return score;
  }

  /** The cases of a part that are files, with their answers. */
  static List<MatrixCase> files(String part) throws Exception {
    Map<String, List<MatrixCase.Fact>> answers = new LinkedHashMap<>();
    String file = part + ".csv";
    for (Table.Row row : Table.of(file, Files.readString(FOLDER.resolve(file))).rows()) {
      answers
          .computeIfAbsent(row.require("file"), name -> new ArrayList<>())
          .add(new MatrixCase.Fact(row.require("what"), row.get("value")));
    }
    List<MatrixCase> cases = new ArrayList<>();
    for (Map.Entry<String, List<MatrixCase.Fact>> entry : answers.entrySet()) {
      Path path = FOLDER.resolve(part).resolve(entry.getKey());
      cases.add(matrix(entry.getKey(), Files.readAllBytes(path), entry.getValue()));
    }
    return cases;
  }

  private static MatrixCase matrix(String name, byte[] content, List<MatrixCase.Fact> answers) {
    String form = "";
    Map<String, String> values = new LinkedHashMap<>();
    List<String> told = new ArrayList<>();
    List<MatrixCase.Fact> facts = new ArrayList<>();
    for (MatrixCase.Fact answer : answers) {
      switch (answer.what()) {
        case "form" -> form = answer.value();
        case "told" -> told.add(answer.value());
        case "status", "date", "refused" -> facts.add(answer);
        default -> values.put(answer.what(), answer.value());
      }
    }
    return new MatrixCase(name, content, form, values, told, facts);
  }
}
