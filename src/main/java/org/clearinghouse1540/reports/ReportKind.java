package org.clearinghouse1540.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;

/** The kind of a national report. */
enum ReportKind {
  FIRST,
  ADDITIONAL,
  UPDATE;

  /** The kind as in texts, forms and the database. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with this key. */
  static Optional<ReportKind> find(String key) {
    return Arrays.stream(values()).filter(known -> known.key().equals(key)).findFirst();
  }

  /** Its name in a language. */
  String name(Language language) {
    return Texts.get(language, "reports.kind." + key());
  }

  /** All of them as choices. */
  static List<Option> options(Language language) {
    return Arrays.stream(values())
        .map(kind -> new Option(kind.key(), kind.name(language)))
        .toList();
  }
}
