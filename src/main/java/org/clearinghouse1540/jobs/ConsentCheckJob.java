package org.clearinghouse1540.jobs;

import java.time.Duration;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.kit.schedule.BackgroundJob;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.stereotype.Component;

/**
 * Looks every minute for consents that are not as recorded, so that administrators see them even if
 * nobody asks for the records that they would open. Nothing relies on such a consent meanwhile.
 */
@Component
final class ConsentCheckJob extends BackgroundJob {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  ConsentCheckJob(Consents consents, Schedule schedule) {
    repeat(
        schedule.add("consents", PAUSE, PAUSE, () -> ViewerDataSource.asProgram(consents::check)));
  }
}
