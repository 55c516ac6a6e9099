package org.clearinghouse1540.outreach;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a person recorded of an event beyond what its source tells.
 *
 * @param status planned, held or cancelled; empty where nobody recorded it
 * @param kind a key of {@link EventTypes}, or empty
 * @param otherTitles titles under which it is known too
 * @param opens when each day begins at the venue, as {@code HH:mm}, or empty
 * @param languages two-letter codes of the languages it is held in
 * @param areas keys of subject areas
 * @param version counted up by each change; 0 where a person recorded nothing
 */
public record EventDetails(
    String status,
    String kind,
    List<String> otherTitles,
    String opens,
    String closes,
    List<String> languages,
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
   * @param country code of the State, or empty where the name is not known here
   * @param countryAsReceived the name as it was written
   * @param zone its time zone, such as {@code Africa/Lome}, or empty
   */
  public record Place(
      String city, String country, String countryAsReceived, String venue, String zone) {}

  /** The time zone of the first place that names one. */
  public Optional<String> zone() {
    return places.stream().map(Place::zone).filter(zone -> !zone.isEmpty()).findFirst();
  }

  public boolean cancelled() {
    return status.equals("cancelled");
  }
}
