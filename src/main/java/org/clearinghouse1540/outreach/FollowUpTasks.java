package org.clearinghouse1540.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/** The open follow-ups to events, as tasks of the roles and accounts to which they are assigned. */
@Component
final class FollowUpTasks implements TaskSource {
  private final FollowUps followUps;
  private final Clock clock;

  FollowUpTasks(FollowUps followUps, Clock clock) {
    this.followUps = followUps;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return viewer.role().filter(FollowUps.OWNERS::contains).isPresent()
        ? followUps.waitingFor(viewer).stream().map(this::task).toList()
        : List.of();
  }

  private Task task(FollowUp followUp) {
    return new Task(
        "outreach.waits",
        "outreach.waits.text",
        List.of(followUp.eventTitle()),
        followUp.words(),
        "/events/" + followUp.event() + "#follow-ups",
        LocalDate.ofInstant(followUp.made(), clock.getZone()),
        followUp.by());
  }
}
