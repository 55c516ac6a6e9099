package org.clearinghouse1540.cooperation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;

/** The types of joint projects. */
public enum JointProjectKind {
  REGIONAL_PLAN,
  PEER_REVIEW,
  VISIT;

  /** The kind as in texts, forms and the database. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind with this key. */
  static Optional<JointProjectKind> find(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }

  /** Its name in a language. */
  public String name(Language language) {
    return Texts.get(language, "cooperation.kind." + key());
  }

  /** All of them as choices. */
  static List<Option> options(Language language) {
    return Arrays.stream(values())
        .map(kind -> new Option(kind.key(), kind.name(language)))
        .toList();
  }
}
