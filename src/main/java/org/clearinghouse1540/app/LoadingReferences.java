package org.clearinghouse1540.app;

import org.clearinghouse1540.outreach.LoadingEvents;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads the reference tables after the database is migrated and before the first page is served.
 */
@Component
final class LoadingReferences implements SmartLifecycle {
  private final LoadingEvents events;
  private volatile boolean running;

  LoadingReferences(LoadingEvents events) {
    this.events = events;
  }

  @Override
  public void start() {
    events.load();
    running = true;
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
