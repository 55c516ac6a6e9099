package org.clearinghouse1540.kit.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Page headers, footers and page numbers, which are not part of the author's text. */
final class PageFurniture {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-–—|]?\\s*(?:page|p\\.|página|pág\\.|стр\\.|страница|第|صفحة)?\\s*\\d{1,3}\\s*(?:(?:of|de|sur|из|/|من)\\s*\\d{1,3})?\\s*(?:页)?\\s*[-–—|]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private PageFurniture() {}

  /** Removes them; a first or last line that most pages have is a header or a footer. */
  static void remove(List<List<String>> pages) {
    Map<String, Integer> seen = new HashMap<>();
    for (List<String> page : pages) {
      edges(page).forEach(line -> seen.merge(bare(line), 1, Integer::sum));
    }
    for (List<String> page : pages) {
      while (!page.isEmpty() && drops(page.getFirst(), seen, pages.size())) {
        page.removeFirst();
      }
      while (!page.isEmpty() && drops(page.getLast(), seen, pages.size())) {
        page.removeLast();
      }
    }
  }

  private static List<String> edges(List<String> page) {
    List<String> lines = page.stream().filter(line -> !line.isBlank()).toList();
    List<String> edges = new ArrayList<>();
    for (int i = 0; i < Math.min(2, lines.size()); i++) {
      edges.add(lines.get(i));
      if (lines.size() - 1 - i > 1) {
        edges.add(lines.get(lines.size() - 1 - i));
      }
    }
    return edges.stream().distinct().toList();
  }

  private static boolean drops(String line, Map<String, Integer> seen, int pages) {
    if (line.isBlank() || NUMBER.matcher(line.strip()).matches()) {
      return true;
    }
    int times = seen.getOrDefault(bare(line), 0);
    // With two pages, a line must be the same on both.
    return pages > 2 ? times * 2 > pages : pages == 2 && times == 2 && line.strip().length() < 100;
  }

  private static String bare(String line) {
    return line.strip().replaceAll("\\d+", "#");
  }
}
