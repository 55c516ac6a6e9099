package org.clearinghouse1540.assistance;

import org.clearinghouse1540.kit.journal.Actor;

/**
 * The part of another module when a step of a case is taken, in the same transaction. Such a module
 * has one package-private bean of this type, which acts on the effects of the step.
 */
public interface StepListener {
  /**
   * A step was taken.
   *
   * @param request the request after the step
   */
  void after(Actor actor, Request request, ProcedureStep step);
}
