package org.clearinghouse1540.startup;

import org.clearinghouse1540.assistance.PublishedRequestLoader;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.matrix.Matrices;
import org.clearinghouse1540.obligations.ProposedForms;
import org.clearinghouse1540.outreach.EventReferenceData;
import org.clearinghouse1540.plans.ActionPlans;
import org.clearinghouse1540.providers.Offers;
import org.clearinghouse1540.sources.NationalReports;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Loads the reference tables after the database is migrated and before the first page is served.
 */
@Component
final class ReferenceDataStartup implements SmartLifecycle {
  private final ProposedForms forms;
  private final NationalReports reports;
  private final Matrices matrices;
  private final PublishedRequestLoader requests;
  private final Offers offers;
  private final ActionPlans plans;
  private final EventReferenceData events;
  private volatile boolean running;

  ReferenceDataStartup(
      ProposedForms forms,
      NationalReports reports,
      Matrices matrices,
      PublishedRequestLoader requests,
      Offers offers,
      ActionPlans plans,
      EventReferenceData events) {
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
    ViewerDataSource.asProgram(this::load);
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
