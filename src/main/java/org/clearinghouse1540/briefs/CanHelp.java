package org.clearinghouse1540.briefs;

import java.util.List;
import org.clearinghouse1540.providers.Offer;

/** A participant of the meeting who has offers of assistance on record. */
record CanHelp(String name, List<Offer> offers) {
  CanHelp {
    offers = List.copyOf(offers);
  }
}
