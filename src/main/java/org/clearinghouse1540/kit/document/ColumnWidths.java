package org.clearinghouse1540.kit.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The widths of the columns of a table, by what its cells contain. */
final class ColumnWidths {
  /** The letters of the longest word that fits into each column of a usual table. */
  private static final int LONGEST_WORD = 13;

  private static final int LONGEST_IN_SMALLER_LETTERS = 21;

  private static final int SHORTEST_WORD = 6;
  private static final int LONGEST_LINE = 48;

  /** A table of more columns is set in smaller letters. */
  private static final int USUAL_COLUMNS = 8;

  private ColumnWidths() {}

  /** Whether a table has so many columns that its letters are smaller. */
  static boolean isNarrow(int columns) {
    return columns > USUAL_COLUMNS;
  }

  /** The bold letters that fit into a line of a column, beside its edges. */
  static int letters(int width, int columns) {
    return (perHundred(columns) * width - 140) / 100;
  }

  // Letters in a hundredth of the page, times one hundred.
  private static int perHundred(int columns) {
    return isNarrow(columns) ? 104 : 73;
  }

  // Letters in the width of a page.
  private static int page(int columns) {
    return isNarrow(columns) ? 137 : 96;
  }

  /** The widths as percentages of the width of the page; each column is as wide as its words. */
  static List<Integer> of(List<String> head, List<List<String>> rows) {
    // In a table of many columns the longest words are broken, and the short ones stay whole.
    int most = isNarrow(head.size()) ? LONGEST_IN_SMALLER_LETTERS : LONGEST_WORD;
    Longest texts = new Longest(head.size());
    texts.measure(head);
    rows.forEach(texts::measure);
    int longest = most;
    while (longest > SHORTEST_WORD
        && IntStream.of(texts.words(longest)).sum() > page(head.size())) {
      longest--;
    }
    return of(texts, longest);
  }

  private static List<Integer> of(Longest texts, int longest) {
    int columns = texts.columns();
    int[] words = texts.words(longest);
    int[] lines = texts.lines(words);
    int needed = 0;
    int wanted = 0;
    for (int i = 0; i < columns; i++) {
      needed += words[i];
      wanted += lines[i] - words[i];
    }
    // Words come first; what is left is shared by the length of the texts.
    double left = Math.max(0, page(columns) - needed);
    double all = Math.max(needed, page(columns));
    List<Integer> widths = new ArrayList<>();
    int sum = 0;
    for (int i = 0; i < columns - 1; i++) {
      double share = wanted == 0 ? left / columns : left * (lines[i] - words[i]) / wanted;
      int width = Math.max(3, (int) Math.round(100 * (words[i] + share) / all));
      widths.add(width);
      sum += width;
    }
    widths.add(Math.max(3, 100 - sum));
    return widths;
  }

  /** The longest words and lines of each column, in letters. */
  private static final class Longest {
    private static final int CHINESE_WORD = 6;
    private final int[] words;
    private final int[] chinese;
    private final int[] lines;

    Longest(int columns) {
      words = new int[columns];
      chinese = new int[columns];
      lines = new int[columns];
    }

    int columns() {
      return words.length;
    }

    void measure(List<String> cells) {
      for (int i = 0; i < Math.min(cells.size(), words.length); i++) {
        for (String line : cells.get(i).split("\n", -1)) {
          lines[i] = Math.max(lines[i], Math.min(LONGEST_LINE, width(line) + 2));
          for (String word : line.split("\\s")) {
            int[] longest = word.codePoints().anyMatch(Character::isIdeographic) ? chinese : words;
            longest[i] = Math.max(longest[i], width(word));
          }
        }
      }
    }

    /** The width of each column in which no word is longer than this; a longer one is broken. */
    int[] words(int longest) {
      return IntStream.range(0, words.length)
          .map(
              i ->
                  widthOf(
                      Math.max(Math.min(longest, words[i]), Math.min(CHINESE_WORD, chinese[i])),
                      words.length))
          .toArray();
    }

    int[] lines(int[] least) {
      return IntStream.range(0, lines.length).map(i -> Math.max(lines[i], least[i])).toArray();
    }
  }

  // A word takes so much width that its column shows it whole, as letters(int, int) counts.
  private static int widthOf(int letters, int columns) {
    double hundredths = (100 * letters + 140) / (double) perHundred(columns);
    int whole = (int) Math.ceil(page(columns) * hundredths / 100 + 0.5);
    return Math.max(letters + 3, whole);
  }

  // A Chinese character is as wide as two letters.
  private static int width(String text) {
    return text.codePoints().map(letter -> Character.isIdeographic(letter) ? 2 : 1).sum();
  }
}
