package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.obligations.FormVersion;

/** The values and the reports of a matrix that was read, as the page after an upload shows them. */
final class MatrixReading {
  private final ImportProposal read;
  private final Map<String, String> values = new TreeMap<>();
  private final List<String> reports = new ArrayList<>();

  MatrixReading(ImportProposal read) {
    this.read = read;
    read.contents().forEach((key, value) -> put(key, value));
    read.unrecognized().forEach(report -> reports.add(plain(report.in(Language.EN))));
    for (ContentAccount.Reported reported : read.account().reported()) {
      reports.add(
          plain(reported.at() + ": " + reported.text() + " " + reported.reason().in(Language.EN)));
    }
  }

  private void put(FieldKey key, FieldValue value) {
    List<String> lines = new ArrayList<>();
    for (Citation citation : value.citations()) {
      var document = read.documents().get(citation.document());
      List<String> parts = new ArrayList<>(List.of(document == null ? "" : document.title()));
      parts.addAll(citation.places());
      lines.add(String.join(", ", parts));
    }
    String text = lines.isEmpty() ? value.words() : String.join("\n", lines);
    String shown = text.isEmpty() ? value.mark().code() : text;
    if (!shown.isEmpty()) {
      values.put(key.row() + "/" + key.column(), shown);
    }
  }

  Map<String, String> values() {
    return values;
  }

  /** A text without differences in white space. */
  static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  /** Whether a passage is in a field or in a report. */
  boolean tells(String passage) {
    return Stream.concat(values.values().stream(), reports.stream())
        .anyMatch(text -> plain(text).contains(passage));
  }

  /** Whether a passage is in a field of the header or in a report. */
  boolean tellsInHeader(String passage) {
    return Stream.concat(
            values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("header/"))
                .map(Map.Entry::getValue),
            reports.stream())
        .anyMatch(text -> plain(text).contains(passage));
  }

  /**
   * Whether a report names the row of a field, or has a longer value of it, or is on a row in
   * similar words with this value: a person looks at it.
   */
  boolean isReported(String field, String value) {
    List<String> labels = labels(field.substring(0, field.indexOf('/')));
    return isColumnReported(field)
        || reports.stream()
            .anyMatch(
                report ->
                    labels.stream().anyMatch(label -> isNamed(label, report))
                        || value.length() > 3 && report.contains(plain(value))
                        || isOnSimilarRow(report, labels, value));
  }

  // 'The column was read as … because of its place' is on each of its values.
  private boolean isColumnReported(String field) {
    String row = field.substring(0, field.indexOf('/'));
    String label =
        read.form()
            .partOf(row)
            .flatMap(part -> part.column(field.substring(field.indexOf('/') + 1)))
            .map(FormVersion.Column::label)
            .orElse("");
    return read.unrecognized().stream()
        .filter(report -> report.key().equals("exchange.unrecognized.by-place"))
        .anyMatch(report -> report.in(Language.EN).contains("“" + label + "”"));
  }

  private static boolean isNamed(String label, String report) {
    return Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(label) + "(?![\\p{L}\\d])")
        .matcher(report)
        .find();
  }

  private static boolean isOnSimilarRow(String report, List<String> labels, String value) {
    Set<String> words = new HashSet<>(Arrays.asList(report.split("[ ,:“”()|]+")));
    return words.contains(value)
        && report.contains(" | ")
        && labels.stream()
            .flatMap(label -> Arrays.stream(label.split("[ ,:()]+")))
            .filter(word -> word.length() > 5)
            .anyMatch(words::contains);
  }

  private List<String> labels(String row) {
    return Arrays.stream(Language.values())
        .map(language -> read.form().in(language))
        .flatMap(form -> form.find(row).stream())
        .map(FormVersion.Row::label)
        .map(MatrixReading::plain)
        .distinct()
        .toList();
  }
}
