package org.clearinghouse1540.reviews;

import java.util.List;

/**
 * A passage with its names for the reader.
 *
 * @param sender the sender of its submission
 * @param place the cluster in which it is
 * @param takenUp the proposals that take it up
 */
record PassageLine(
    SubmissionPassage passage,
    ReviewSubmission submission,
    String sender,
    ReviewNames.ClusterName place,
    List<ReviewText> takenUp) {
  PassageLine {
    takenUp = List.copyOf(takenUp);
  }
}
