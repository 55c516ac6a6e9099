package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;

/**
 * Compares what is read in matrices with the right answers. An error without a remark that names
 * its row or its value is silent and counts ten times. A person who is asked for the version of the
 * form gives it.
 */
final class MatrixScore {
  private static final List<FormVersion> FORMS = new Forms().list();
  private static final String ASKS = "asks";

  private final List<String> errors = new ArrayList<>();
  private int matrices;
  private int forms;
  private int right;
  private int wrong;
  private int missed;
  private int silent;

  void add(MatrixCase matrix) {
    matrices++;
    try {
      add(matrix, read(matrix, ""));
    } catch (BadInput refused) {
      refused(matrix, refused);
    }
  }

  private static ImportProposal read(MatrixCase matrix, String version) {
    FileTables tables = FileTables.read(matrix.content(), matrix.name());
    return CopyFormat.read(tables, new VersionChoice(FORMS, version));
  }

  private void refused(MatrixCase matrix, BadInput refused) {
    String reason = refused.sentence(Language.EN);
    List<String> expected = facts(matrix, "refused");
    if (refused.problems().getFirst().message().key().equals("exchange.refused.form-open")) {
      forms += matrix.form().equals(ASKS) ? 1 : 0;
      if (!matrix.form().equals(ASKS)) {
        error(matrix, "asked for the form", true);
      }
      try {
        add(matrix, read(matrix, matrix.form().equals(ASKS) ? "2017" : matrix.form()));
      } catch (BadInput again) {
        missed += matrix.values().size();
        errors.add(matrix.name() + ": refused with its version: " + again.sentence(Language.EN));
      }
    } else if (expected.isEmpty()) {
      missed += matrix.values().size();
      errors.add(matrix.name() + ": refused: " + reason);
    } else if (reason.contains(expected.getFirst())) {
      forms++;
      right++;
    } else {
      error(matrix, "refused without its name: " + reason, true);
    }
  }

  private void add(MatrixCase matrix, ImportProposal read) {
    MatrixReading reading = new MatrixReading(read);
    if (!facts(matrix, "refused").isEmpty()) {
      error(matrix, "was not refused", false);
      return;
    }
    form(matrix, read);
    for (String status : facts(matrix, "status")) {
      check(matrix, read.status().name().equals(status), "status " + read.status());
    }
    for (String day : facts(matrix, "date")) {
      check(matrix, written(day).anyMatch(reading::tellsInHeader), "date lost: " + day);
    }
    for (String passage : matrix.told()) {
      boolean told = Arrays.stream(passage.split("\\|")).anyMatch(reading::tells);
      check(matrix, told, "lost: " + passage);
    }
    matrix.values().forEach((field, value) -> value(matrix, field, value, reading));
    reading
        .values()
        .forEach(
            (field, value) -> {
              if (!field.startsWith("header/")
                  && !matrix.values().containsKey(field)
                  && !matrix.form().equals(ASKS)
                  && matrix.told().stream().noneMatch(text -> alike(text, value))) {
                error(matrix, field + " was made up: " + value, reading.isReported(field, value));
              }
            });
  }

  private void check(MatrixCase matrix, boolean good, String problem) {
    if (good) {
      right++;
    } else {
      error(matrix, problem, false);
    }
  }

  private static boolean alike(String one, String other) {
    return one.contains(other) || other.contains(one);
  }

  private static List<String> facts(MatrixCase matrix, String what) {
    return matrix.facts().stream()
        .filter(fact -> fact.what().equals(what))
        .map(MatrixCase.Fact::value)
        .toList();
  }

  // A date as it may be written; the number of the day with or without a zero before it.
  private static Stream<String> written(String day) {
    String[] parts = day.split("-");
    String dots = parts[2] + "." + parts[1] + "." + parts[0];
    String slashes = parts[2] + "/" + parts[1] + "/" + parts[0];
    return Stream.concat(
            Stream.of(day, dots, slashes),
            Arrays.stream(Language.values())
                .map(language -> DateText.of(day, language).replaceAll("\\h*г\\.", "")))
        .flatMap(text -> Stream.of(text, "0" + text));
  }

  private void form(MatrixCase matrix, ImportProposal read) {
    boolean named =
        read.unrecognized().stream().anyMatch(report -> report.key().startsWith("exchange.form."));
    if (read.form().version().equals(matrix.form())) {
      forms++;
    } else if (!matrix.form().equals(ASKS)) {
      error(matrix, "form read as " + read.form().version(), named);
    }
  }

  private void value(MatrixCase matrix, String field, String expected, MatrixReading reading) {
    boolean flag = expected.endsWith("|flag");
    String value = flag ? expected.substring(0, expected.length() - 5) : expected;
    String read = reading.values().getOrDefault(field, "");
    boolean reported =
        reading.isReported(field, value) || !read.isEmpty() && reading.isReported(field, read);
    if (MatrixReading.plain(read).equals(MatrixReading.plain(value)) && !(flag && value.isEmpty())
        || flag && read.isEmpty() && reported) {
      right++;
    } else if (read.isEmpty()) {
      missed++;
      errors.add(matrix.name() + ": " + field + " missed" + (reported ? "" : ", not reported"));
      silent += reported ? 0 : 1;
    } else {
      error(matrix, field + ": “" + value + "” was read as “" + read + "”", reported);
    }
  }

  private void error(MatrixCase matrix, String what, boolean reported) {
    wrong++;
    silent += reported ? 0 : 1;
    errors.add(matrix.name() + ": " + what + (reported ? "" : " (silent)"));
  }

  List<String> errors() {
    return errors;
  }

  int silent() {
    return silent;
  }

  /** One line with all figures; the weighted errors count a silent one ten times. */
  String line() {
    return "%d matrices, form right %d; cells right %d, wrong %d, missed %d; silent %d; weighted %d"
        .formatted(matrices, forms, right, wrong, missed, silent, wrong + missed + 9 * silent);
  }
}
