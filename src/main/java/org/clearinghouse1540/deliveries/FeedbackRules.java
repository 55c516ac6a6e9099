package org.clearinghouse1540.deliveries;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Viewer;

/** Rules on the feedback of a delivery. Pure. */
final class FeedbackRules {
  private FeedbackRules() {}

  /** The feedback of the current user's own State or organization. */
  static Optional<Feedback> own(Viewer viewer, List<Feedback> given) {
    return given.stream().filter(feedback -> feedback.party().equals(viewer.party())).findFirst();
  }

  /** The recipients that report the need as met. */
  static Set<String> reportMet(List<Feedback> given) {
    return given.stream()
        .filter(
            feedback -> feedback.side() == DeliverySide.RECIPIENT && feedback.met() == NeedMet.YES)
        .map(Feedback::party)
        .collect(Collectors.toSet());
  }

  /** Whether the recipient reports a need as met that the Committee did not record as met. */
  static boolean awaitsConfirmation(Delivery delivery, List<Feedback> given) {
    return delivery.need().isPresent() && delivery.met().isEmpty() && !reportMet(given).isEmpty();
  }
}
