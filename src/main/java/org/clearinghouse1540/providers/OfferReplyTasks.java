package org.clearinghouse1540.providers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.States;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * Offers that arrived for a State, until it accepts or declines; its questions, until the provider
 * answers, or the secretariat for a provider without accounts; and its decision, as a notice for
 * the provider.
 */
@Component
final class OfferReplyTasks implements TaskSource {
  private static final Transition CIRCULATED = Transitions.get("offer-circulated");
  private static final Transition QUESTION = Transitions.get("offer-question");
  private static final Transition ANSWERED = Transitions.get("offer-answered");
  private static final Transition ACCEPTED = Transitions.get("offer-accepted");
  private static final Transition DECLINED = Transitions.get("offer-declined");
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
    if (!CIRCULATED.isFor(viewer) && !QUESTION.isFor(viewer)) {
      return List.of();
    }
    Map<Long, List<OfferReply>> made = replies.byOffer();
    List<Offer> seen =
        ACCEPTED.isFor(viewer) ? offers.listOfParty(viewer.party()) : offers.listAnswering();
    return seen.stream()
        .flatMap(
            offer -> {
              List<OfferReply> ofOffer = made.getOrDefault(offer.id(), List.of());
              if (CIRCULATED.isFor(viewer)) {
                return ofState(offer, ofOffer);
              }
              return ACCEPTED.isFor(viewer)
                  ? ofProvider(offer, ofOffer, language)
                  : Stream.of(offer)
                      .filter(answered -> OfferReplyRules.mayAnswer(viewer, answered))
                      .flatMap(answered -> question(answered, ofOffer, language));
            })
        .toList();
  }

  private Stream<Task> ofState(Offer offer, List<OfferReply> made) {
    if (!OfferReplyRules.awaitsState(offer, made)) {
      return Stream.empty();
    }
    return Stream.of(
        made.isEmpty()
            ? CIRCULATED.task(offer.title(), offer.status().circulated().orElseThrow(), offer.id())
            : ANSWERED.task(offer.title(), day(made.getLast()), offer.id()));
  }

  private Stream<Task> ofProvider(Offer offer, List<OfferReply> made, Language language) {
    Stream<Task> decisions =
        made.stream()
            .filter(reply -> reply.act().isDecision())
            .map(
                reply ->
                    (reply.act() == OfferReply.ReplyAct.ACCEPTED ? ACCEPTED : DECLINED)
                        .notice("offer-reply/" + reply.id(), offer.title(), day(reply), offer.id())
                        .with(states.name(reply.state(), language)));
    return Stream.concat(question(offer, made, language), decisions);
  }

  private Stream<Task> question(Offer offer, List<OfferReply> made, Language language) {
    return OfferReplyRules.asker(made).stream()
        .map(
            reply ->
                QUESTION
                    .task(offer.title(), day(reply), offer.id())
                    .with(states.name(reply.state(), language)));
  }

  private LocalDate day(OfferReply reply) {
    return LocalDate.ofInstant(reply.made(), clock.getZone());
  }
}
