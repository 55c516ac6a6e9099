package org.clearinghouse1540.kit.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The description of an act in one language; see {@link Act}.
 *
 * @param by the day by which the next step is due, or empty
 */
public record ActText(
    String name,
    String means,
    String to,
    String title,
    String text,
    List<String> toCheck,
    List<String> unsent,
    List<String> closes,
    String next,
    String by) {
  public ActText {
    // A receipt from before the due date was kept has none.
    by = Objects.requireNonNullElse(by, "");
    toCheck = List.copyOf(toCheck);
    unsent = List.copyOf(unsent);
    closes = List.copyOf(closes);
  }

  /** The same without what it names: the act, its meaning and the next step remain. */
  ActText emptied() {
    return new ActText(name, means, "", "", "", List.of(), List.of(), List.of(), next, by);
  }

  /** Everything that the user read, in order, to find out what changed since then. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(List.of(name, means, to, title, text, by));
    lines.addAll(toCheck);
    lines.addAll(unsent);
    lines.addAll(closes);
    lines.removeIf(String::isEmpty);
    return lines.stream().map(line -> line.replaceAll("\\s+", " ").strip()).distinct().toList();
  }
}
