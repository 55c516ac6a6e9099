package org.clearinghouse1540.exchange;

import java.util.Arrays;
import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/** The words of a printed copy that are no words of the form, in one language. */
record CopyWords(Language language) {
  /** Those of all languages; a reader knows a copy by any of them. */
  static final List<CopyWords> ALL = Arrays.stream(Language.values()).map(CopyWords::new).toList();

  /** The words in the language of a form. */
  static CopyWords of(String language) {
    return ALL.stream()
        .filter(each -> each.language.code().equals(language))
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
