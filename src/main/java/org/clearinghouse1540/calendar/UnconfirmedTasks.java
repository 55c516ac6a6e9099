package org.clearinghouse1540.calendar;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/** The tasks of the secretariat: the last days of silence procedures that it has to confirm. */
@Component
final class UnconfirmedTasks implements TaskSource {
  private final UnconfirmedPeriods periods;

  UnconfirmedTasks(UnconfirmedPeriods periods) {
    this.periods = periods;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return viewer.may(Permission.RECORD_HOLIDAYS)
        ? periods.list().stream()
            .map(
                procedure ->
                    new Task(
                        "calendar.waits",
                        "calendar.waits.confirm",
                        List.of(),
                        periods.state(procedure, language) + ", " + procedure.document(),
                        "/working-days#period-" + procedure.id(),
                        procedure.givenOn(),
                        Optional.of(procedure.holdsFrom().minusDays(1))))
            .toList()
        : List.of();
  }
}
