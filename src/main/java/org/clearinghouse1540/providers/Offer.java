package org.clearinghouse1540.providers;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An offer of assistance: a standing programme, or an answer to a request.
 *
 * @param referenceId identifier in the reference table, or {@code offer-} and the number
 * @param asOf date of the statement by the source, or day on which the provider made the offer; a
 *     later change or confirmation does not move it
 * @param exclusions assistance that the provider excludes; always shown beside the areas
 * @param regions regions, groups or States, separated by semicolons
 * @param answers the request that the offer answers, in the words of the source
 * @param address address of the public page of a reference offer; empty for a recorded one
 */
public record Offer(
    long id,
    String referenceId,
    String provider,
    OfferKind kind,
    String asOf,
    String words,
    String exclusions,
    String regions,
    String answers,
    String address,
    OfferScope scope,
    OfferTerms terms,
    OfferStatus status) {
  private static final int LONGEST_TITLE = 100;

  /**
   * This offer with another status, and without the date of its statement, which every confirmation
   * changes.
   */
  Offer with(OfferStatus other) {
    return new Offer(
        id,
        referenceId,
        provider,
        kind,
        "",
        words,
        exclusions,
        regions,
        answers,
        address,
        scope,
        terms,
        other);
  }

  /** The provider and the beginning of the offer, which has no title. */
  public String title() {
    return provider
        + ": "
        + (words.length() <= LONGEST_TITLE ? words : words.substring(0, LONGEST_TITLE - 1) + "…");
  }

  /** Whether the offer answers one request. */
  public boolean answersARequest() {
    return !answers.isEmpty() || kind == OfferKind.ANSWER;
  }

  /** The kind that is shown: an offer with a named request counts as an answer. */
  public OfferKind shownKind() {
    return answersARequest() ? OfferKind.ANSWER : OfferKind.STANDING_PROGRAMME;
  }

  /** Whether the offer comes from the reference table, and so from a public page. */
  public boolean isReference() {
    return status.provider().isEmpty();
  }

  /** The public page of a reference offer; a recorded offer is public by consent alone. */
  public Optional<String> publicAddress() {
    return isReference() ? Optional.of(address) : Optional.empty();
  }

  /** Whether it answers needs whose State the secretariat has not informed of it. */
  public boolean isToCirculate() {
    return answersARequest() && !status.needs().isEmpty() && status.circulated().isEmpty();
  }

  /** Whether an organization that it names may claim it: no account can edit it yet. */
  boolean isClaimable() {
    return status.party().isEmpty() && !status.draft();
  }

  /** Whether the period of the offer is over. */
  public boolean hasEnded(LocalDate today) {
    return !terms.lastDay().isEmpty() && terms.lastDay().compareTo(today.toString()) < 0;
  }
}
