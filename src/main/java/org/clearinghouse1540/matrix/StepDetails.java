package org.clearinghouse1540.matrix;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.consent.SeenText;

/**
 * The details of a step of the workflow.
 *
 * @param by the State or body that agrees or approves; empty for other steps
 * @param document the document by which it does so; empty for other steps
 * @param note a note on the step; may be empty
 * @param proposals the values that the State proposes with the step; empty for other steps
 * @param seen the fields that the State or body saw
 * @param answerBy the day by which an answer is hoped for; empty for other steps
 */
public record StepDetails(
    String by,
    String document,
    String note,
    Map<FieldKey, FieldValue> proposals,
    SeenText seen,
    Optional<LocalDate> answerBy) {
  public StepDetails {
    proposals = Map.copyOf(proposals);
  }

  /**
   * Details of a step with a document, by which a State or body decides on the fields that it saw.
   */
  public static StepDetails document(String by, String document, SeenText seen) {
    return new StepDetails(by, document, "", Map.of(), seen, Optional.empty());
  }

  /** Details of a step without a document. */
  public static StepDetails note(String note) {
    return note(note, Optional.empty());
  }

  /** Details of a step to which an answer is hoped for by a day. */
  static StepDetails note(String note, Optional<LocalDate> answerBy) {
    return new StepDetails("", "", note, Map.of(), SeenText.none(), answerBy);
  }
}
