package org.clearinghouse1540.matrix;

import org.clearinghouse1540.consent.SeenText;

/**
 * The details of a step of the workflow.
 *
 * @param by the State or body that agrees or approves; empty for other steps
 * @param document the document by which it does so; empty for other steps
 * @param note a note on the step; may be empty
 * @param seen the fields that the State or body saw
 */
public record StepDetails(String by, String document, String note, SeenText seen) {

  /** Details of a step without a document. */
  public static StepDetails note(String note) {
    return new StepDetails("", "", note, SeenText.none());
  }
}
