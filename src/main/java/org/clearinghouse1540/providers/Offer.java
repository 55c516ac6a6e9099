package org.clearinghouse1540.providers;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An offer of assistance: a standing programme, or an answer to a request.
 *
 * @param referenceId its id in the reference table, or {@code offer-} and its number
 * @param asOf the day to which the source or the provider speaks; may be empty
 * @param exclusions what the provider says it does not cover; shown beside the areas, always
 * @param regions regions, groups or States, separated by semicolons
 * @param answers the request it answers, in the words of the source
 * @param address where it is published, for one of the reference table; or where its letter stands
 */
public record Offer(
    long id,
    String referenceId,
    String providerKind,
    String provider,
    String kind,
    String asOf,
    String words,
    String exclusions,
    String regions,
    String answers,
    String address,
    OfferScope scope,
    OfferTerms terms,
    OfferStatus standing) {
  /** The kind of an offer that stands for all. */
  public static final String STANDING = "standing programme";

  /** The kind of an offer that answers one request. */
  public static final String ANSWER = "answer to a request";

  /** Whether it answers one request, rather than standing for all. */
  public boolean answersARequest() {
    return !answers.isEmpty() || kind.equals(ANSWER);
  }

  /** Whether it comes from the reference table, and so from a public page. */
  public boolean isReference() {
    return standing.provider().isEmpty();
  }

  /** Where it is public already, if it is: what was recorded here is so by consent alone. */
  public Optional<String> publicAddress() {
    return isReference() ? Optional.of(address) : Optional.empty();
  }

  /** Whether its last day is over. */
  public boolean hasEnded(LocalDate today) {
    return !terms.until().isEmpty() && terms.lastDay().compareTo(today.toString()) < 0;
  }
}
