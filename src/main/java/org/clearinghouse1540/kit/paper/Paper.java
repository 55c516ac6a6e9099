package org.clearinghouse1540.kit.paper;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.text.Language;

/**
 * What a file says, whatever its form.
 *
 * @param draft the mark that a draft carries on each page and in its properties, or empty
 * @param foot a line at the foot of each page: where it comes from, and on which day
 */
public record Paper(String title, Language language, String draft, String foot, List<Part> parts) {
  public Paper {
    title = Letters.clean(title);
    foot = Letters.clean(foot);
    parts = List.copyOf(parts);
  }

  /** A piece of a paper. */
  public sealed interface Part {

    /** A heading. */
    record Heading(String words) implements Part {}

    /** Text as received, with its line breaks. */
    record Words(String words) implements Part {}

    /** A table; each row has as many cells as the head. */
    record Rows(List<String> head, List<List<String>> rows) implements Part {
      public Rows {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
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
