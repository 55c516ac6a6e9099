package org.clearinghouse1540.outreach;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.clearinghouse1540.kit.web.Viewer;
import org.clearinghouse1540.tasks.Waiting;
import org.clearinghouse1540.tasks.Waits;
import org.springframework.stereotype.Component;

/** Follow-ups to events wait for whoever sees to them. */
@Component
final class OpenFollowUps implements Waits {
  private static final ZoneId HEADQUARTERS = ZoneId.of("America/New_York");
  private final FollowUps followUps;

  OpenFollowUps(FollowUps followUps) {
    this.followUps = followUps;
  }

  @Override
  public List<Waiting> waitingFor(Viewer viewer) {
    return FollowUps.OWNERS.contains(viewer.role())
        ? followUps.waitingFor(viewer).stream().map(OpenFollowUps::waiting).toList()
        : List.of();
  }

  private static Waiting waiting(FollowUp each) {
    return new Waiting(
        "outreach.waits",
        "outreach.waits.text",
        List.of(each.eventTitle()),
        each.words(),
        "/events/" + each.event() + "#follow-ups",
        LocalDate.ofInstant(each.made(), HEADQUARTERS),
        each.by());
  }
}
