package org.clearinghouse1540.providers;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.ActsOfOthers;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** The acts of the secretariat on the offers of a provider, or in its name, as notices for it. */
@Component
final class OfferNewsTasks implements TaskSource {
  private static final Transition CHANGED = Transitions.get("offer-changed-by-others");
  private final Offers offers;
  private final ActsOfOthers acts;

  OfferNewsTasks(Offers offers, ActsOfOthers acts) {
    this.offers = offers;
    this.acts = acts;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!CHANGED.isFor(viewer)) {
      return List.of();
    }
    List<ActsOfOthers.OwnRecord> own =
        offers.listOfParty(viewer.party()).stream()
            .map(
                offer ->
                    new ActsOfOthers.OwnRecord(
                        Subject.offer(offer.id()).journalName(), offer.title(), offer.id()))
            .toList();
    return acts.notices(viewer, language, own);
  }
}
