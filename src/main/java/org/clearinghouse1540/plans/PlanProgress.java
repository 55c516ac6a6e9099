package org.clearinghouse1540.plans;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;

/** The state of progress of a line of a plan. There is no percentage. */
public enum PlanProgress {
  NOT_STARTED,
  UNDER_WAY,
  DONE,
  /** The State changed or gave up the action; the evidence says why. */
  CHANGED;

  /** The state of progress as in texts, forms and the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The state of progress with this key. */
  public static Optional<PlanProgress> find(String key) {
    return Arrays.stream(values()).filter(known -> known.key().equals(key)).findFirst();
  }

  /** Its name in a language. */
  public String name(Language language) {
    return Texts.get(language, "plans.progress." + key());
  }

  /** All of them as choices. */
  static List<Option> options(Language language) {
    return Arrays.stream(values())
        .map(progress -> new Option(progress.key(), progress.name(language)))
        .toList();
  }
}
