package org.clearinghouse1540.workspace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A question to an agency of a State.
 *
 * @param entry the number of the entry to which the question belongs
 * @param agency the name of the account of the agency
 * @param agencyName the name that the State gave the agency
 * @param answer the answer so far, or empty
 * @param answered the moment of the last answer
 * @param open whether the agency may still answer
 */
record AgencyQuestion(
    long id,
    long entry,
    String agency,
    String agencyName,
    String question,
    String answer,
    LocalDate askedOn,
    Optional<Instant> answered,
    boolean open) {

  /** The question with the name that the State gave the agency. */
  AgencyQuestion named(String name) {
    return new AgencyQuestion(id, entry, agency, name, question, answer, askedOn, answered, open);
  }
}
