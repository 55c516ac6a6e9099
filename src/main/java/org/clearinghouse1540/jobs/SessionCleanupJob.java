package org.clearinghouse1540.jobs;

import java.time.Duration;
import org.clearinghouse1540.kit.schedule.BackgroundJob;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.clearinghouse1540.kit.store.Node;
import org.clearinghouse1540.kit.web.OpenSessions;
import org.clearinghouse1540.kit.web.RateLimits;
import org.springframework.stereotype.Component;

/** Every five minutes: removes what several nodes share and nobody needs any more. */
@Component
final class SessionCleanupJob extends BackgroundJob {
  private static final Duration PAUSE = Duration.ofMinutes(5);

  SessionCleanupJob(OpenSessions sessions, RateLimits limits, Node node, Schedule schedule) {
    if (node.isShared()) {
      repeat(
          schedule.addOnce(
              "sessions",
              PAUSE,
              PAUSE,
              () -> {
                sessions.removeEnded();
                limits.removeUnused();
              }));
    }
  }
}
