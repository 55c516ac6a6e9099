package org.clearinghouse1540.providers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The owner of an offer and its progress; empty for an offer of the reference table.
 *
 * @param provider number of the provider in the register
 * @param party State or organization whose accounts may edit the offer, or empty
 * @param draft whether the offer has not been submitted to the Committee
 * @param confirmed date on which the provider last confirmed the offer
 * @param asked date on which the provider was last asked by e-mail to confirm it
 * @param circulated date on which the State whose need it answers was informed
 * @param needs numbers of the need items that it answers
 * @param toBeConfirmed whether the last confirmation is too old
 */
public record OfferStatus(
    Optional<Long> provider,
    String party,
    boolean draft,
    Optional<LocalDate> confirmed,
    Optional<LocalDate> asked,
    Optional<LocalDate> circulated,
    List<Long> needs,
    boolean toBeConfirmed) {
  private static final int MONTHS = 12;

  /** The status of an offer of which only the text counts. */
  static final OfferStatus NONE =
      new OfferStatus(
          Optional.empty(),
          "",
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          false);

  public OfferStatus {
    needs = List.copyOf(needs);
  }

  /** Whether a confirmation of this date has to be renewed; a missing one has to be given. */
  static boolean isOld(Optional<LocalDate> confirmed, LocalDate today) {
    return confirmed.map(day -> day.plusMonths(MONTHS).isBefore(today)).orElse(true);
  }

  /** The date from which a new confirmation is due. */
  LocalDate dueSince(LocalDate today) {
    return confirmed.map(day -> day.plusMonths(MONTHS)).orElse(today);
  }
}
