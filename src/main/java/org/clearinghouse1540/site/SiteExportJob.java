package org.clearinghouse1540.site;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.kit.schedule.RepeatedTask;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.startup.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the exported site up to date where the operator named a folder ({@code run --site}): it is
 * written again when a consent changes. After a withdrawal the folder is removed until that is
 * done, and a copy that was begun before it is not finished.
 */
@Component
final class SiteExportJob {
  private static final Logger LOG = LoggerFactory.getLogger(SiteExportJob.class);

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
                        "site",
                        Duration.ZERO,
                        Duration.ofSeconds(1),
                        () -> update(folder, pages -> {})));
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    task.ifPresent(RepeatedTask::start);
  }

  @EventListener
  void closed(ContextClosedEvent event) {
    task.ifPresent(RepeatedTask::stop);
  }

  /** The copy would have what was withdrawn while it was written. */
  private static final class Withdrawn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Withdrawn() {
      super("a consent was withdrawn while the site was written", null, false, false);
    }
  }

  void update(Path folder, IntConsumer progress) {
    String day = LocalDate.now(clock).toString();
    String state = ViewerDataSource.as("program", consents::state) + day;
    long closedNow = closedNow();
    if (closedNow > closed) {
      StaticSite.remove(folder);
    }
    closed = closedNow;
    if (!state.equals(exported)) {
      try {
        StaticSite.write(
            settings.local(),
            folder,
            day,
            pages -> {
              progress.accept(pages);
              if (closedNow() > closedNow) {
                throw new Withdrawn();
              }
            });
        exported = state;
      } catch (Withdrawn meanwhile) {
        StaticSite.remove(folder); // The next update writes it again.
        LOG.info("{}", meanwhile.getMessage());
      }
    }
  }

  private long closedNow() {
    return ViewerDataSource.as("program", consents::closed);
  }
}
