package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** The tasks about events that a person changed after their release. */
@Component
final class ReleaseTasks implements TaskSource {
  private static final Transition CHANGED = Transitions.get("event-changed");
  private final Events events;
  private final Gate gate;
  private final Consents consents;

  ReleaseTasks(Events events, Gate gate, Consents consents) {
    this.events = events;
    this.gate = gate;
    this.consents = consents;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!CHANGED.isFor(viewer)) {
      return List.of();
    }
    List<Event> edited = events.listEdited();
    Set<String> released =
        gate.open(
            Subject.Kind.EVENT, edited.stream().map(event -> Long.toString(event.id())).toList());
    return edited.stream()
        .filter(event -> released.contains(Long.toString(event.id())))
        .flatMap(this::task)
        .toList();
  }

  private Stream<Task> task(Event event) {
    return consents.changes(Subject.event(event.id())).stream()
        .map(change -> CHANGED.task(event.title(), change.since(), event.id()));
  }
}
