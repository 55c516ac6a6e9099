package org.clearinghouse1540.outreach;

import java.util.Locale;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/** The acts in the history of an event, in the language of the reader. */
final class HistoryAct {
  private static final String KEY = "outreach.act.";

  private HistoryAct() {}

  /** The text of an act as the journal names it. */
  static String text(String act, Language language) {
    String key = key(act);
    return Texts.get(language, Texts.has(key) ? key : KEY + "other");
  }

  static String key(String act) {
    return KEY + act.replace(",", "").replace(' ', '-').toLowerCase(Locale.ROOT);
  }
}
