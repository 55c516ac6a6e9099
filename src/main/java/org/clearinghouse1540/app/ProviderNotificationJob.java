package org.clearinghouse1540.app;

import org.clearinghouse1540.deliveries.SubscriptionNotifier;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.providers.OfferConfirmationMailer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Where a mail server was named, tells providers every hour of new needs that they subscribed to,
 * and asks those whose confirmation of an offer is old.
 */
@Component
final class ProviderNotificationJob implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(ProviderNotificationJob.class);
  private final SubscriptionNotifier telling;
  private final OfferConfirmationMailer confirming;
  private final Settings settings;
  private volatile boolean running;
  private volatile Thread thread = new Thread();

  ProviderNotificationJob(
      SubscriptionNotifier telling, OfferConfirmationMailer confirming, Settings settings) {
    this.telling = telling;
    this.confirming = confirming;
    this.settings = settings;
  }

  @Override
  public void start() {
    running = settings.mail().isPresent();
    if (running) {
      thread = Thread.ofVirtual().name("providers").start(this::keepTelling);
    }
  }

  private void keepTelling() {
    while (running) {
      try {
        Thread.sleep(3_600_000);
        telling.tell();
        confirming.ask(Actor.program());
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException failed) {
        LOG.warn("providers could not be told", failed);
      }
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
