package org.clearinghouse1540.matrix;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.SeenText;

/**
 * The details of a step of the workflow.
 *
 * @param by the State or body that agrees or approves; empty for other steps
 * @param document the document by which it does so; empty for other steps
 * @param note a note on the step; may be empty
 * @param comments the comments that the State sends with the step; empty for other steps
 * @param seen the fields that the State or body saw
 * @param answerBy the day by which an answer is hoped for; empty for other steps
 */
public record StepDetails(
    String by,
    String document,
    String note,
    List<FieldComment> comments,
    SeenText seen,
    Optional<LocalDate> answerBy) {
  public StepDetails {
    comments = List.copyOf(comments);
  }

  /**
   * Details of a step with a document, by which a State or body decides on the fields that it saw.
   */
  public static StepDetails document(String by, String document, SeenText seen) {
    return new StepDetails(by, document, "", List.of(), seen, Optional.empty());
  }

  /** Details of a step without a document. */
  public static StepDetails note(String note) {
    return note(note, Optional.empty());
  }

  /** Details of a step to which an answer is hoped for by a day. */
  static StepDetails note(String note, Optional<LocalDate> answerBy) {
    return new StepDetails("", "", note, List.of(), SeenText.none(), answerBy);
  }
}
