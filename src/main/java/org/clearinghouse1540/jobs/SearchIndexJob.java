package org.clearinghouse1540.jobs;

import java.time.Duration;
import org.clearinghouse1540.kit.schedule.BackgroundJob;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.clearinghouse1540.search.ReaderIndexes;
import org.springframework.stereotype.Component;

/**
 * Brings the search indexes that are in use to the state of the database, so that a search seldom
 * waits for it. Each node has separate indexes.
 */
@Component
final class SearchIndexJob extends BackgroundJob {
  private static final Duration DELAY = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final ReaderIndexes indexes;
  private boolean prepared;

  SearchIndexJob(ReaderIndexes indexes, Schedule schedule) {
    this.indexes = indexes;
    repeat(schedule.add("search", DELAY, PAUSE, this::update));
  }

  private void update() {
    if (!prepared) {
      indexes.prepare();
      prepared = true;
    }
    indexes.update();
  }
}
