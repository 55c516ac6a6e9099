package org.clearinghouse1540.assistance;

import java.util.List;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.web.Option;

/**
 * The part of another module when a step of a case is taken, in the same transaction. Such a module
 * has one package-private bean of this type, which acts on the effects of the step.
 */
public interface StepListener {
  /**
   * The records of the module that a step can concern, by number and title, for those who take it.
   * They name those that the step concerns; it concerns no others.
   */
  List<Option> choices(Request request, ProcedureStep step);

  /**
   * A step was taken.
   *
   * @param request the request after the step
   * @param named the numbers of the records that the step concerns
   */
  void after(Actor actor, Request request, ProcedureStep step, List<String> named);
}
