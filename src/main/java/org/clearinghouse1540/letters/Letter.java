package org.clearinghouse1540.letters;

import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;

/**
 * A letter, from its draft to its proof of receipt.
 *
 * @param subject the record that it is about, as named in the journal, such as {@code request/12}
 * @param template the key of its type
 * @param party the code of the State or organization that may read it after its dispatch
 * @param reference its number or symbol; empty until it is given one
 * @param head the letterhead with which it was dispatched; empty before
 * @param body paragraphs, separated by an empty line
 * @param receipt the proof that it arrived, in words
 * @param step the key of the step of the record that it announces; may be empty
 */
public record Letter(
    long id,
    String subject,
    String template,
    Language language,
    LetterForm form,
    String party,
    String addressee,
    String reference,
    String head,
    String title,
    String body,
    int version,
    LocalDate draftedOn,
    Optional<LocalDate> dispatchedOn,
    String dispatchedHow,
    Optional<LocalDate> receivedOn,
    String receipt,
    String step) {

  public boolean dispatched() {
    return dispatchedOn.isPresent();
  }

  /** The letter as its gate sees it. */
  LetterGate.Outgoing outgoing() {
    return announcing(step);
  }

  /** The letter as its gate sees it, as the announcement of a step. */
  LetterGate.Outgoing announcing(String announced) {
    return new LetterGate.Outgoing(
        subject, template, form, party, addressee, title + "\n" + body, announced);
  }
}
