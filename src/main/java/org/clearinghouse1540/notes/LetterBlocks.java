package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Divides the text of a letter into paragraphs and the items of its lists. Pure. */
final class LetterBlocks {
  private static final Pattern BULLET =
      Pattern.compile(
          "^[ \\t]*(?:[-–—•·*▪◦●○■][ \\t]*|[(（]?(?:[\\d٠-٩]{1,2}|[a-zа-яأ-ي]|[ivx]{1,4})[.)）、][ \\t]*"
              + "|[(（][一二三四五六七八九十]{1,3}[)）][ \\t]*|[一二三四五六七八九十]{1,2}、"
              + "|(?:[أ-ي]|[\\d٠-٩]{1,2}|أولا|ثانيا|ثالثا|رابعا|خامسا) ?[-–:] ?)(?=\\S)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern OTHER_SPACE = Pattern.compile("[\\u00a0\\u2007\\u202f\\u3000]");
  private static final Pattern ENDED = Pattern.compile("[.;:!?。；：！؟؛،]\\s*$");

  private LetterBlocks() {}

  /**
   * A paragraph, or an item of a list.
   *
   * @param passage the words, without the sign of an item
   * @param sign the kind of the sign of an item: 'a)' and 'b)' are of one kind, '6.' is of another
   * @param start the position of its first line
   */
  record Block(NotePassage passage, boolean item, String sign, int start, int end) {}

  static List<Block> of(String received) {
    // Each space is one sign, so that the positions stay.
    String text = OTHER_SPACE.matcher(received).replaceAll(" ");
    List<Block> blocks = new ArrayList<>();
    int start = -1;
    int end = 0;
    int at = 0;
    while (at <= text.length()) {
      int next = text.indexOf('\n', at);
      int lineEnd = next < 0 ? text.length() : next;
      String line = text.substring(at, lineEnd);
      boolean begins = start < 0 || line.isBlank() || isNew(text.substring(start, end), line);
      if (begins && start >= 0) {
        blocks.add(block(text, start, end));
        start = -1;
      }
      if (!line.isBlank()) {
        start = start < 0 ? at : start;
        end = lineEnd;
      }
      at = lineEnd + 1;
    }
    if (start >= 0) {
      blocks.add(block(text, start, end));
    }
    return blocks;
  }

  // A new item, or a new sentence after a line that ended one of a list.
  private static boolean isNew(String before, String line) {
    if (BULLET.matcher(line).find()) {
      return true;
    }
    boolean item = BULLET.matcher(before).find();
    boolean small = Character.isLowerCase(line.strip().codePointAt(0));
    return ENDED.matcher(before).find() && !small && (item || before.strip().endsWith(":"));
  }

  private static Block block(String text, int start, int end) {
    Matcher bullet = BULLET.matcher(text).region(start, end);
    boolean item = bullet.lookingAt();
    int words = item ? bullet.end() : start;
    String sign = item ? kind(bullet.group()) : "";
    return new Block(NotePassage.of(text, words, end), item, sign, start, end);
  }

  private static String kind(String sign) {
    return sign.strip().replaceAll("[\\d٠-٩]+", "1").replaceAll("\\p{L}+", "a");
  }
}
