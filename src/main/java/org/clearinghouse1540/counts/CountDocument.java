package org.clearinghouse1540.counts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.FieldMark;

/** A count as a document: its rule, its base and a row for each field. */
public final class CountDocument {
  private static final String SOURCE = "Clearinghouse 1540";

  private CountDocument() {}

  /** The document in a language. */
  public static PrintDocument of(MarkCount count, Language language) {
    return new PrintDocument(
        Texts.get(language, "counts.title"),
        language,
        "",
        SOURCE,
        List.of(
            new PrintDocument.Part.Labelled(
                Texts.get(language, "counts.rule"), count.rule().text()),
            new PrintDocument.Part.Labelled(
                Texts.get(language, "counts.matrices"), Integer.toString(count.matrices())),
            new PrintDocument.Part.Words(Texts.get(language, "matrix.no-measure")),
            table(count, language)));
  }

  /** The numbers of each field. */
  static PrintDocument.Part.Rows table(MarkCount count, Language language) {
    return table(count, numbers -> numbers.stream().map(Optional::of).toList(), language);
  }

  /** The numbers of each field that may be shown to the public: without those from one to four. */
  static PrintDocument.Part.Rows tableWithoutSmall(MarkCount count, Language language) {
    return table(count, SmallGroups::shown, language);
  }

  private static PrintDocument.Part.Rows table(
      MarkCount count, Function<List<Integer>, List<Optional<Integer>>> shown, Language language) {
    List<List<String>> rows = new ArrayList<>();
    for (MarkCount.Line line : count.lines()) {
      List<String> row = new ArrayList<>(List.of(line.row(), line.column()));
      shown
          .apply(Arrays.stream(FieldMark.values()).map(line::with).toList())
          .forEach(number -> row.add(number.map(String::valueOf).orElse("–")));
      rows.add(row);
    }
    List<String> head =
        new ArrayList<>(
            List.of(Texts.get(language, "counts.row"), Texts.get(language, "counts.column")));
    for (FieldMark mark : FieldMark.values()) {
      head.add(name(mark, language));
    }
    return new PrintDocument.Part.Rows(head, rows);
  }

  private static String name(FieldMark mark, Language language) {
    return mark == FieldMark.NOTHING_RECORDED ? Texts.get(language, "matrix.nothing") : mark.code();
  }
}
