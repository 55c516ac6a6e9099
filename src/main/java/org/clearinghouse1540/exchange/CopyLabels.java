package org.clearinghouse1540.exchange;

import java.util.Arrays;
import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/** The words of a printed copy that are no words of the form, in one language. */
record CopyLabels(Language language) {
  /** Those of all languages; a reader knows a copy by any of them. */
  static final List<CopyLabels> ALL =
      Arrays.stream(Language.values()).map(CopyLabels::new).toList();

  /** The words in the language of a form. */
  static CopyLabels of(String language) {
    return ALL.stream()
        .filter(copyLabels -> copyLabels.language.code().equals(language))
        .findFirst()
        .orElseThrow();
  }

  String get(String key) {
    return Texts.get(language, "exchange.print." + key);
  }

  /** The title of a copy; {@code status} is DRAFT or APPROVED. */
  String title(String status, String version) {
    String key = status.equals("APPROVED") ? "approved" : "draft";
    return Texts.get(language, "exchange.print.title." + key, version);
  }

  /** The head of the list of documents. */
  List<String> sources() {
    return List.of(get("sources.head").split("\\|"));
  }

  /** The head of the list of decisions between sources. */
  List<String> decisions() {
    return List.of(get("disagree.head").split("\\|"));
  }

  boolean isRightToLeft() {
    return language == Language.AR;
  }
}
