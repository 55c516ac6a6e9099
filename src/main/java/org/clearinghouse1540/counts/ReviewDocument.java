package org.clearinghouse1540.counts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/**
 * The tables of a review as a document: each has a number, a title, its notes and its rule, as in
 * documents of the United Nations.
 *
 * @param approved the marks of the approved matrices, for a comprehensive review
 */
record ReviewDocument(
    int year,
    ReviewTables.Tables tables,
    ApprovedTables approved,
    List<PublishedFigures.Beside> published,
    LocalDate today) {
  private static final String SOURCE = "Clearinghouse 1540";

  ReviewDocument {
    published = List.copyOf(published);
  }

  /**
   * The marks of matrices as approved.
   *
   * @param marks a count for each part of the form
   * @param others the number of matrices on record in the form that are not in these counts
   */
  record ApprovedTables(List<MarkCount> marks, int others) {
    static final ApprovedTables NONE = new ApprovedTables(List.of(), 0);

    ApprovedTables {
      marks = List.copyOf(marks);
    }
  }

  /** The document in a language. */
  PrintDocument in(Language language) {
    List<PrintDocument.Part> parts = new ArrayList<>();
    int number = 1;
    for (RecordCount count : tables.counts()) {
      heading(
          parts, number++, RecordCountDocument.titleWithPeriod(count.rule(), language), language);
      if (count.lines().isEmpty()) {
        parts.add(new PrintDocument.Part.Words(Texts.get(language, "counts.review.empty")));
      } else {
        parts.add(RecordCountDocument.table(count, language));
      }
      note(parts, String.join(" ", RecordCountDocument.notes(count, language)), language);
      rule(parts, count.rule().text(), count, language);
    }
    for (MarkCount count : approved.marks()) {
      heading(parts, number++, Texts.get(language, "counts.title"), language);
      marks(parts, count, language);
    }
    if (!published.isEmpty()) {
      heading(parts, number, Texts.get(language, "counts.review.published"), language);
      parts.add(publishedTable(language));
      note(parts, Texts.get(language, "counts.review.published.means"), language);
    }
    if (!tables.leftOut().isEmpty()) {
      parts.add(new PrintDocument.Part.Words(leftOut(tables, language)));
    }
    return new PrintDocument(
            Texts.get(language, "counts.review.document", Integer.toString(year)),
            language,
            "",
            SOURCE,
            parts)
        .with(Texts.get(language, "counts.review.footnote"));
  }

  private void marks(List<PrintDocument.Part> parts, MarkCount count, Language language) {
    parts.add(CountDocument.tableWithoutSmall(count, language));
    note(
        parts,
        Texts.get(language, "matrix.no-measure") + " " + Texts.get(language, "counts.review.small"),
        language);
    parts.add(
        new PrintDocument.Part.Labelled(Texts.get(language, "counts.rule"), count.rule().text()));
    parts.add(
        new PrintDocument.Part.Labelled(
            Texts.get(language, "counts.matrices"), shown(count.matrices(), language)));
    parts.add(
        new PrintDocument.Part.Labelled(
            Texts.get(language, "counts.review.not-approved"), shown(approved.others(), language)));
  }

  private static String shown(int number, Language language) {
    return SmallGroups.isSmall(number)
        ? Texts.get(language, "counts.few")
        : Integer.toString(number);
  }

  /** The sentence on kinds of record that the user may not count. */
  static String leftOut(ReviewTables.Tables tables, Language language) {
    return Texts.get(
        language,
        "counts.review.left-out",
        String.join(
            "; ",
            tables.leftOut().stream()
                .map(kind -> Texts.get(language, "counts.of." + kind))
                .toList()));
  }

  private static void heading(
      List<PrintDocument.Part> parts, int number, String title, Language language) {
    parts.add(
        new PrintDocument.Part.Heading(
            Texts.get(language, "counts.review.table", Integer.toString(number), title)));
  }

  private static void note(List<PrintDocument.Part> parts, String words, Language language) {
    parts.add(new PrintDocument.Part.Labelled(Texts.get(language, "counts.review.note"), words));
  }

  private void rule(
      List<PrintDocument.Part> parts, String rule, RecordCount count, Language language) {
    parts.add(new PrintDocument.Part.Labelled(Texts.get(language, "counts.rule"), rule));
    parts.add(
        new PrintDocument.Part.Labelled(
            Texts.get(language, "counts.base"), RecordCountDocument.base(count, language)));
    parts.add(
        new PrintDocument.Part.Labelled(
            Texts.get(language, "counts.cutoff"),
            RecordCountDocument.cutoff(count.rule(), language, today)));
  }

  private PrintDocument.Part.Rows publishedTable(Language language) {
    return new PrintDocument.Part.Rows(
        List.of(
            Texts.get(language, "counts.review.measure"),
            Texts.get(language, "counts.review.as-of"),
            Texts.get(language, "counts.review.figure"),
            Texts.get(language, "counts.review.own"),
            Texts.get(language, "counts.review.source")),
        published.stream()
            .map(
                figure ->
                    List.of(
                        figure.name(),
                        figure.asOf(),
                        figure.value()
                            + (figure.note().isEmpty() ? "" : " (" + figure.note() + ")"),
                        figure.own().isEmpty() ? "–" : figure.own(),
                        figure.source()))
            .toList());
  }
}
