package org.clearinghouse1540.briefs;

import java.util.List;
import org.clearinghouse1540.providers.Offer;

/** A participant of the meeting who has offers of assistance on record. */
record AttendingProvider(String name, List<Offer> offers) {
  AttendingProvider {
    offers = List.copyOf(offers);
  }
}
