package org.clearinghouse1540.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the public pages as files, where the operator named a folder ({@code run --site}): written
 * anew when a consent changed. After a withdrawal the folder is taken away until that is done.
 */
@Component
final class SiteExportJob {
  private static final Logger LOG = LoggerFactory.getLogger(SiteExportJob.class);
  private final Settings settings;
  private final Consents consents;
  private final Clock clock;
  private volatile Thread thread = new Thread();

  SiteExportJob(Settings settings, Consents consents, Clock clock) {
    this.settings = settings;
    this.consents = consents;
    this.clock = clock;
  }

  @EventListener
  void ready(ApplicationReadyEvent event) {
    settings
        .site()
        .ifPresent(place -> thread = Thread.ofVirtual().name("site").start(() -> keep(place)));
  }

  @EventListener
  void closed(ContextClosedEvent event) {
    thread.interrupt();
  }

  private void keep(Path place) {
    String written = "";
    long closed = 0;
    while (!Thread.currentThread().isInterrupted()) {
      try {
        String state = ViewerDataSource.as("program", consents::state) + LocalDate.now(clock);
        long closedNow = ViewerDataSource.as("program", consents::closed);
        if (closedNow > closed) {
          StaticSite.takeAway(place);
        }
        closed = closedNow;
        if (!state.equals(written)) {
          StaticSite.write(settings.local(), place, LocalDate.now(clock).toString(), pages -> {});
          written = state;
        }
        Thread.sleep(1_000);
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failed) {
        LOG.warn("the site could not be written", failed);
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(5_000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
