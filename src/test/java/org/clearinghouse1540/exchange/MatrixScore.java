package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;

/**
 * Compares what is read in matrices with the right answers. An error without a remark that names
 * its row or its value is silent and counts ten times.
 */
final class MatrixScore {
  private static final List<FormVersion> FORMS = new Forms().list();

  private final List<String> errors = new ArrayList<>();
  private int matrices;
  private int forms;
  private int right;
  private int wrong;
  private int missed;
  private int silent;

  void add(MatrixCase matrix) {
    matrices++;
    ImportProposal read;
    try {
      read = CopyFormat.read(FileTables.read(matrix.content(), matrix.name()), FORMS);
    } catch (BadInput refused) {
      missed += matrix.values().size();
      errors.add(matrix.name() + ": refused: " + refused.sentence(Language.EN));
      return;
    }
    String reports =
        read.unrecognized().stream()
            .map(report -> report.in(Language.EN))
            .collect(Collectors.joining("\n"));
    form(matrix, read);
    Map<String, String> found =
        read.contents().entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> name(entry.getKey()), entry -> text(read, entry.getValue())));
    matrix.values().forEach((field, value) -> value(matrix, field, value, read, reports));
    found.forEach(
        (field, value) -> {
          if (!value.isEmpty()
              && !field.startsWith("header/")
              && !matrix.values().containsKey(field)
              && matrix.told().stream().noneMatch(value::contains)) {
            error(
                matrix, field + " was made up: " + value, isReported(read, field, value, reports));
          }
        });
    String all = reports + "\n" + String.join("\n", found.values());
    for (String passage : matrix.told()) {
      if (all.replaceAll("\\s+", " ").contains(passage)) {
        right++;
      } else {
        error(matrix, "lost: " + passage, false);
      }
    }
  }

  private void form(MatrixCase matrix, ImportProposal read) {
    boolean asked =
        read.unrecognized().stream().anyMatch(report -> report.key().equals("exchange.form.open"));
    boolean named =
        read.unrecognized().stream().anyMatch(report -> report.key().startsWith("exchange.form."));
    boolean same = read.form().version().equals(matrix.form());
    if (same || matrix.form().equals("asks") && asked) {
      forms++;
    } else {
      error(matrix, "form read as " + read.form().version(), named);
    }
  }

  private void value(
      MatrixCase matrix, String field, String value, ImportProposal source, String reports) {
    String read =
        source.contents().entrySet().stream()
            .filter(entry -> name(entry.getKey()).equals(field))
            .map(entry -> text(source, entry.getValue()))
            .findFirst()
            .orElse("");
    if (read.equals(value)) {
      right++;
    } else if (read.isEmpty()) {
      missed++;
      boolean reported = reports.contains(value);
      errors.add(matrix.name() + ": " + field + " missed" + (reported ? "" : ", not reported"));
      silent += reported ? 0 : 1;
    } else {
      error(
          matrix,
          field + ": " + value + " was read as " + read,
          isReported(source, field, read, reports));
    }
  }

  // A remark on the row is enough: a person looks at it.
  private static boolean isReported(
      ImportProposal read, String field, String value, String reports) {
    String row = field.substring(0, field.indexOf('/'));
    String label = read.form().find(row).map(FormVersion.Row::label).orElse(row);
    return reports.contains(label) || value.length() > 3 && reports.contains(value);
  }

  private void error(MatrixCase matrix, String what, boolean reported) {
    wrong++;
    silent += reported ? 0 : 1;
    errors.add(matrix.name() + ": " + what + (reported ? "" : " (silent)"));
  }

  private static String name(FieldKey key) {
    return key.row() + "/" + key.column();
  }

  private static String text(ImportProposal read, FieldValue value) {
    if (!value.citations().isEmpty()) {
      return value.citations().stream()
          .map(citation -> read.documents().get(citation.document()))
          .map(document -> document == null ? "" : document.title())
          .collect(Collectors.joining("\n"));
    }
    return value.words().isEmpty() ? value.mark().code() : value.words();
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
