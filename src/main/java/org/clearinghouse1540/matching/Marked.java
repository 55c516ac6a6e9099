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
public record Marked(String text, Optional<Passage.Why> why) {
  // Where passages lie over each other the earlier of these is shown.
  private static final Map<Passage.Why, Integer> FIRST = new EnumMap<>(Passage.Why.class);

  static {
    List.of(
            Passage.Why.EXCLUDED,
            Passage.Why.COVERED,
            Passage.Why.IN_PART,
            Passage.Why.NOT_COVERED,
            Passage.Why.NEAR_IN_MEANING)
        .forEach(why -> FIRST.put(why, FIRST.size()));
  }

  /** Cuts a text at its passages. */
  public static List<Marked> of(String text, List<Passage> passages) {
    Passage.@Nullable Why[] each = new Passage.Why[text.length()];
    for (Passage passage : passages) {
      for (int at = passage.start(); at < Math.min(passage.end(), text.length()); at++) {
        Passage.Why there = each[at];
        if (there == null || rank(passage.why()) < rank(there)) {
          each[at] = passage.why();
        }
      }
    }
    List<Marked> stretches = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= text.length(); at++) {
      if (at == text.length() || each[at] != each[from]) {
        stretches.add(new Marked(text.substring(from, at), Optional.ofNullable(each[from])));
        from = at;
      }
    }
    return stretches;
  }

  private static int rank(Passage.Why why) {
    return FIRST.getOrDefault(why, FIRST.size());
  }

  /** Whether the stretch is marked as meeting what is asked. */
  public boolean meets() {
    return why.filter(each -> each != Passage.Why.NOT_COVERED && each != Passage.Why.EXCLUDED)
        .isPresent();
  }

  /** Whether the stretch says what is not covered. */
  public boolean lacks() {
    return why.isPresent() && !meets();
  }
}
