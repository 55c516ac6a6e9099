package org.clearinghouse1540.jobs;

import java.time.Duration;
import org.clearinghouse1540.deliveries.SubscriptionNotifier;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.schedule.BackgroundJob;
import org.clearinghouse1540.kit.schedule.Schedule;
import org.clearinghouse1540.providers.OfferConfirmationMailer;
import org.clearinghouse1540.startup.Settings;
import org.springframework.stereotype.Component;

/**
 * Every hour, if a mail server is configured: informs providers of new needs that they subscribed
 * to, and asks them to confirm offers that were last confirmed long ago.
 */
@Component
final class ProviderNotificationJob extends BackgroundJob {
  private static final Duration PAUSE = Duration.ofHours(1);
  private final SubscriptionNotifier subscriptions;
  private final OfferConfirmationMailer confirmations;

  ProviderNotificationJob(
      SubscriptionNotifier subscriptions,
      OfferConfirmationMailer confirmations,
      Settings settings,
      Schedule schedule) {
    this.subscriptions = subscriptions;
    this.confirmations = confirmations;
    if (settings.mail().isPresent()) {
      repeat(schedule.addOnce("providers", PAUSE, PAUSE, this::run));
    }
  }

  private void run() {
    subscriptions.notifyProviders();
    confirmations.ask(Actor.program());
  }
}
