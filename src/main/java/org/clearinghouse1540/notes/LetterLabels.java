package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;

/** The labels of the request form in six languages, from a data file. */
final class LetterLabels {
  private static final String ALONE = "[ \\t]*[:：]?[ \\t]*(?=\\n|$)";
  private static final String AFTER = "(?:[ \\t]*[:：|\\t–—][ \\t]*|[ \\t]+|(?=\\n|$))";
  // '(7) ', '12. ', '• ' and quotation marks before a label; '*', '(please be specific)' behind it.
  private static final String BEFORE =
      "[ \\t\\u00a0]*+(?:[(\\[]?\\d{1,2}[.)\\]]+[ \\t\\u00a0]*+)?[*•·▪●○◦►→–—“\"«-]*+[ \\t\\u00a0]*+";
  private static final String SIGNS = "[*†”\"»]*";
  private static final String HINT = "(?:[ \\t]*[(（][^()（）\\n]{1,80}[)）])?";
  private static final List<Label> LABELS = read();

  private record Label(String field, Pattern words) {}

  /**
   * A label at the beginning of a line.
   *
   * @param field the key of the field in the form; {@code group} for a heading
   * @param end the position after the label and its colon
   */
  record Found(String field, int end) {}

  private LetterLabels() {}

  private static List<Label> read() {
    List<Table.Row> rows = new ArrayList<>(Table.fromData("notes/data/letter_labels.csv").rows());
    // 'Consent to post a summary' before the heading 'Consent'.
    rows.sort(Comparator.comparing((Table.Row row) -> -row.require("words").length()));
    return rows.stream().map(LetterLabels::label).toList();
  }

  // A label that did not fit in its column continues in the next line.
  private static Label label(Table.Row row) {
    boolean whole = List.of("group", "heading").contains(row.require("field"));
    String between = row.require("language").equals(Language.ZH.code()) ? "\\s*" : "\\u00ad?";
    String words =
        row.require("words")
            .codePoints()
            .mapToObj(Character::toString)
            .map(LetterLabels::sign)
            .collect(Collectors.joining(between));
    return new Label(
        row.require("field"),
        Pattern.compile(
            BEFORE + words + SIGNS + (whole ? ALONE : HINT + SIGNS + AFTER),
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
  }

  private static String sign(String sign) {
    return switch (sign) {
      case " ", "\u00a0" -> "[\\s\\u00a0]+";
      case ":", "：" -> "\\s*[:：]?\\s*";
      case "'", "’" -> TextFolding.ANY_APOSTROPHE;
      default -> Pattern.quote(sign);
    };
  }

  /** The label that begins at a position of a text. */
  static Optional<Found> at(String text, int start) {
    for (Label label : LABELS) {
      Matcher words = label.words().matcher(text).region(start, text.length());
      if (words.lookingAt()) {
        return Optional.of(new Found(label.field(), words.end()));
      }
    }
    return Optional.empty();
  }
}
