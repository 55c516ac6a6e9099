package org.clearinghouse1540.letters;

import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;

/**
 * A letter, from its draft to its proof of receipt.
 *
 * @param subject the record that it is about, as the journal names it, such as {@code request/12}
 * @param form to whom it speaks: mission, state, organization or members
 * @param party the code of the State or organization that may read it once it was dispatched
 * @param body paragraphs, parted by an empty line
 * @param receipt what proves that it arrived, in words
 */
public record Letter(
    long id,
    String subject,
    String template,
    Language language,
    String form,
    String party,
    String addressee,
    String title,
    String body,
    int version,
    LocalDate draftedOn,
    Optional<LocalDate> dispatchedOn,
    String dispatchedHow,
    Optional<LocalDate> receivedOn,
    String receipt) {

  public boolean dispatched() {
    return dispatchedOn.isPresent();
  }
}
