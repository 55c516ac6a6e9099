package org.clearinghouse1540.kit.document;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.text.Language;

/**
 * What a file says, whatever its form.
 *
 * @param draft the mark that a draft carries on each page and in its properties, or empty
 * @param foot a line at the foot of each page: where it comes from, and on which day
 * @param note a footnote to the title, or empty
 */
public record PrintDocument(
    String title,
    Language language,
    String draft,
    String foot,
    List<Part> parts,
    Look look,
    String note) {
  public PrintDocument {
    title = PrintableText.clean(title);
    foot = PrintableText.clean(foot);
    note = PrintableText.clean(note);
    parts = List.copyOf(parts);
  }

  /** A paper in the plain look, without a footnote. */
  public PrintDocument(
      String title, Language language, String draft, String foot, List<Part> parts) {
    this(title, language, draft, foot, parts, Look.PLAIN, "");
  }

  /** How the pages of DOCX and PDF look. */
  public enum Look {
    /** For reading on paper. */
    PLAIN,
    /** Small letters and narrow edges, for much on few pages. */
    SMALL,
    /** As plain; the mark of a draft stands at the head of the pages and not in the title. */
    LETTER
  }

  /** This paper in another look. */
  public PrintDocument in(Look other) {
    return new PrintDocument(title, language, draft, foot, parts, other, note);
  }

  /** This paper with a footnote to its title. */
  public PrintDocument with(String footnote) {
    return new PrintDocument(title, language, draft, foot, parts, look, footnote);
  }

  /** The title as it is printed: a draft says so, where its look has no other place for it. */
  String printedTitle() {
    return draft.isEmpty() || look == Look.LETTER ? title : draft + " – " + title;
  }

  /** A piece of a paper. */
  public sealed interface Part {

    /** A heading. */
    record Heading(String words) implements Part {}

    /** Text as received, with its line breaks. */
    record Words(String words) implements Part {}

    /** A label, and behind it in the same paragraph what it is for. */
    record Labelled(String label, String words) implements Part {
      /** Both as one text. */
      public String whole() {
        return label + ": " + words;
      }
    }

    /**
     * A table; each row has as many cells as the head.
     *
     * @param widths of the columns in hundredths of the width of the page; empty to let the words
     *     decide
     */
    record Rows(List<String> head, List<List<String>> rows, List<Integer> widths) implements Part {
      public Rows {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        widths = List.copyOf(widths);
      }

      /** A table whose words decide how wide its columns are. */
      public Rows(List<String> head, List<List<String>> rows) {
        this(head, rows, List.of());
      }

      /** A table of labels and values. */
      public static Rows of(String label, String value, List<Map.Entry<String, String>> facts) {
        return new Rows(
            List.of(label, value),
            facts.stream().map(fact -> List.of(fact.getKey(), fact.getValue())).toList());
      }
    }
  }
}
