package org.clearinghouse1540.matrix;

/**
 * The details of a step of the workflow.
 *
 * @param by the State or body that agrees or approves; empty for other steps
 * @param document the document by which it does so; empty for other steps
 * @param note a note on the step; may be empty
 */
public record StepDetails(String by, String document, String note) {

  /** Details of a step without a document. */
  public static StepDetails note(String note) {
    return new StepDetails("", "", note);
  }
}
