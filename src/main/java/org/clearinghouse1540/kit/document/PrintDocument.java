package org.clearinghouse1540.kit.document;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.clearinghouse1540.kit.text.Language;

/**
 * The content of a document, independent of its file format.
 *
 * @param draft the draft mark on each page and in the file's properties, or empty
 * @param foot the footer of each page: the source and the date
 * @param note a footnote to the title, or empty
 * @param head the letterhead above the title, or empty
 */
public record PrintDocument(
    String title,
    Language language,
    String draft,
    String foot,
    List<Part> parts,
    Look look,
    String note,
    String head) {
  public PrintDocument {
    title = PrintableText.clean(title);
    foot = PrintableText.clean(foot);
    note = PrintableText.clean(note);
    head = PrintableText.clean(head);
    parts = List.copyOf(parts);
  }

  /** A document in the plain layout, without a footnote. */
  public PrintDocument(
      String title, Language language, String draft, String foot, List<Part> parts) {
    this(title, language, draft, foot, parts, Look.PLAIN, "", "");
  }

  /** The layout of the pages of DOCX and PDF files. */
  public enum Look {
    /** The usual size of text and margins. */
    PLAIN,
    /** Small text and narrow margins, for much content on few pages. */
    SMALL,
    /** As plain, with the draft mark in the page header and not in the title. */
    LETTER
  }

  /** This document in another layout. */
  public PrintDocument in(Look other) {
    return new PrintDocument(title, language, draft, foot, parts, other, note, head);
  }

  /** This document with a footnote to its title. */
  public PrintDocument with(String footnote) {
    return new PrintDocument(title, language, draft, foot, parts, look, footnote, head);
  }

  /** This document under a letterhead. */
  public PrintDocument under(String letterhead) {
    return new PrintDocument(title, language, draft, foot, parts, look, note, letterhead);
  }

  /** This document with another form of each of its texts. */
  PrintDocument map(UnaryOperator<String> form) {
    return new PrintDocument(
        form.apply(title),
        language,
        form.apply(draft),
        form.apply(foot),
        parts.stream().map(part -> part.map(form)).toList(),
        look,
        form.apply(note),
        form.apply(head));
  }

  /** The printed title, which begins with the draft mark unless the layout shows it elsewhere. */
  String printedTitle() {
    return look == Look.LETTER ? title : markedTitle();
  }

  /** The title, which begins with the draft mark of a draft. */
  String markedTitle() {
    return draft.isEmpty() ? title : draft + " – " + title;
  }

  /** A part of a document. */
  public sealed interface Part {

    /** This part with another form of each of its texts. */
    private Part map(UnaryOperator<String> form) {
      return switch (this) {
        case Heading(String words) -> new Heading(form.apply(words));
        case Words(String words) -> new Words(form.apply(words));
        case Labelled(String label, String words) ->
            new Labelled(form.apply(label), form.apply(words));
        case Rows(List<String> head, List<List<String>> rows, List<Integer> widths) ->
            new Rows(
                head.stream().map(form).toList(),
                rows.stream().map(row -> row.stream().map(form).toList()).toList(),
                widths);
      };
    }

    /** A heading. */
    record Heading(String words) implements Part {}

    /** Text as received, with its line breaks. */
    record Words(String words) implements Part {}

    /** A label and its value in one paragraph. */
    record Labelled(String label, String words) implements Part {
      /** The label and the value as one text. */
      public String whole() {
        return label + ": " + words;
      }
    }

    /**
     * A table; each row has as many cells as the head.
     *
     * @param widths the column widths as a percentage of the page width; if empty, they follow from
     *     the content
     */
    record Rows(List<String> head, List<List<String>> rows, List<Integer> widths) implements Part {
      public Rows {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        widths = widths.isEmpty() ? ColumnWidths.of(head, rows) : List.copyOf(widths);
      }

      /** A table whose column widths follow from its content. */
      public Rows(List<String> head, List<List<String>> rows) {
        this(head, rows, List.of());
      }

      /** The widths of the columns of labels and values, the same throughout a document. */
      public static final List<Integer> LABEL_AND_VALUE = List.of(34, 66);

      /** A table of labels and values. */
      public static Rows of(String label, String value, List<Map.Entry<String, String>> facts) {
        return new Rows(
            List.of(label, value),
            facts.stream().map(fact -> List.of(fact.getKey(), fact.getValue())).toList(),
            LABEL_AND_VALUE);
      }
    }
  }
}
