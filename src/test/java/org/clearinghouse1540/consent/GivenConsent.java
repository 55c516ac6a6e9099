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

  /** A consent like a recorded one, with another text and another day of its withdrawal. */
  static GivenConsent of(ConsentRecord like, String digest, Optional<LocalDate> withdrawnOn) {
    return new GivenConsent(
        like.id(),
        like.subject(),
        like.key(),
        like.audience(),
        like.givenBy(),
        like.document(),
        like.givenOn(),
        like.manner(),
        like.holdsFrom(),
        like.until(),
        withdrawnOn,
        digest);
  }

  /** The consent with its proof. */
  public ConsentRecord recorded() {
    return record(true);
  }

  /** The consent as somebody wrote or changed it outside the program. */
  ConsentRecord forged() {
    return record(false);
  }

  private ConsentRecord record(boolean proven) {
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
        proven);
  }
}
