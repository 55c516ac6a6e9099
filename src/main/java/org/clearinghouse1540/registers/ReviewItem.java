package org.clearinghouse1540.registers;

import java.util.Locale;
import java.util.Optional;
import org.clearinghouse1540.sources.SilentAddress;

/**
 * A source to review.
 *
 * @param document the number of the document
 * @param state the code of its State; empty for a document of no single State
 * @param issued its date; may be empty
 * @param finding what the item is about, such as the date of issue; another one makes a new item
 * @param fields how many fields cite it
 * @param silent the days on which its address did not answer, if that is the reason
 * @param dismissal the dismissal of the item, if it was dismissed
 */
record ReviewItem(
    long document,
    String state,
    String title,
    String issued,
    ReviewReason reason,
    String finding,
    int fields,
    Optional<SilentAddress> silent,
    Optional<Dismissal> dismissal) {
  /** The reason to review a source. */
  enum ReviewReason {
    OLD,
    REPEALED,
    DEAD;

    /** The reason in lower case, as in texts. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ReviewReason> find(String key) {
      return java.util.List.of(values()).stream()
          .filter(reason -> reason.key().equals(key))
          .findFirst();
    }
  }

  /** The decision of a person that nothing has to be done. */
  record Dismissal(String why, String on, String by) {}

  boolean isOpen() {
    return dismissal.isEmpty();
  }

  /** The day on which its address did not answer, ISO 8601; empty for another reason. */
  String silentOn() {
    return silent.map(days -> days.on().toString()).orElse("");
  }

  String address() {
    return "/evidence/" + document + "/dismissal?reason=" + reason.key();
  }
}
