package org.clearinghouse1540.jobs;

import java.time.Duration;
import org.clearinghouse1540.assistance.EndedConsents;
import org.clearinghouse1540.kit.schedule.BackgroundJob;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.springframework.stereotype.Component;

/** Every hour: closes requests whose consent ended by its last day, with a line in their log. */
@Component
final class EndedConsentsJob extends BackgroundJob {
  private static final Duration DELAY = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofHours(1);

  EndedConsentsJob(EndedConsents ended, Schedule schedule) {
    repeat(schedule.addOnce("ended consents", DELAY, PAUSE, ended::close));
  }
}
