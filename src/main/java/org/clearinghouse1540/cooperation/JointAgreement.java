package org.clearinghouse1540.cooperation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;

/**
 * The answer of a State to a version of a joint text. Its last answer counts.
 *
 * @param document the decision or note on which it rests
 */
record JointAgreement(
    long id, long project, long text, String state, Level level, String document, LocalDate on) {

  /** Whether it stands for the answer of a State that left; it rests on no document. */
  boolean isByLeaving() {
    return document.isEmpty();
  }

  /** The scope of an agreement; each level includes those before it. */
  enum Level {
    /** It does not agree. */
    NONE,
    /** To the text, which stays among the States. */
    TEXT,
    /** That the Committee reads it. */
    MEMBERS,
    /** That everybody reads it. */
    FULL;

    /** The level as in texts, forms and the database. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Level> find(String key) {
      return Arrays.stream(values()).filter(level -> level.key().equals(key)).findFirst();
    }

    /** All of them as choices. */
    static List<Option> options(Language language) {
      return Arrays.stream(values())
          .map(
              level ->
                  new Option(level.key(), Texts.get(language, "cooperation.level." + level.key())))
          .toList();
    }

    /** Whether it opens a text to an audience, if all States give it. */
    boolean opens(Audience audience) {
      return this == FULL || this == MEMBERS && audience.equals(Audience.MEMBERS);
    }
  }
}
