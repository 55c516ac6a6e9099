package org.clearinghouse1540.deliveries;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.deliveries.OpenNeeds.OpenNeed;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.outbox.Outbox;
import org.clearinghouse1540.providers.Subscription;
import org.clearinghouse1540.providers.Subscriptions;
import org.springframework.stereotype.Component;

/**
 * Tells providers by mail of new needs that they subscribed to, several in one mail. The gate is
 * asked for each here, and again when the mail leaves.
 */
@Component
public final class SubscriptionNotifier {
  private final OpenNeeds needs;
  private final Subscriptions subscriptions;
  private final Outbox outbox;
  private final Gate gate;
  private final PublicAddress address;

  SubscriptionNotifier(
      OpenNeeds needs,
      Subscriptions subscriptions,
      Outbox outbox,
      Gate gate,
      PublicAddress address) {
    this.needs = needs;
    this.subscriptions = subscriptions;
    this.outbox = outbox;
    this.gate = gate;
    this.address = address;
  }

  /** Puts what is new into the outbox; how many mails. */
  public int tell() {
    // What a provider may see is asked as a provider; who subscribed, as the program.
    List<OpenNeed> open =
        ViewerDataSource.as("provider", needs::list).stream()
            .filter(n -> n.request().received())
            .toList();
    return ViewerDataSource.as("program", () -> tellAll(open));
  }

  private int tellAll(List<OpenNeed> open) {
    int mails = 0;
    for (Subscription subscription : subscriptions.list()) {
      if (subscription.mailbox().isEmpty()) {
        continue;
      }
      Set<Long> told = subscriptions.toldTo(subscription.id());
      List<OpenNeed> fresh =
          open.stream()
              .filter(need -> !told.contains(need.item().id()) && needs.fits(subscription, need))
              .toList();
      if (!fresh.isEmpty()) {
        tell(subscription, fresh);
        mails++;
      }
    }
    return mails;
  }

  private void tell(Subscription subscription, List<OpenNeed> fresh) {
    Language language = subscription.language();
    List<Outbox.Part> parts = new ArrayList<>();
    for (OpenNeed need : fresh) {
      Subject subject = Subject.request(need.request().id());
      Published<String> open =
          gate.ask(words(need), subject, Audience.PROVIDERS).published().orElseThrow();
      parts.add(new Outbox.Part(subject, open));
    }
    outbox.put(
        Actor.program(),
        subscription.mailbox(),
        Texts.get(language, "deliveries.mail.subject"),
        parts);
    subscriptions.tell(subscription.id(), fresh.stream().map(need -> need.item().id()).toList());
  }

  private String words(OpenNeed need) {
    return need.request().requester()
        + ": "
        + need.item().heading()
        + "\n"
        + address.of("/open-needs/" + need.item().id());
  }
}
