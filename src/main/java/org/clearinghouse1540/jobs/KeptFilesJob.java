package org.clearinghouse1540.jobs;

import java.time.Duration;
import org.clearinghouse1540.kit.schedule.BackgroundJob;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.KeptFiles;
import org.springframework.stereotype.Component;

/** Every ten minutes: removes the files of forms that were not accepted within a day. */
@Component
final class KeptFilesJob extends BackgroundJob {
  private static final Duration PAUSE = Duration.ofMinutes(10);

  KeptFilesJob(KeptFiles files, Schedule schedule) {
    repeat(
        schedule.addOnce(
            "kept files", PAUSE, PAUSE, () -> ViewerDataSource.asProgram(files::removeOld)));
  }
}
