package org.clearinghouse1540.outreach;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Viewer;
import org.clearinghouse1540.tasks.Waiting;
import org.clearinghouse1540.tasks.Waits;
import org.springframework.stereotype.Component;

/** Follow-ups to events wait for whoever sees to them. */
@Component
final class OpenFollowUps implements Waits {
  private final FollowUps followUps;
  private final Clock clock;

  OpenFollowUps(FollowUps followUps, Clock clock) {
    this.followUps = followUps;
    this.clock = clock;
  }

  @Override
  public List<Waiting> waitingFor(Viewer viewer, Language language) {
    return FollowUps.OWNERS.contains(viewer.role())
        ? followUps.waitingFor(viewer).stream().map(this::waiting).toList()
        : List.of();
  }

  private Waiting waiting(FollowUp each) {
    return new Waiting(
        "outreach.waits",
        "outreach.waits.text",
        List.of(each.eventTitle()),
        each.words(),
        "/events/" + each.event() + "#follow-ups",
        LocalDate.ofInstant(each.made(), clock.getZone()),
        each.by());
  }
}
