package org.clearinghouse1540.kit.retrieval;

import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.LanguageDetector;

/**
 * A piece of text that can be found, with the place to which a result leads.
 *
 * @param record the record that contains it, such as {@code event/12}
 * @param address the page of the record, with the place in it if it has one
 * @param party the State or organization to which the record belongs, or empty
 * @param day the date of the record as {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}, or
 *     empty
 * @param names names by which it is found as well, and which are not shown
 * @param concepts keys of the concepts that the text names, which are the same in each language
 */
public record Passage(
    String record,
    String address,
    String title,
    String text,
    Language language,
    String party,
    String day,
    String names,
    List<String> concepts) {
  public Passage {
    concepts = List.copyOf(concepts);
  }

  /** A passage in the language that its text shows. */
  public static Passage of(String record, String address, String title, String text) {
    Language language = LanguageDetector.language(title + "\n" + text);
    return new Passage(record, address, title, text, language, "", "", "", List.of());
  }

  /** The same passage of a record of a party. */
  public Passage by(String state) {
    return new Passage(record, address, title, text, language, state, day, names, concepts);
  }

  /** The same passage of a record of a day. */
  public Passage on(String date) {
    return new Passage(record, address, title, text, language, party, date, names, concepts);
  }

  /** The same passage in a language. */
  public Passage in(Language written) {
    return new Passage(record, address, title, text, written, party, day, names, concepts);
  }

  /**
   * The same passage with names by which it is found, and with the concepts that its text names.
   */
  public Passage with(String called, List<String> named) {
    return new Passage(record, address, title, text, language, party, day, called, named);
  }

  /** Whether it is the same text of the same record as another passage. */
  public boolean says(Passage other) {
    return record.equals(other.record) && title.equals(other.title) && text.equals(other.text);
  }

  /** The kind of its record, such as {@code event}. */
  public String kind() {
    return kindOf(record);
  }

  /** The kind of a record. */
  static String kindOf(String record) {
    return record.substring(0, Math.max(0, record.indexOf('/')));
  }
}
