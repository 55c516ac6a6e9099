package org.clearinghouse1540.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** The open follow-ups to events, as tasks of the roles and accounts to which they are assigned. */
@Component
final class FollowUpTasks implements TaskSource {
  private static final Transition ASSIGNED = Transitions.get("follow-up-made");
  private final FollowUps followUps;
  private final FollowUpOwners owners;
  private final Clock clock;

  FollowUpTasks(FollowUps followUps, FollowUpOwners owners, Clock clock) {
    this.followUps = followUps;
    this.owners = owners;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!ASSIGNED.isFor(viewer)) {
      return List.of();
    }
    return followUps.waitingFor(viewer, viewer.role().map(owners::names).orElse(List.of())).stream()
        .map(this::task)
        .toList();
  }

  private Task task(FollowUp followUp) {
    LocalDate since = LocalDate.ofInstant(followUp.made(), clock.getZone());
    return ASSIGNED
        .task(followUp.words(), since, followUp.event())
        .with(followUp.eventTitle())
        .by(followUp.by());
  }
}
