package org.clearinghouse1540.counts;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.PrintDocument.Part;
import org.clearinghouse1540.kit.text.Language;

/**
 * A yearly report in a language, with the words and numbers of the day on which it was drafted.
 *
 * @param lead the sentence above the tables
 * @param note the footnote to its title
 */
record YearlyText(String title, String lead, String note, List<YearlyTable> tables) {
  private static final String SOURCE = "Clearinghouse 1540";

  YearlyText {
    tables = List.copyOf(tables);
  }

  /**
   * A table with everything that its numbers need to be understood and computed again.
   *
   * @param empty the sentence that takes the place of a table without lines; empty otherwise
   */
  record YearlyTable(
      String title,
      List<String> head,
      List<List<String>> rows,
      String empty,
      List<YearlyFact> facts) {
    YearlyTable {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
      facts = List.copyOf(facts);
    }
  }

  /** A labelled line under a table, such as its rule. */
  record YearlyFact(String label, String words) {}

  /** The report as a document. */
  PrintDocument in(Language language, String draft) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Words(lead));
    for (YearlyTable table : tables) {
      parts.add(new Part.Heading(table.title()));
      parts.add(
          table.rows().isEmpty()
              ? new Part.Words(table.empty())
              : new Part.Rows(table.head(), table.rows()));
      table.facts().forEach(fact -> parts.add(new Part.Labelled(fact.label(), fact.words())));
    }
    return new PrintDocument(title, language, draft, SOURCE, parts).with(note);
  }
}
