package org.clearinghouse1540.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A passage of a submission.
 *
 * @param place the numbers of its lines; empty if a person added it
 * @param proposed the proposal of the program, if it has one
 * @param decision the latest decision of a person, if there is one
 * @param takenUp the numbers of the proposals whose latest version takes it up
 */
record SubmissionPassage(
    long id,
    long submission,
    String place,
    String words,
    Optional<ProposedCluster> proposed,
    Optional<PlacementDecision> decision,
    List<Long> takenUp) {
  SubmissionPassage {
    takenUp = List.copyOf(takenUp);
  }

  /**
   * The decision of a person on a passage.
   *
   * @param aside whether it belongs to no paragraph and theme of the review
   * @param why the reason, if one was given
   */
  record PlacementDecision(
      boolean aside, PassageCluster cluster, String why, LocalDate on, String by) {}

  /** Whether no person decided on it. */
  boolean isOpen() {
    return decision.isEmpty();
  }

  /** Whether a person set it aside. */
  boolean isAside() {
    return decision.filter(PlacementDecision::aside).isPresent();
  }

  /** The place of the passage: as a person decided, otherwise as the program proposes. */
  PassageCluster cluster() {
    return decision
        .map(PlacementDecision::cluster)
        .or(() -> proposed.map(ProposedCluster::cluster))
        .orElse(PassageCluster.NONE);
  }

  /** The HTML id of the passage on a page. */
  String anchor() {
    return "passage-" + id;
  }
}
