package org.clearinghouse1540.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.text.Message;

/**
 * Splits a text into passages. A passage ends with an empty line, before a number or a bullet, and
 * where a line ends with a sentence; a long one is cut. Each line is in a passage or is reported,
 * such as a heading.
 */
final class PassageSplitter {
  private static final int MOST = 5_000;
  private static final int LEAST_LETTERS = 25;
  private static final int LEAST_CHINESE = 10;
  private static final Pattern NUMBERED =
      Pattern.compile("^\\s*(?:\\(?[\\p{Nd}]{1,3}[.)]|\\(?\\p{L}\\)|[•·▪*–—-])\\s+.*");
  private static final Pattern ENDED = Pattern.compile(".*[.!?;:。！？；：؟؛][\\s\"'”’»)\\]]*");

  private final List<FoundPassage> passages = new ArrayList<>();
  private final ContentAccount.Builder account = new ContentAccount.Builder();
  private final List<String> open = new ArrayList<>();
  private int first;
  private int length;

  private PassageSplitter() {}

  /** The passages of a text in their order, and the account of its lines. */
  record Split(List<FoundPassage> passages, ContentAccount account) {
    Split {
      passages = List.copyOf(passages);
    }
  }

  /** Splits a text whose lines end in line feeds. */
  static Split split(String text) {
    PassageSplitter splitter = new PassageSplitter();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      splitter.line(lines.get(i).strip(), i + 1);
    }
    splitter.close();
    return new Split(splitter.passages, splitter.account.build());
  }

  private void line(String line, int number) {
    if (line.isEmpty() || length + line.length() >= MOST || NUMBERED.matcher(line).matches()) {
      close();
    }
    if (line.isEmpty()) {
      return;
    }
    if (open.isEmpty()) {
      first = number;
    }
    open.add(line);
    length += line.length() + 1;
    if (ENDED.matcher(line).matches()) {
      close();
    }
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    String words = String.join(" ", open);
    int last = first + open.size() - 1;
    if (isPassage(words)) {
      String place = first == last ? "" + first : first + "–" + last;
      cut(words).forEach(part -> passages.add(new FoundPassage(place, part)));
      open.forEach(line -> account.place());
    } else {
      for (int i = 0; i < open.size(); i++) {
        account.report(
            Integer.toString(first + i), open.get(i), Message.of("reviews.reported.short"));
      }
    }
    open.clear();
    length = 0;
  }

  // A longer line is cut at a space; without one, at the length.
  private static List<String> cut(String words) {
    List<String> parts = new ArrayList<>();
    String left = words;
    while (left.length() > MOST) {
      int space = left.lastIndexOf(' ', MOST);
      int end = space > 0 ? space : left.offsetByCodePoints(0, left.codePointCount(0, MOST));
      parts.add(left.substring(0, end));
      left = left.substring(end).strip();
    }
    parts.add(left);
    return parts;
  }

  private static boolean isPassage(String words) {
    long letters = words.codePoints().filter(Character::isLetter).count();
    long chinese =
        words
            .codePoints()
            .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)
            .count();
    return letters >= LEAST_LETTERS || chinese >= LEAST_CHINESE;
  }
}
