package org.clearinghouse1540.letters;

import java.util.Map;
import org.clearinghouse1540.kit.text.Language;

/**
 * The details of a letter to be drafted.
 *
 * @param subject the record that it is about, such as {@code request/12}
 * @param template the key of its type
 * @param party the code of the State or organization that may read it after its dispatch; may be
 *     empty
 * @param step the key of the step of the record that it announces; may be empty
 * @param values the values of the placeholders in its text, by name
 */
public record LetterDraft(
    String subject,
    String template,
    Language language,
    LetterForm form,
    String party,
    String addressee,
    String step,
    Map<String, String> values) {
  public LetterDraft {
    values = Map.copyOf(values);
  }

  /** A letter that announces no step. */
  public LetterDraft(
      String subject,
      String template,
      Language language,
      LetterForm form,
      String party,
      String addressee,
      Map<String, String> values) {
    this(subject, template, language, form, party, addressee, "", values);
  }
}
