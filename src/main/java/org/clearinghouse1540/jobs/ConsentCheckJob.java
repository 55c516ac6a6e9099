package org.clearinghouse1540.jobs;

import java.time.Duration;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.kit.schedule.RepeatedTask;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks every minute for consents that are not as recorded, so that administrators see them even if
 * nobody asks for the records that they would open. Nothing relies on such a consent meanwhile.
 */
@Component
final class ConsentCheckJob implements SmartLifecycle {
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private final RepeatedTask task;

  ConsentCheckJob(Consents consents, Schedule schedule) {
    task =
        schedule.add("consents", PAUSE, PAUSE, () -> ViewerDataSource.asProgram(consents::check));
  }

  @Override
  public void start() {
    task.start();
  }

  @Override
  public void stop() {
    task.stop();
  }

  @Override
  public boolean isRunning() {
    return task.isRunning();
  }

  /** After the reference data are loaded; stopped before the database is closed. */
  @Override
  public int getPhase() {
    return 1;
  }
}
