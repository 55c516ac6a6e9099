package org.clearinghouse1540.reviews;

import java.time.LocalDate;

/** A comprehensive review of the implementation of resolution 1540 (2004). */
record ComprehensiveReview(long id, String title, LocalDate opened) {

  /** The address of its page. */
  String address() {
    return "/reviews/" + id;
  }

  /** Its name in the journal. */
  static String journalName(long id) {
    return "review/" + id;
  }
}
