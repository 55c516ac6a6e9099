package org.clearinghouse1540.consent;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A consent or an approval as it was given.
 *
 * @param givenBy the State or body that gave it
 * @param document the document by which it was given, by symbol or title
 * @param manner {@code express}, or how silence came to count
 * @param withdrawnOn from this day on it holds no longer
 */
public record ConsentRecord(
    long id,
    Subject subject,
    Key key,
    String givenBy,
    String document,
    LocalDate givenOn,
    String manner,
    Optional<LocalDate> withdrawnOn) {

  /** Whether it holds: given and not withdrawn. */
  public boolean holds() {
    return withdrawnOn.isEmpty();
  }
}
