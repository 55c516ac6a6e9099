package org.clearinghouse1540.deliveries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Gate;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.deliveries.OpenNeeds.OpenNeed;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.PublicAddress;
import org.clearinghouse1540.outbox.Addressee;
import org.clearinghouse1540.outbox.Outbox;
import org.clearinghouse1540.providers.Subscription;
import org.clearinghouse1540.providers.Subscriptions;
import org.springframework.stereotype.Component;

/**
 * Notifies providers by e-mail of new needs that match their subscriptions, several in one message.
 * The gate checks each need here, and again when the message is sent.
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

  /**
   * Puts messages on new needs into the outbox.
   *
   * @return the number of messages
   */
  public int notifyProviders() {
    // The needs are read with the rights of a provider, the subscriptions with the program's.
    List<OpenNeed> open =
        ViewerDataSource.as(Role.PROVIDER.key(), needs::list).stream()
            .filter(need -> need.request().received())
            .toList();
    return ViewerDataSource.as("program", () -> notifySubscribers(open));
  }

  private int notifySubscribers(List<OpenNeed> open) {
    int messages = 0;
    for (Subscription subscription : subscriptions.list()) {
      if (subscription.mailbox().isEmpty()) {
        continue;
      }
      Set<Long> known = needs.known(subscriptions.toldTo(subscription.id()));
      List<OpenNeed> fresh =
          open.stream()
              .filter(need -> !known.contains(need.item().id()) && needs.match(subscription, need))
              .toList();
      if (!fresh.isEmpty()) {
        send(subscription, fresh);
        messages++;
      }
    }
    return messages;
  }

  private void send(Subscription subscription, List<OpenNeed> fresh) {
    Language language = subscription.language();
    List<Outbox.Part> parts = new ArrayList<>();
    for (OpenNeed need : fresh) {
      Subject subject = Subject.request(need.request().id());
      Published<String> open =
          gate.ask(words(need, language), subject, Audience.PROVIDERS).published().orElseThrow();
      parts.add(new Outbox.Part(subject, List.of(Subject.need(need.item().id())), open));
    }
    // It is for the account that subscribed, and ends with its role.
    Addressee subscriber =
        new Addressee(subscription.madeBy(), Role.PROVIDER.key(), subscription.party());
    outbox.put(
        Actor.program(),
        new Outbox.Envelope(
            Optional.of(subscriber),
            subscription.mailbox(),
            Texts.get(language, "deliveries.mail.subject")),
        parts);
    subscriptions.tell(subscription.id(), fresh.stream().map(need -> need.item().id()).toList());
  }

  private String words(OpenNeed need, Language language) {
    return Isolated.name(need.request().requester(), language)
        + ": "
        + Isolated.name(need.item().heading(), language)
        + "\n"
        + address.of("/open-needs/" + need.item().id());
  }
}
