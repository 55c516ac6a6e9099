package org.clearinghouse1540.reviews;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;

/** By whom a submission was sent. */
enum SubmissionOrigin {
  STATE,
  ORGANIZATION,
  OTHER;

  /** The origin as in texts, forms and the database. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The origin with this key. */
  static Optional<SubmissionOrigin> find(String key) {
    return Arrays.stream(values()).filter(known -> known.key().equals(key)).findFirst();
  }

  /** Its name in a language. */
  String name(Language language) {
    return Texts.get(language, "reviews.origin." + key());
  }

  /** All of them as choices. */
  static List<Option> options(Language language) {
    return Arrays.stream(values())
        .map(origin -> new Option(origin.key(), origin.name(language)))
        .toList();
  }
}
