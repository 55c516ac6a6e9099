package org.clearinghouse1540.profiles;

import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;

/** The reader of the page of a State. */
record StateReader(Viewer viewer, String state, Language language) {

  /** Whether the reader represents this State as its point of contact or mission. */
  boolean isOwn() {
    return viewer.representsState() && viewer.party().equals(state);
  }
}
