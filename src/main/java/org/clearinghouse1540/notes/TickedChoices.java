package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The choices of a text with boxes: where a box is empty, only the words of the ticked ones count.
 * A box is before all words of its line, or after all of them; in a line with words at both ends no
 * choice is certain. Pure.
 */
final class TickedChoices {
  private static final String EMPTY = "[☐□◻▢❏❑]|\\[ {0,3}\\]";
  private static final String TICKED = "[☒☑☓✓✔✗✘⊠■]|\\[ ?[xXхХ✓✔] ?\\]";
  private static final Pattern BOX = Pattern.compile(EMPTY + "|" + TICKED);
  private static final Pattern HAS_EMPTY = Pattern.compile(EMPTY);

  private TickedChoices() {}

  /** The text without the choices whose boxes are empty. */
  static String of(String text) {
    if (!HAS_EMPTY.matcher(text).find()) {
      return text;
    }
    List<String> lines = new ArrayList<>();
    text.lines().forEach(line -> lines.add(line(line)));
    return String.join("\n", lines);
  }

  private static String line(String line) {
    List<MatchResult> boxes = BOX.matcher(line).results().toList();
    if (boxes.stream().noneMatch(TickedChoices::isEmpty)) {
      return line;
    }
    boolean before = line.substring(0, boxes.getFirst().start()).isBlank();
    boolean after = line.substring(boxes.getLast().end()).isBlank();
    if (before == after) {
      return "";
    }
    StringBuilder ticked = new StringBuilder();
    for (int i = 0; i < boxes.size(); i++) {
      MatchResult box = boxes.get(i);
      int last = i + 1 < boxes.size() ? boxes.get(i + 1).start() : line.length();
      int first = i == 0 ? 0 : boxes.get(i - 1).end();
      if (!isEmpty(box)) {
        ticked.append(
            before ? line.substring(box.end(), last) : line.substring(first, box.start()));
        ticked.append("; ");
      }
    }
    return ticked.toString();
  }

  private static boolean isEmpty(MatchResult box) {
    return HAS_EMPTY.matcher(box.group()).matches();
  }
}
