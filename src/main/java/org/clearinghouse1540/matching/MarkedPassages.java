package org.clearinghouse1540.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text in stretches, each with what it carries; together they are the text.
 *
 * @param why empty for a stretch that carries nothing
 */
public record MarkedPassages(String text, Optional<ReasonPassage.Why> why) {
  // Where passages lie over each other the earlier of these is shown.
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

  /** Cuts a text at its passages. */
  public static List<MarkedPassages> of(String text, List<ReasonPassage> passages) {
    ReasonPassage.@Nullable Why[] item = new ReasonPassage.Why[text.length()];
    for (ReasonPassage passage : passages) {
      for (int at = passage.start(); at < Math.min(passage.end(), text.length()); at++) {
        ReasonPassage.Why there = item[at];
        if (there == null || rank(passage.why()) < rank(there)) {
          item[at] = passage.why();
        }
      }
    }
    List<MarkedPassages> stretches = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= text.length(); at++) {
      if (at == text.length() || item[at] != item[from]) {
        stretches.add(
            new MarkedPassages(text.substring(from, at), Optional.ofNullable(item[from])));
        from = at;
      }
    }
    return stretches;
  }

  private static int rank(ReasonPassage.Why why) {
    return FIRST.getOrDefault(why, FIRST.size());
  }

  /** Whether the stretch is marked as meeting what is asked. */
  public boolean meets() {
    return why.filter(
            item -> item != ReasonPassage.Why.NOT_COVERED && item != ReasonPassage.Why.EXCLUDED)
        .isPresent();
  }

  /** Whether the stretch says what is not covered. */
  public boolean lacks() {
    return why.isPresent() && !meets();
  }
}
