package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.web.Option;
import org.springframework.stereotype.Component;

/** Applies the effects of a step that was taken: here, and in other modules that listen. */
@Component
class StepEffects {
  private final Requests requests;
  private final RequestAudiences audiences;
  private final List<StepListener> listeners;

  StepEffects(Requests requests, RequestAudiences audiences, List<StepListener> listeners) {
    this.requests = requests;
    this.audiences = audiences;
    this.listeners = List.copyOf(listeners);
  }

  /** The records of other modules that a step can concern; a form names those that it does. */
  List<Option> choices(Request request, ProcedureStep step) {
    return listeners.stream()
        .flatMap(listener -> listener.choices(request, step).stream())
        .toList();
  }

  /**
   * Applies the effects.
   *
   * @param named the numbers of the records that the step concerns
   */
  void apply(Actor actor, long request, ProcedureStep step, List<String> named, LocalDate today) {
    audiences.open(request, step.effects(), today);
    Request changed = requests.find(request).orElseThrow();
    listeners.forEach(listener -> listener.after(actor, changed, step, named));
  }
}
