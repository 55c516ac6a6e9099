package org.clearinghouse1540.registers;

import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** Evidence to review, on the desk of an expert who asked for them. */
@Component
final class EvidenceTasks implements TaskSource {
  private static final Transition OLD = Transitions.get("evidence-old");
  private static final Transition REPEALED = Transitions.get("evidence-repealed");
  private static final Transition DEAD = Transitions.get("evidence-dead");

  private final EvidenceQueue queue;
  private final EvidenceWatches watches;
  private final CitingPlaces places;

  EvidenceTasks(EvidenceQueue queue, EvidenceWatches watches, CitingPlaces places) {
    this.queue = queue;
    this.watches = watches;
    this.places = places;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!OLD.isFor(viewer)) {
      return List.of();
    }
    return watches
        .of(viewer.name())
        .map(
            watch ->
                queue.items(watch.years()).stream()
                    .filter(ReviewItem::isOpen)
                    .map(item -> task(item, watch.since(), language))
                    .toList())
        .orElse(List.of());
  }

  private Task task(ReviewItem item, LocalDate since, Language language) {
    Transition found =
        switch (item.reason()) {
          case OLD -> OLD;
          case REPEALED -> REPEALED;
          case DEAD -> DEAD;
        };
    return found
        .task(item.title(), since, item.document(), item.reason().key())
        .with(places.state(item.state(), language));
  }
}
