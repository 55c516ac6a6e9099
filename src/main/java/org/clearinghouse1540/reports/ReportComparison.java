package org.clearinghouse1540.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.text.TextFolding;

/**
 * The paragraphs that a report and an earlier one of its State have or do not have. A paragraph
 * that only moved, or whose white space is different, is the same.
 *
 * @param added the paragraphs of the later report alone, in their order
 * @param removed the paragraphs of the earlier report alone, in their order
 * @param same the number of paragraphs of the later report that both have
 */
record ReportComparison(List<String> added, List<String> removed, int same) {
  ReportComparison {
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  /** Compares the texts of two reports. */
  static ReportComparison of(String earlier, String later) {
    List<String> before = paragraphs(earlier);
    List<String> after = paragraphs(later);
    List<String> added = without(after, before);
    return new ReportComparison(added, without(before, after), after.size() - added.size());
  }

  private static List<String> paragraphs(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  // A paragraph that is there twice is the same as many times as the other text has it.
  private static List<String> without(List<String> paragraphs, List<String> others) {
    Map<String, Integer> left = new HashMap<>();
    others.forEach(other -> left.merge(folded(other), 1, Integer::sum));
    List<String> alone = new ArrayList<>();
    for (String paragraph : paragraphs) {
      int count = left.getOrDefault(folded(paragraph), 0);
      if (count == 0) {
        alone.add(paragraph);
      } else {
        left.put(folded(paragraph), count - 1);
      }
    }
    return alone;
  }

  private static String folded(String paragraph) {
    return TextFolding.KEEPING_DIACRITICS.fold(paragraph).replaceAll("\\s+", " ");
  }
}
