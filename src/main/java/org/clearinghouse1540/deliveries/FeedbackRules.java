package org.clearinghouse1540.deliveries;

import java.time.Instant;
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

  /**
   * The feedback that counts now: none on a need that is recorded as met, unless its State opened
   * the need again and gave feedback since.
   *
   * @param reopened when the State of the need opened it again, if it is not met since
   */
  static List<Feedback> current(
      Delivery delivery, List<Feedback> given, Optional<Instant> reopened) {
    if (reopened.isPresent()) {
      return given.stream().filter(feedback -> feedback.at().isAfter(reopened.get())).toList();
    }
    return delivery.met().isEmpty() ? given : List.of();
  }

  /** Whether the recipient reports a need as met that the Committee did not record as met. */
  static boolean awaitsConfirmation(
      Delivery delivery, List<Feedback> given, Optional<Instant> reopened) {
    return delivery.need().isPresent() && !reportMet(current(delivery, given, reopened)).isEmpty();
  }

  /** The feedback of recipients, given since the need was recorded as met, that says otherwise. */
  static List<Feedback> notMet(
      Delivery delivery, List<Feedback> given, Optional<Instant> reopened) {
    if (delivery.met().isEmpty() || reopened.isPresent()) {
      return List.of();
    }
    return given.stream()
        .filter(feedback -> feedback.side() == DeliverySide.RECIPIENT)
        .filter(feedback -> feedback.met() != NeedMet.YES)
        .filter(feedback -> !feedback.on().isBefore(delivery.met().get()))
        .toList();
  }
}
