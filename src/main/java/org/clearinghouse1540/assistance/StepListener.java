package org.clearinghouse1540.assistance;

import org.clearinghouse1540.kit.journal.Actor;

/**
 * What another module does when a step of a case is taken, in the same transaction. Such a module
 * has one package-private bean of this type, and acts on the effects that the step has.
 */
public interface StepListener {
  /**
   * A step was taken.
   *
   * @param request the request after the step
   */
  void after(Actor actor, Request request, ProcedureStep step);
}
