package org.clearinghouse1540.obligations;

import java.util.LinkedHashMap;
import java.util.Map;

/** The words of a form by their keys, in printed order. */
public final class FormWords {
  /** The key that stands for all points of the preamble, which are taken over together. */
  public static final String PREAMBLE = "preamble";

  private FormWords() {}

  /** The words of a form in its language: preamble, legend, and parts with columns and rows. */
  public static Map<String, String> of(FormVersion form) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String point : form.preamble()) {
      words.put(PREAMBLE + "." + (words.size() + 1), point);
    }
    form.legend().forEach(code -> words.put(code.key(), code.inTheDocument()));
    for (FormVersion.Part part : form.parts()) {
      words.put(part.key(), part.title());
      part.columns().forEach(column -> words.put(columnKey(part, column), column.label()));
      part.rows().forEach(row -> words.put(row.key(), row.label()));
    }
    return words;
  }

  /** The key of the heading of a column. */
  public static String columnKey(FormVersion.Part part, FormVersion.Column column) {
    return part.key() + "/" + column.key();
  }

  /** The key under which a word is chosen: the points of the preamble have one in common. */
  static String choice(String key) {
    return key.startsWith(PREAMBLE + ".") ? PREAMBLE : key;
  }
}
