package org.clearinghouse1540.briefs;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.practices.Practice;
import org.clearinghouse1540.practices.Practices;
import org.clearinghouse1540.providers.Offer;
import org.clearinghouse1540.providers.Offers;
import org.springframework.stereotype.Component;

/** The offers and effective practices that are of use to the participants of an event. */
@Component
final class MeetingAssistance {
  private final Offers offers;
  private final OfferCoverage coverage;
  private final Practices practices;
  private final NeighbourPractices neighbours;
  private final SubjectAreas areas;

  MeetingAssistance(
      Offers offers,
      OfferCoverage coverage,
      Practices practices,
      NeighbourPractices neighbours,
      SubjectAreas areas) {
    this.offers = offers;
    this.coverage = coverage;
    this.practices = practices;
    this.neighbours = neighbours;
    this.areas = areas;
  }

  /** All offers and practices that the current user may see, read once for an event. */
  record Assistance(
      EventRecord event, List<Offer> offers, List<Practice> practices, SubjectCache subjects) {
    Assistance {
      offers = List.copyOf(offers);
      practices = List.copyOf(practices);
    }

    private String date() {
      return event.event().start();
    }
  }

  /** Reads what the current user may see. */
  Assistance read(EventRecord event) {
    return new Assistance(event, offers.list(), practices.list(), new SubjectCache(areas));
  }

  /** The participants with offers. */
  List<AttendingProvider> providers(Assistance assistance) {
    return coverage.atTheMeeting(assistance.event().attendees(), assistance.offers());
  }

  /** The offers that cover a State, those on its subject areas first. */
  List<Offer> offers(Assistance assistance, AttendingState who, Set<String> concerned) {
    SubjectCache subjects = assistance.subjects();
    return coverage.forState(who, assistance.offers(), assistance.date()).stream()
        .sorted(
            Comparator.comparing(
                offer ->
                    subjects.in(offer.words()).stream()
                        .noneMatch(area -> concerned.contains(area.key()))))
        .toList();
  }

  /** The effective practices of the neighbours of a State in its subject areas. */
  List<Practice> practices(Assistance assistance, AttendingState who, Set<String> concerned) {
    return neighbours.near(who, concerned, assistance.practices(), assistance.date());
  }
}
