package org.clearinghouse1540.app;

import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.kit.store.AskedFor;
import org.clearinghouse1540.matrix.Matrices;
import org.clearinghouse1540.obligations.AddedForms;
import org.clearinghouse1540.outreach.LoadingEvents;
import org.clearinghouse1540.plans.Plans;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.sources.Reports;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads the reference tables after the database is migrated and before the first page is served.
 */
@Component
final class LoadingReferences implements SmartLifecycle {
  private final AddedForms forms;
  private final Reports reports;
  private final Matrices matrices;
  private final Requests requests;
  private final Offers offers;
  private final Plans plans;
  private final LoadingEvents events;
  private volatile boolean running;

  LoadingReferences(
      AddedForms forms,
      Reports reports,
      Matrices matrices,
      Requests requests,
      Offers offers,
      Plans plans,
      LoadingEvents events) {
    this.forms = forms;
    this.reports = reports;
    this.matrices = matrices;
    this.requests = requests;
    this.offers = offers;
    this.plans = plans;
    this.events = events;
  }

  @Override
  public void start() {
    AskedFor.asProgram(this::load);
    running = true;
  }

  private void load() {
    forms.load();
    reports.load();
    matrices.load();
    requests.load();
    offers.load();
    plans.load();
    events.load();
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
