package org.clearinghouse1540.figures;

import java.util.List;
import java.util.function.BiFunction;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/**
 * A property by which records are counted; the text {@code counts.by.NAME} names it.
 *
 * @param name the word for it in rules, and the column of the view
 * @param many whether a record can have several values; the column is then an array, and the record
 *     is counted with each
 * @param values the values in their order; empty if they are as received
 * @param names the name of a value in a language
 */
public record CountedDimension(
    String name, boolean many, List<String> values, BiFunction<String, Language, String> names) {
  public CountedDimension {
    values = List.copyOf(values);
  }

  /** Values whose names are texts that begin with these words, such as {@code outreach.status.}. */
  public static CountedDimension of(String name, String texts, List<String> values) {
    return new CountedDimension(
        name,
        false,
        values,
        (value, language) -> Texts.has(texts + value) ? Texts.get(language, texts + value) : value);
  }

  /** Values of the counts themselves, whose names are the texts {@code counts.value.NAME.VALUE}. */
  public static CountedDimension own(String name, String... values) {
    return of(name, "counts.value." + name + ".", List.of(values));
  }

  /** Values as they were received, named by a function where it knows them. */
  public static CountedDimension open(String name, BiFunction<String, Language, String> names) {
    return new CountedDimension(name, false, List.of(), names);
  }

  /** Several values for each record. */
  public static CountedDimension many(
      String name, List<String> values, BiFunction<String, Language, String> names) {
    return new CountedDimension(name, true, values, names);
  }
}
