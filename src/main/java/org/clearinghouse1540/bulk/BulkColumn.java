package org.clearinghouse1540.bulk;

import java.util.List;
import java.util.function.Function;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Localized;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.web.Option;

/**
 * A column of a table of records: a field of the form of such a record, with the same values.
 *
 * @param field the name of the field
 * @param label the heading, which is the label of the field
 * @param options the values to choose from, in a language; none for text and files
 */
public record BulkColumn(
    String field, Localized label, Kind kind, Function<Language, List<Option>> options) {

  /** The kinds of content of a cell. */
  public enum Kind {
    /** Text of one or several lines. */
    TEXT,
    /** The name of one option. */
    CHOICE,
    /** The names of options, separated by semicolons. */
    CHOICES,
    /** The name of a file that comes with the table. */
    FILE
  }

  /** A column of text. */
  public static BulkColumn text(String field, String label) {
    return text(field, Message.of(label));
  }

  /** A column of text. */
  public static BulkColumn text(String field, Localized label) {
    return new BulkColumn(field, label, Kind.TEXT, language -> List.of());
  }

  /** A column with one of several options. */
  public static BulkColumn choice(
      String field, String label, Function<Language, List<Option>> options) {
    return new BulkColumn(field, Message.of(label), Kind.CHOICE, options);
  }

  /** A column with any number of several options. */
  public static BulkColumn choices(
      String field, String label, Function<Language, List<Option>> options) {
    return new BulkColumn(field, Message.of(label), Kind.CHOICES, options);
  }

  /** A column with the name of a file. */
  public static BulkColumn file(String field, String label) {
    return new BulkColumn(field, Message.of(label), Kind.FILE, language -> List.of());
  }
}
