package org.clearinghouse1540.deliveries;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.NeedEnds;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.providers.CurrentOffers;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** Notices of a provider: a State ended a need that the provider had answered. */
@Component
final class EndedNeedTasks implements TaskSource {
  private static final Transition ENDED = Transitions.get("need-ended-told");
  private final CurrentOffers offers;
  private final NeedEnds ends;

  EndedNeedTasks(CurrentOffers offers, NeedEnds ends) {
    this.offers = offers;
    this.ends = ends;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return ENDED.isFor(viewer)
        ? offers.ofParty(viewer.party()).stream()
            .filter(offer -> !offer.status().draft() && !offer.status().needs().isEmpty())
            .flatMap(this::of)
            .toList()
        : List.of();
  }

  // The program reads the ends: the words and the document of the State are not for providers.
  private Stream<Task> of(Offer offer) {
    return ViewerDataSource.as("program", () -> ends.listCurrent(offer.status().needs())).stream()
        .map(
            end ->
                ENDED.notice(
                    "need-end/" + end.id() + " " + offer.id(),
                    offer.title(),
                    end.on(),
                    offer.id()));
  }
}
