package org.clearinghouse1540.notes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.ChinesePatterns;
import org.clearinghouse1540.kit.text.Language;

/**
 * Whether a verb of need is denied in its sentence: by a negation directly before it, in any form
 * of the verb, or as a request that was withdrawn. The negations are in {@code
 * notes/data/denials.csv}. Pure.
 */
final class NeedDenials {
  private static final int FLAGS =
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
  private static final Map<Language, List<Denial>> DATA = data();

  private record Denial(String where, Pattern pattern) {}

  /** The part of a sentence that is denied. */
  enum Extent {
    NOTHING,
    /** One verb of need is denied, another one is not. */
    PART,
    ALL
  }

  private NeedDenials() {}

  private static Map<Language, List<Denial>> data() {
    Map<Language, List<Denial>> data = new EnumMap<>(Language.class);
    Table table = Table.fromData("notes/data/denials.csv");
    for (Language language : Language.values()) {
      data.put(
          language,
          table.rows().stream()
              .filter(row -> row.require("language").equals(language.code()))
              .map(
                  row ->
                      new Denial(
                          row.require("where"),
                          Pattern.compile(
                              ChinesePatterns.inBothScripts(row.require("pattern")), FLAGS)))
              .toList());
    }
    return data;
  }

  /** The part of the needs of a sentence that is denied. */
  static Extent in(String text, Language language) {
    Pattern need = NoteVocabulary.get().pattern("need", language.code());
    Pattern verbs =
        need.matcher(text).find()
            ? need
            : ProseVocabulary.pattern(ProseVocabulary.Kind.ASK, language);
    Matcher verb = verbs.matcher(text);
    int denied = 0;
    int all = 0;
    while (verb.find()) {
      all++;
      String before = plain(text.substring(0, verb.start()));
      if (isDenied(before, text.substring(verb.end()), language)) {
        denied++;
      }
    }
    if (any("withdrawn", plain(text), language)) {
      return all > denied ? Extent.PART : Extent.ALL;
    }
    return denied == 0 ? Extent.NOTHING : denied == all ? Extent.ALL : Extent.PART;
  }

  private static boolean isDenied(String before, String after, Language language) {
    return any("before", before, language)
        && !any("affirms", before, language)
        && !any("affirms-after", after, language);
  }

  private static boolean any(String where, String text, Language language) {
    return DATA.getOrDefault(language, List.of()).stream()
        .filter(denial -> denial.where().equals(where))
        .anyMatch(denial -> denial.pattern().matcher(text).find());
  }

  // Without the signs that lengthen or vocalize Arabic words.
  private static String plain(String text) {
    return text.replaceAll("[\u0640\u064b-\u0652]", "");
  }
}
