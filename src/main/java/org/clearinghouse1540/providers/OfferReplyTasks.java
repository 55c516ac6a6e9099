package org.clearinghouse1540.providers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/**
 * Offers that arrived for a State, until it accepts or declines; its questions, until the provider
 * answers; and its decision, as a notice for the provider.
 */
@Component
final class OfferReplyTasks implements TaskSource {
  private final Offers offers;
  private final OfferReplies replies;
  private final States states;
  private final Clock clock;

  OfferReplyTasks(Offers offers, OfferReplies replies, States states, Clock clock) {
    this.offers = offers;
    this.replies = replies;
    this.states = states;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!viewer.may(Permission.REPLY_TO_OFFERS)) {
      return List.of();
    }
    Map<Long, List<OfferReply>> made = replies.byOffer();
    List<Offer> seen =
        viewer.representsState() ? offers.listAnswering() : offers.listOfParty(viewer.party());
    return seen.stream()
        .flatMap(
            offer -> {
              List<OfferReply> ofOffer = made.getOrDefault(offer.id(), List.of());
              return viewer.representsState()
                  ? ofState(offer, ofOffer)
                  : ofProvider(offer, ofOffer, language);
            })
        .toList();
  }

  private Stream<Task> ofState(Offer offer, List<OfferReply> made) {
    if (!OfferReplyRules.awaitsState(offer, made)) {
      return Stream.empty();
    }
    return Stream.of(
        made.isEmpty()
            ? task(
                offer,
                "providers.waits.reply",
                List.of(),
                offer.status().circulated().orElseThrow())
            : task(offer, "providers.waits.answered", List.of(), day(made.getLast())));
  }

  private Stream<Task> ofProvider(Offer offer, List<OfferReply> made, Language language) {
    Stream<Task> question =
        OfferReplyRules.asker(made).stream()
            .map(
                reply ->
                    task(
                        offer,
                        "providers.waits.question",
                        List.of(states.name(reply.state(), language)),
                        day(reply)));
    Stream<Task> decisions =
        made.stream()
            .filter(reply -> reply.act().isDecision())
            .map(
                reply ->
                    task(
                            offer,
                            "providers.waits." + reply.act().key(),
                            List.of(states.name(reply.state(), language)),
                            day(reply))
                        .asNotice("offer-reply/" + reply.id()));
    return Stream.concat(question, decisions);
  }

  private LocalDate day(OfferReply reply) {
    return LocalDate.ofInstant(reply.made(), clock.getZone());
  }

  private static Task task(Offer offer, String text, List<Object> arguments, LocalDate since) {
    return new Task(
        "providers.waits",
        text,
        arguments,
        offer.title(),
        "/offers/" + offer.id() + "#replies",
        since,
        Optional.empty());
  }
}
