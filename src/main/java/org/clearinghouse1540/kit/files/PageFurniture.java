package org.clearinghouse1540.kit.files;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Message;

/**
 * Page headers, footers and page numbers, which are not part of the author's text. Lines that
 * differ in a number that does not count the pages are text.
 */
final class PageFurniture {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-–—|]?\\s*(?:page|p\\.|página|pág\\.|стр\\.|страница|第|صفحة)?\\s*\\d{1,3}\\s*(?:(?:of|de|sur|из|/|من)\\s*\\d{1,3})?\\s*(?:页)?\\s*[-–—|]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern DIGITS = Pattern.compile("\\d+");
  // With two pages, a longer line is a paragraph.
  private static final int LONGEST_OF_TWO = 100;

  private final List<List<String>> edges;
  private final Set<String> removed = new LinkedHashSet<>();

  /**
   * Compares pages.
   *
   * @param edges the first and last lines of each page
   */
  PageFurniture(List<List<String>> edges) {
    this.edges = edges;
  }

  /**
   * Removes them; a first or last line that most pages have is a header or a footer.
   *
   * @return what was removed, each line once, without the numbers of pages
   */
  static List<Message> remove(List<List<String>> pages) {
    PageFurniture furniture = new PageFurniture(pages.stream().map(PageFurniture::edges).toList());
    for (int at = 0; at < pages.size(); at++) {
      List<String> page = pages.get(at);
      while (!page.isEmpty() && furniture.drops(page.getFirst(), at)) {
        page.removeFirst();
      }
      while (!page.isEmpty() && furniture.drops(page.getLast(), at)) {
        page.removeLast();
      }
    }
    return furniture.removed().stream()
        .map(line -> Message.of("kit.file.header-text", line))
        .toList();
  }

  /** The lines that were dropped, each once, without the numbers of pages. */
  List<String> removed() {
    return List.copyOf(removed);
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

  /** Whether a line at an edge of a page is blank or no part of the text of the author. */
  boolean drops(String line, int page) {
    String bare = line.strip();
    if (bare.isEmpty()) {
      return true;
    }
    if (NUMBER.matcher(bare).matches()) {
      return counted(bare, page) > 1 || !DIGITS.matcher(bare).matches() || isOnlyNumber(bare, page);
    }
    boolean drops = isRepeated(bare) || isCounted(bare, page);
    if (drops && removed.stream().noneMatch(other -> bare(other).equals(bare(bare)))) {
      removed.add(bare);
    }
    return drops;
  }

  private boolean isRepeated(String line) {
    long times =
        edges.stream()
            .filter(page -> page.stream().anyMatch(edge -> edge.strip().equals(line)))
            .count();
    return edges.size() > 2
        ? times * 2 > edges.size()
        : edges.size() == 2 && times == 2 && line.length() < LONGEST_OF_TWO;
  }

  // Two pages make no series, unless it is that of their numbers.
  private boolean isCounted(String line, int page) {
    int times = counted(line, page);
    return edges.size() > 2
        ? times > 2 && times * 2 > edges.size()
        : times == 2 && numbers(line).contains(Integer.toString(page + 1));
  }

  // Several numbers that do not grow from page to page are the author's.
  private boolean isOnlyNumber(String number, int page) {
    boolean only =
        edges.stream()
                .filter(lines -> lines.stream().anyMatch(line -> isNumber(line.strip())))
                .count()
            < 2;
    if (only && !number.equals(Integer.toString(page + 1))) {
      removed.add(number);
    }
    return only;
  }

  private static boolean isNumber(String line) {
    return DIGITS.matcher(line).matches() && NUMBER.matcher(line).matches();
  }

  // The pages with a line of the same words whose only other number is higher by their distance.
  private int counted(String line, int page) {
    int times = 0;
    for (int other = 0; other < edges.size(); other++) {
      int distance = other - page;
      if (edges.get(other).stream().anyMatch(edge -> isCounted(line, edge.strip(), distance))) {
        times++;
      }
    }
    return times;
  }

  private static boolean isCounted(String line, String other, int distance) {
    List<String> numbers = numbers(line);
    List<String> others = numbers(other);
    if (!bare(line).equals(bare(other)) || numbers.size() != others.size()) {
      return false;
    }
    int grown = 0;
    for (int i = 0; i < numbers.size(); i++) {
      BigInteger growth = new BigInteger(others.get(i)).subtract(new BigInteger(numbers.get(i)));
      if (growth.signum() != 0) {
        grown += growth.equals(BigInteger.valueOf(distance)) ? 1 : 2;
      }
    }
    return grown == (distance == 0 ? 0 : 1);
  }

  private static List<String> numbers(String line) {
    return DIGITS.matcher(line).results().map(MatchResult::group).toList();
  }

  private static String bare(String line) {
    return DIGITS.matcher(line).replaceAll("#");
  }
}
