package org.clearinghouse1540.deliveries;

import java.util.List;

/** An activity with the names of its places, in the language of the page. */
record ActivityLine(Activity activity, List<String> places) {
  ActivityLine {
    places = List.copyOf(places);
  }
}
