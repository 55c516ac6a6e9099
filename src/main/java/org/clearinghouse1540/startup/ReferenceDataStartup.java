package org.clearinghouse1540.startup;

import java.util.List;
import org.clearinghouse1540.kit.store.ReferenceData;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads the reference data of all modules, in their order, after the database is migrated and
 * before the first page is served.
 */
@Component
final class ReferenceDataStartup implements SmartLifecycle {
  private final List<ReferenceData> data;
  private volatile boolean running;

  ReferenceDataStartup(List<ReferenceData> data) {
    this.data = data;
  }

  @Override
  public void start() {
    ViewerDataSource.asProgram(this::load);
    running = true;
  }

  private void load() {
    data.forEach(ReferenceData::load);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return 0;
  }
}
