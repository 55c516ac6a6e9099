package org.clearinghouse1540.profiles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.contacts.Contacts;
import org.clearinghouse1540.deliveries.Deliveries;
import org.clearinghouse1540.deliveries.Feedbacks;
import org.springframework.stereotype.Component;

/** The points of contact of a State and its feedback on deliveries, on which it gives consent. */
@Component
final class OwnNotices {
  private final Contacts contacts;
  private final Deliveries deliveries;
  private final Feedbacks feedbacks;

  OwnNotices(Contacts contacts, Deliveries deliveries, Feedbacks feedbacks) {
    this.contacts = contacts;
    this.deliveries = deliveries;
    this.feedbacks = feedbacks;
  }

  /** The contacts that are named, and the feedback with a summary for publication. */
  List<OwnSubjects.OwnSubject> of(String state) {
    Map<Long, String> titles = new HashMap<>();
    deliveries.list().forEach(delivery -> titles.put(delivery.id(), delivery.title()));
    return Stream.concat(
            contacts.listOf(state).stream()
                .map(
                    contact ->
                        new OwnSubjects.OwnSubject(
                            Subject.contact(contact.id()),
                            contact.details().office(),
                            true,
                            "/contacts/" + contact.id())),
            feedbacks.list().stream()
                .filter(feedback -> feedback.party().equals(state))
                .filter(feedback -> feedback.summary().isPresent())
                .map(
                    feedback ->
                        new OwnSubjects.OwnSubject(
                            feedback.subject(),
                            titles.getOrDefault(feedback.delivery(), ""),
                            true,
                            "/deliveries/" + feedback.delivery())))
        .filter(found -> !found.title().isBlank())
        .toList();
  }
}
