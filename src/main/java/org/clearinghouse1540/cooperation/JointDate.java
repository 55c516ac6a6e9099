package org.clearinghouse1540.cooperation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;

/** A day in the schedule of a joint project. */
record JointDate(long id, long project, Planned planned, LocalDate added, boolean cancelled) {

  /** The types of days. */
  enum Kind {
    MEETING,
    VISIT,
    DRAFT_DUE;

    /** The kind as in texts, forms and the database. */
    String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Kind> find(String key) {
      return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** The key of its name. */
    String text() {
      return "cooperation.date." + key();
    }

    static List<Option> options(Language language) {
      return Arrays.stream(values())
          .map(kind -> new Option(kind.key(), Texts.get(language, kind.text())))
          .toList();
    }
  }

  /**
   * The plan for a day.
   *
   * @param ends the last day, if it is another one
   */
  record Planned(
      Kind kind, String title, String place, LocalDate starts, Optional<LocalDate> ends) {
    /** The last day. */
    LocalDate last() {
      return ends.orElse(starts);
    }
  }
}
