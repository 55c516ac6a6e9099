package org.clearinghouse1540.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a text with the mark of its passage; all parts together are the text.
 *
 * @param why the mark; empty for a part without a passage
 */
public record MarkedPassages(String text, Optional<ReasonPassage.Why> why) {
  // The mark that is shown if passages overlap: the earlier one in this list.
  private static final Map<ReasonPassage.Why, Integer> FIRST =
      new EnumMap<>(ReasonPassage.Why.class);

  static {
    List.of(
            ReasonPassage.Why.EXCLUDED,
            ReasonPassage.Why.COVERED,
            ReasonPassage.Why.IN_PART,
            ReasonPassage.Why.NOT_COVERED,
            ReasonPassage.Why.NEAR_IN_MEANING)
        .forEach(why -> FIRST.put(why, FIRST.size()));
  }

  /** Splits a text at its passages. */
  public static List<MarkedPassages> of(String text, List<ReasonPassage> passages) {
    ReasonPassage.@Nullable Why[] marks = new ReasonPassage.Why[text.length()];
    for (ReasonPassage passage : passages) {
      for (int at = passage.start(); at < Math.min(passage.end(), text.length()); at++) {
        ReasonPassage.Why there = marks[at];
        if (there == null || rank(passage.why()) < rank(there)) {
          marks[at] = passage.why();
        }
      }
    }
    List<MarkedPassages> parts = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= text.length(); at++) {
      if (at == text.length() || marks[at] != marks[from]) {
        parts.add(new MarkedPassages(text.substring(from, at), Optional.ofNullable(marks[from])));
        from = at;
      }
    }
    return parts;
  }

  private static int rank(ReasonPassage.Why why) {
    return FIRST.getOrDefault(why, FIRST.size());
  }

  /** Whether the part is marked as covered. */
  public boolean isCovered() {
    return why.filter(
            mark -> mark != ReasonPassage.Why.NOT_COVERED && mark != ReasonPassage.Why.EXCLUDED)
        .isPresent();
  }

  /** Whether the part is marked as not covered. */
  public boolean isNotCovered() {
    return why.isPresent() && !isCovered();
  }
}
