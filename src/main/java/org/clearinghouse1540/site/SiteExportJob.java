package org.clearinghouse1540.site;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.Disclosures;
import org.clearinghouse1540.kit.journal.JournalChanges;
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
 * written again at once when a record is released or a consent changes, and within an hour of any
 * other change. After a record was closed to the public, by its giver, by the Committee or by its
 * last day, the folder is removed until that is done, and a copy that was begun before it is not
 * finished.
 */
@Component
final class SiteExportJob {
  private static final Logger LOG = LoggerFactory.getLogger(SiteExportJob.class);
  private static final Duration CONTENT_AFTER = Duration.ofHours(1);

  private final Settings settings;
  private final Releases releases;
  private final JournalChanges changes;
  private final Clock clock;
  private final Optional<RepeatedTask> task;
  private String exported = "";
  private Optional<JournalChanges.Position> content = Optional.empty();
  private Instant written = Instant.MIN;
  private long closed;

  SiteExportJob(
      Settings settings,
      Releases releases,
      JournalChanges changes,
      Clock clock,
      Schedule schedule) {
    this.settings = settings;
    this.releases = releases;
    this.changes = changes;
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

  /** The records that were opened to the public and closed again. */
  @Component
  record Releases(Consents consents, Disclosures disclosures) {

    /** A text that changes whenever something is opened or closed. */
    String state() {
      return ViewerDataSource.as(
          "program",
          () ->
              consents.state() + " " + disclosures.openings() + " " + disclosures.closings() + " ");
    }

    /** A number that grows whenever something is closed. */
    long closed() {
      return ViewerDataSource.as("program", () -> consents.closed() + disclosures.closings());
    }
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
      super("a record was withdrawn while the site was written", null, false, false);
    }
  }

  void update(Path folder, IntConsumer progress) {
    String day = LocalDate.now(clock).toString();
    String state = releases.state() + day;
    JournalChanges.Position position = changes.now();
    long closedNow = releases.closed();
    if (closedNow > closed) {
      StaticSite.remove(folder);
    }
    closed = closedNow;
    if (!state.equals(exported) || isOutdated(position)) {
      try {
        StaticSite.write(
            settings.local(),
            folder,
            day,
            pages -> {
              progress.accept(pages);
              if (releases.closed() > closedNow) {
                throw new Withdrawn();
              }
            });
        exported = state;
        content = Optional.of(position);
        written = clock.instant();
      } catch (Withdrawn meanwhile) {
        StaticSite.remove(folder); // The next update writes it again.
        LOG.info("{}", meanwhile.getMessage());
      }
    }
  }

  // Most entries of the journal change nothing that is public.
  private boolean isOutdated(JournalChanges.Position position) {
    return content.filter(position::equals).isEmpty()
        && written.isBefore(clock.instant().minus(CONTENT_AFTER));
  }
}
