package org.clearinghouse1540.providers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whose offer it is here, and how far it came; empty for one of the reference table.
 *
 * @param provider the number of the provider in the register
 * @param party for whom the accounts act that may change it, or empty
 * @param draft whether the provider keeps it for itself still
 * @param confirmed when the provider last said that it holds
 * @param asked when the provider was last asked by mail whether it holds
 * @param circulated when it was told to the State whose need it answers
 * @param needs the numbers of the need items that it answers
 * @param toBeConfirmed whether the last confirmation is so old that the provider is asked again
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
  /** A confirmation counts for so many months; then the provider is asked again. */
  public static final int MONTHS = 12;

  public OfferStatus {
    needs = List.copyOf(needs);
  }

  /** The day from which a confirmation is waited for. */
  public LocalDate waitsSince(LocalDate today) {
    return confirmed.map(day -> day.plusMonths(MONTHS)).orElse(today);
  }
}
