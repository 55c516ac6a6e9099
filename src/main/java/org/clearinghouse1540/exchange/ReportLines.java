package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * The lines of a report with the lines that continue them: in a paragraph of several lines, and
 * where a text without paragraphs, such as that of a PDF, wraps a full line. A line with a label of
 * the form begins again. Pure.
 */
final class ReportLines {
  private static final Pattern NUMBERED = Pattern.compile("\\d{1,3}\\. .*");
  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?;:。！？；：؟]");
  private static final Pattern IDEOGRAPH = Pattern.compile(".*\\p{IsIdeographic}.*");
  private static final int MOST_OF_A_LABEL = 6;
  private static final int LONGEST_WORD = 20;
  private static final int LEAST = 50;
  private static final int LEAST_OF_IDEOGRAPHS = 25;
  private static final double FULL = 0.75;

  private final List<String> labels = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private final List<Physical> lines = new ArrayList<>();
  private final boolean paragraphs;
  private final int longest;

  private ReportLines(String text, FormVersion form) {
    for (FormVersion.Part part : form.parts()) {
      titles.add(part.title());
      part.rows().forEach(row -> labels.add(label(row)));
      part.columns().forEach(column -> labels.add(column.label() + ": "));
    }
    int number = 0;
    boolean blank = true;
    int blanks = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        lines.add(new Physical(number, line.strip(), blank));
      }
      blank = line.isBlank();
      blanks += blank ? 1 : 0;
    }
    this.paragraphs = blanks * 3 >= lines.size();
    this.longest = lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
  }

  /** The label with which the values of a row begin. */
  static String label(FormVersion.Row row) {
    return row.number() + ". " + row.label() + ": ";
  }

  /** A line of the file; {@code after} says whether an empty line is before it. */
  record Physical(int number, String text, boolean after) {}

  /**
   * A line with those that continue it.
   *
   * @param head the number of lines with its label
   * @param text all of them together
   * @param certain whether they belong together without doubt
   */
  record Whole(List<Physical> lines, int head, String text, boolean certain) {
    Whole {
      lines = List.copyOf(lines);
    }

    /** The lines with the label alone, and each of the others alone. */
    List<Whole> apart() {
      List<Whole> apart = new ArrayList<>();
      apart.add(
          new Whole(
              lines.subList(0, head),
              head,
              lines.subList(0, head).stream().map(Physical::text).collect(Collectors.joining(" ")),
              false));
      lines
          .subList(head, lines.size())
          .forEach(line -> apart.add(new Whole(List.of(line), 1, line.text(), false)));
      return apart;
    }
  }

  /** The lines of a text, each with those that continue it. */
  static List<Whole> of(String text, FormVersion form) {
    return new ReportLines(text, form).whole();
  }

  private List<Whole> whole() {
    List<Whole> all = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      Whole whole = whole(at);
      all.add(whole);
      at += whole.lines().size();
    }
    return all;
  }

  private Whole whole(int first) {
    int head = first + labelLines(first);
    int next = head;
    boolean certain = true;
    while (hasLabel(joined(first, head)) && next < lines.size()) {
      if (begins(lines.get(next).text()) || labelLines(next) > 1 || isOther(next)) {
        break;
      }
      certain &= paragraphs || isWrapped(next);
      if (isNumbered(next) && !paragraphs) {
        break;
      }
      next++;
    }
    return new Whole(lines.subList(first, next), head - first, joined(first, next), certain);
  }

  private boolean isNumbered(int at) {
    return NUMBERED.matcher(lines.get(at).text()).matches();
  }

  // Another paragraph.
  private boolean isOther(int at) {
    return paragraphs && lines.get(at).after();
  }

  // A line that follows a full one can be the rest of it; after a sentence it can be another one.
  private boolean isWrapped(int at) {
    String before = lines.get(at - 1).text();
    return isFull(before, lines.get(at).text())
        && !SENTENCE_END.matcher(before).matches()
        && !isNumbered(at);
  }

  // The number of lines over which a label or a title is wrapped.
  private int labelLines(int first) {
    if (paragraphs || begins(lines.get(first).text())) {
      return 1;
    }
    for (int count = 2; count <= MOST_OF_A_LABEL && first + count <= lines.size(); count++) {
      String begun = joined(first, first + count - 1);
      boolean part =
          labels.stream().anyMatch(label -> label.startsWith(begun))
              || titles.stream().anyMatch(title -> fold(title).startsWith(fold(begun)));
      if (!part) {
        return 1;
      }
      if (begins(joined(first, first + count))) {
        return count;
      }
    }
    return 1;
  }

  private boolean isFull(String line, String next) {
    int least = IDEOGRAPH.matcher(line).matches() ? LEAST_OF_IDEOGRAPHS : LEAST;
    int word = Math.min(LONGEST_WORD, next.split(" ", 2)[0].length());
    return line.length() >= least && line.length() + 1 + word >= longest * FULL;
  }

  private boolean begins(String text) {
    return hasLabel(text) || titles.stream().anyMatch(title -> fold(title).equals(fold(text)));
  }

  private boolean hasLabel(String text) {
    return labels.stream().anyMatch(text::startsWith);
  }

  private String joined(int from, int to) {
    StringBuilder joined = new StringBuilder(lines.get(from).text());
    for (int i = from + 1; i < to; i++) {
      String next = lines.get(i).text();
      boolean close =
          Character.isIdeographic(joined.codePointBefore(joined.length()))
              && Character.isIdeographic(next.codePointAt(0));
      joined.append(paragraphs ? "\n" : close ? "" : " ").append(next);
    }
    return joined.toString();
  }

  private static String fold(String text) {
    return TextFolding.KEEPING_DIACRITICS.fold(text);
  }
}
