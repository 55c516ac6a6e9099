package org.clearinghouse1540.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A consent for tests of rules, recorded by the program as it is. The moment of its recording does
 * not count.
 */
public record GivenConsent(
    long id,
    Subject subject,
    GateKey key,
    Audience audience,
    String givenBy,
    String document,
    LocalDate givenOn,
    ConsentManner manner,
    LocalDate holdsFrom,
    Optional<LocalDate> until,
    Optional<LocalDate> withdrawnOn,
    String digest) {

  /** A consent of which the subject names the version. */
  public GivenConsent(
      long id,
      Subject subject,
      GateKey key,
      Audience audience,
      String givenBy,
      String document,
      LocalDate givenOn,
      ConsentManner manner,
      LocalDate holdsFrom,
      Optional<LocalDate> until,
      Optional<LocalDate> withdrawnOn) {
    this(
        id,
        subject,
        key,
        audience,
        givenBy,
        document,
        givenOn,
        manner,
        holdsFrom,
        until,
        withdrawnOn,
        "");
  }

  /** The consent with its proof. */
  public ConsentRecord recorded() {
    return new ConsentRecord(
        id,
        subject,
        key,
        audience,
        givenBy,
        document,
        givenOn,
        manner,
        holdsFrom,
        until,
        withdrawnOn,
        digest,
        Instant.EPOCH,
        true);
  }
}
