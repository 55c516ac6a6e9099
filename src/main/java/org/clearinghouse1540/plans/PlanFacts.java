package org.clearinghouse1540.plans;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/**
 * Reads the text around the table of a file: the State of the plan, or facts that the plan has on
 * record already. Another title, period or edition is not taken from a file; a person reads it
 * among what was reported.
 */
final class PlanFacts {
  private final NationalPlan plan;
  private final PlanWords words;

  PlanFacts(NationalPlan plan, PlanWords words) {
    this.plan = plan;
    this.words = words;
  }

  /** A fact; of the State of the plan, or as on record. */
  record Fact(String value, boolean isState) {
    private static Fact known(String value) {
      return new Fact(value, false);
    }
  }

  /** The fact that a paragraph, or a label with its value, says. */
  Optional<Fact> read(String text) {
    String plain = plain(text);
    Optional<String> footed = footed(plain);
    if (footed.isPresent()) {
      return footed.map(state -> new Fact(state, true));
    }
    if (words.is(plain, "frame.draft") || isTitle(plain)) {
      return Optional.of(Fact.known(plain));
    }
    int colon = colon(plain);
    String value = plain.substring(colon + 1).strip();
    if (colon < 0 || value.isEmpty()) {
      return Optional.empty();
    }
    String label = plain.substring(0, colon);
    if (words.is(label, "plans.state")) {
      return Optional.of(new Fact(value, true));
    }
    boolean edition =
        words.is(label, "plans.edition") && value.equals(String.valueOf(plan.edition()));
    boolean period = words.is(label, "plans.column.period") && isPeriod(value);
    return edition || period ? Optional.of(Fact.known(value)) : Optional.empty();
  }

  /** A text without marks of direction and space around it. */
  static String plain(String text) {
    return text.replaceAll("[\\u200e\\u200f\\u2066-\\u2069]", "").strip();
  }

  private boolean isTitle(String plain) {
    String title = plain(plan.head().title());
    return plain.equals(title)
        || List.of(Language.values()).stream()
            .anyMatch(language -> plain.equals(Texts.get(language, "frame.draft") + " – " + title));
  }

  private boolean isPeriod(String value) {
    return List.of(Language.values()).stream()
        .anyMatch(language -> value.equals(plain(plan.head().period(language))));
  }

  private static int colon(String text) {
    int ascii = text.indexOf(':');
    int wide = text.indexOf('：');
    return ascii < 0 || wide >= 0 && wide < ascii ? wide : ascii;
  }

  /** Whether a text is the foot that the program writes. */
  boolean isFoot(String text) {
    return footed(plain(text)).isPresent();
  }

  // Our documents have the number of the page after the foot.
  private static Optional<String> footed(String text) {
    String plain = text.replaceFirst("(?<=1540)\\s+\\d+$", "");
    for (String[] around : PlanWords.around("plans.foot")) {
      if (plain.length() > around[0].length() + around[1].length()
          && plain.startsWith(around[0])
          && plain.endsWith(around[1])) {
        return Optional.of(
            plain.substring(around[0].length(), plain.length() - around[1].length()).strip());
      }
    }
    return Optional.empty();
  }
}
