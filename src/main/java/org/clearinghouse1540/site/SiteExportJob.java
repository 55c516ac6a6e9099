package org.clearinghouse1540.site;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.kit.schedule.RepeatedTask;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.startup.Settings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the exported site up to date where the operator named a folder ({@code run --site}): it is
 * written again when a consent changes. After a withdrawal the folder is removed until that is
 * done.
 */
@Component
final class SiteExportJob {
  private final Settings settings;
  private final Consents consents;
  private final Clock clock;
  private final Optional<RepeatedTask> task;
  private String exported = "";
  private long closed;

  SiteExportJob(Settings settings, Consents consents, Clock clock, Schedule schedule) {
    this.settings = settings;
    this.consents = consents;
    this.clock = clock;
    this.task =
        settings
            .site()
            .map(
                folder ->
                    schedule.add(
                        "site", Duration.ZERO, Duration.ofSeconds(1), () -> update(folder)));
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    task.ifPresent(RepeatedTask::start);
  }

  @EventListener
  void closed(ContextClosedEvent event) {
    task.ifPresent(RepeatedTask::stop);
  }

  private void update(Path folder) {
    String day = LocalDate.now(clock).toString();
    String state = ViewerDataSource.as("program", consents::state) + day;
    long closedNow = ViewerDataSource.as("program", consents::closed);
    if (closedNow > closed) {
      StaticSite.remove(folder);
    }
    closed = closedNow;
    if (!state.equals(exported)) {
      StaticSite.write(settings.local(), folder, day, pages -> {});
      exported = state;
    }
  }
}
