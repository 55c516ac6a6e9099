package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.kit.journal.Actor;
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

  void apply(Actor actor, long request, ProcedureStep step, LocalDate today) {
    audiences.open(request, step.effects(), today);
    Request changed = requests.find(request).orElseThrow();
    listeners.forEach(listener -> listener.after(actor, changed, step));
  }
}
