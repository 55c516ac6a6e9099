package org.clearinghouse1540.assistance;

import org.clearinghouse1540.kit.journal.Actor;

/**
 * What else is done when a step of a case is taken, in the same transaction. A module that has
 * something to do then has one bean of this, package-private.
 */
public interface StepListener {
  /**
   * The step was taken.
   *
   * @param request as it stands now
   * @param step the key of the procedure, such as {@code circulate-offers}
   */
  void after(Actor actor, Request request, String step);
}
