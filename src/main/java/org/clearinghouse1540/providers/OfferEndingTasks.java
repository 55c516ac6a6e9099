package org.clearinghouse1540.providers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * Notices that an offer ended: for the State to which it was circulated, unless it had declined it,
 * and for the provider or the secretariat, whichever did not record it.
 */
@Component
final class OfferEndingTasks implements TaskSource {
  private static final Transition ENDED = Transitions.get("offer-ended");
  private static final Transition TOLD = Transitions.get("offer-ended-told");
  private final Offers offers;
  private final OfferEndings endings;
  private final OfferReplies replies;

  OfferEndingTasks(Offers offers, OfferEndings endings, OfferReplies replies) {
    this.offers = offers;
    this.endings = endings;
    this.replies = replies;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    boolean state = ENDED.isFor(viewer);
    if (!state && !TOLD.isFor(viewer)) {
      return List.of();
    }
    List<OfferEnding> ended = endings.list();
    if (ended.isEmpty()) {
      return List.of();
    }
    Map<Long, List<OfferReply>> made = state ? replies.byOffer() : Map.of();
    return ended.stream()
        .filter(ending -> state || isForOther(viewer, ending))
        .flatMap(
            ending -> {
              Optional<Offer> offer =
                  offers.find(ending.offer()).filter(found -> !found.status().draft());
              return state
                  ? offer
                      .filter(found -> waited(found, made.getOrDefault(found.id(), List.of())))
                      .stream()
                      .map(found -> notice(ENDED, ending, found))
                  : offer.stream().map(found -> notice(TOLD, ending, found));
            })
        .toList();
  }

  private static boolean isForOther(Viewer viewer, OfferEnding ending) {
    return viewer.is(Role.PROVIDER)
        ? !ending.party().equals(viewer.party())
        : !ending.party().isEmpty();
  }

  private static boolean waited(Offer offer, List<OfferReply> made) {
    return offer.status().circulated().isPresent()
        && (made.isEmpty() || made.getLast().act() != OfferReply.ReplyAct.DECLINED);
  }

  private static Task notice(Transition handOver, OfferEnding ending, Offer offer) {
    return handOver.notice("offer-ended/" + offer.id(), offer.title(), ending.on(), offer.id());
  }
}
