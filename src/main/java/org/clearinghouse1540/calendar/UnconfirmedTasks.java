package org.clearinghouse1540.calendar;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** The tasks of the secretariat: the last days of silence procedures that it has to confirm. */
@Component
final class UnconfirmedTasks implements TaskSource {
  private static final Transition UNCONFIRMED = Transitions.get("silence-unconfirmed");
  private final UnconfirmedPeriods periods;

  UnconfirmedTasks(UnconfirmedPeriods periods) {
    this.periods = periods;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return UNCONFIRMED.isFor(viewer)
        ? periods.list().stream()
            .map(
                procedure ->
                    UNCONFIRMED
                        .task(
                            periods.state(procedure, language) + ", " + procedure.document(),
                            procedure.givenOn(),
                            procedure.id())
                        .by(Optional.of(procedure.holdsFrom().minusDays(1))))
            .toList()
        : List.of();
  }
}
