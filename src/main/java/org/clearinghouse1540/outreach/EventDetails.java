package org.clearinghouse1540.outreach;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;

/**
 * Details of an event that a person recorded, in addition to the facts from its source.
 *
 * @param status empty if nobody recorded it
 * @param kind a key of {@link EventTypes}, or empty
 * @param otherTitles further titles of the event
 * @param opens the daily start time at the venue, as {@code HH:mm}, or empty
 * @param closes the daily end time at the venue, as {@code HH:mm}, or empty
 * @param languages the languages in which it is held
 * @param areas keys of subject areas
 * @param version number of recorded changes; 0 if nobody recorded anything
 * @param changed the time of the last change
 */
public record EventDetails(
    Optional<EventStatus> status,
    String kind,
    List<String> otherTitles,
    String opens,
    String closes,
    List<Language> languages,
    List<Place> places,
    List<String> areas,
    int version,
    Optional<Instant> changed) {
  public EventDetails {
    otherTitles = List.copyOf(otherTitles);
    languages = List.copyOf(languages);
    places = List.copyOf(places);
    areas = List.copyOf(areas);
  }

  /**
   * A place of an event.
   *
   * @param country code of the State, or empty if the name is not recognized
   * @param countryAsReceived the name of the State as entered
   * @param zone the time zone, such as {@code Africa/Lome}, or empty
   */
  public record Place(
      String city, String country, String countryAsReceived, String venue, String zone) {}

  /** Details of an event of which a person recorded nothing. */
  static final EventDetails NONE =
      new EventDetails(
          Optional.empty(),
          "",
          List.of(),
          "",
          "",
          List.of(),
          List.of(),
          List.of(),
          0,
          Optional.empty());

  /** The time zone of the first place that has one. */
  public Optional<String> zone() {
    return places.stream().map(Place::zone).filter(zone -> !zone.isEmpty()).findFirst();
  }

  public boolean cancelled() {
    return status.equals(Optional.of(EventStatus.CANCELLED));
  }
}
