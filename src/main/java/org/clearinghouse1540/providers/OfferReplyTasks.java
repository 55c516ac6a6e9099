package org.clearinghouse1540.providers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.TextDigest;
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
 * the same receiver. An offer that was changed after its State accepted it is again a task of the
 * State, and a notice for the provider and the secretariat.
 */
@Component
final class OfferReplyTasks implements TaskSource {
  private static final Transition CIRCULATED = Transitions.get("offer-circulated");
  private static final Transition QUESTION = Transitions.get("offer-question");
  private static final Transition ANSWERED = Transitions.get("offer-answered");
  private static final Transition ACCEPTED = Transitions.get("offer-accepted");
  private static final Transition DECLINED = Transitions.get("offer-declined");
  private static final Transition CHANGED = Transitions.get("offer-changed-after-reply");
  private static final Transition TOLD = Transitions.get("offer-changed-told");
  private final Offers offers;
  private final OfferNeeds needs;
  private final OfferReplies replies;
  private final States states;
  private final OfferAnswerers answerers;

  OfferReplyTasks(
      Offers offers,
      OfferNeeds needs,
      OfferReplies replies,
      OfferAnswerers answerers,
      States states) {
    this.offers = offers;
    this.needs = needs;
    this.replies = replies;
    this.states = states;
    this.answerers = answerers;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!CIRCULATED.isFor(viewer) && !TOLD.isFor(viewer)) {
      return List.of();
    }
    Map<Long, List<OfferReply>> made = replies.byOffer();
    boolean provider = viewer.is(Role.PROVIDER);
    List<Offer> seen = provider ? offers.listOfParty(viewer.party()) : offers.listAnswering();
    Predicate<Offer> receives =
        TOLD.isFor(viewer) && !provider ? answerers.withoutAccounts() : offer -> provider;
    Predicate<Offer> current = replies.endings().current();
    return seen.stream()
        .flatMap(
            offer -> {
              List<OfferReply> ofOffer = made.getOrDefault(offer.id(), List.of());
              if (!current.test(offer)) {
                return receives.test(offer) ? decisions(offer, ofOffer, language) : Stream.empty();
              }
              if (CIRCULATED.isFor(viewer)) {
                return ofState(offer, ofOffer);
              }
              Stream<Task> told = told(offer, ofOffer, language);
              return receives.test(offer)
                  ? Stream.concat(ofProvider(offer, ofOffer, language), told)
                  : told;
            })
        .toList();
  }

  // Both sides learn that an offer was changed after a State accepted it.
  private Stream<Task> told(Offer offer, List<OfferReply> made, Language language) {
    String text = offers.text(offer);
    return OfferReplyRules.acceptedAnother(text, made).stream()
        .map(
            reply ->
                TOLD.notice(
                        "offer-changed/" + reply.id() + " " + TextDigest.of(text),
                        offer.title(),
                        changed(offer, reply),
                        offer.id())
                    .with(states.name(reply.state(), language)));
  }

  // A change also confirms the offer.
  private LocalDate changed(Offer offer, OfferReply reply) {
    return offer.status().confirmed().orElseGet(() -> day(reply));
  }

  private Stream<Task> ofState(Offer offer, List<OfferReply> made) {
    String text = offers.text(offer);
    if (!OfferReplyRules.awaitsState(offer, text, made) || !needs.areOpen(offer)) {
      return Stream.empty();
    }
    if (made.isEmpty()) {
      LocalDate circulated = offer.status().circulated().orElseThrow();
      return Stream.of(CIRCULATED.task(offer.title(), circulated, offer.id()));
    }
    return Stream.of(
        OfferReplyRules.outdated(text, made)
            .map(reply -> CHANGED.task(offer.title(), changed(offer, reply), offer.id()))
            .orElseGet(() -> ANSWERED.task(offer.title(), day(made.getLast()), offer.id())));
  }

  private Stream<Task> ofProvider(Offer offer, List<OfferReply> made, Language language) {
    return Stream.concat(question(offer, made, language), decisions(offer, made, language));
  }

  private Stream<Task> decisions(Offer offer, List<OfferReply> made, Language language) {
    return made.stream()
        .filter(reply -> reply.act().isDecision())
        .map(
            reply ->
                (reply.act() == OfferReply.ReplyAct.ACCEPTED ? ACCEPTED : DECLINED)
                    .notice("offer-reply/" + reply.id(), offer.title(), day(reply), offer.id())
                    .with(states.name(reply.state(), language)));
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
    return LocalDate.parse(reply.day());
  }
}
