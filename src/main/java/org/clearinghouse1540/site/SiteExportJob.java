package org.clearinghouse1540.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.clearinghouse1540.sources.Originals;
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
  // In the data folder: what the exported copy corresponds to.
  private static final String COPY = "site-copy.txt";
  private static final Duration CONTENT_AFTER = Duration.ofHours(1);

  private final Settings settings;
  private final Releases releases;
  private final JournalChanges changes;
  private final Clock clock;
  private final Optional<RepeatedTask> task;
  private String exported = "";
  private Optional<JournalChanges.Position> content = Optional.empty();
  private Instant written = Instant.MIN;
  // Nothing until the first update after the start.
  private Optional<Long> closed = Optional.empty();

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
  record Releases(Consents consents, Disclosures disclosures, Originals originals) {

    /** A text that changes whenever something is opened or closed. */
    String state() {
      return ViewerDataSource.as(
          "program",
          () -> consents.state() + " " + disclosures.openings() + " " + countClosed() + " ");
    }

    /** A number that grows whenever something is closed. */
    long closed() {
      return ViewerDataSource.as("program", () -> consents.closed() + countClosed());
    }

    // A published record is closed when the file with its text is withdrawn.
    private long countClosed() {
      return disclosures.closings() + originals.withdrawals();
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
    if (closedNow > closed.orElseGet(() -> closedBefore(folder))) {
      StaticSite.remove(folder);
    }
    closed = Optional.of(closedNow);
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
        keep(folder, closedNow);
        exported = state;
        content = Optional.of(position);
        written = clock.instant();
      } catch (Withdrawn meanwhile) {
        StaticSite.remove(folder); // The next update writes it again.
        LOG.info("{}", meanwhile.getMessage());
      }
    }
  }

  // The closings when the copy in the folder was written, by this or an earlier run of the
  // program; nothing is known of another copy.
  private long closedBefore(Path folder) {
    Path kept = settings.dataFolder().resolve(COPY);
    try {
      String[] parts =
          Files.exists(kept)
              ? Files.readString(kept, StandardCharsets.UTF_8).split("\n", 2)
              : new String[0];
      return parts.length == 2
              && parts[0].matches("\\d{1,18}")
              && !parts[1].isEmpty()
              && parts[1].equals(StaticSite.marker(folder))
          ? Long.parseLong(parts[0])
          : 0;
    } catch (IOException unreadable) {
      return 0;
    }
  }

  /** Keeps the number of closings when the copy in a folder was written. */
  void keep(Path folder, long closedThen) {
    try {
      Files.writeString(
          settings.dataFolder().resolve(COPY), closedThen + "\n" + StaticSite.marker(folder));
    } catch (IOException unwritable) {
      LOG.warn("the next start removes the exported site before it is written", unwritable);
    }
  }

  // Most entries of the journal change nothing that is public.
  private boolean isOutdated(JournalChanges.Position position) {
    return content.filter(position::equals).isEmpty()
        && written.isBefore(clock.instant().minus(CONTENT_AFTER));
  }
}
