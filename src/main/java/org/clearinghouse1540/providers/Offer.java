package org.clearinghouse1540.providers;

/**
 * An offer of assistance as published: a standing programme, or an answer to a request.
 *
 * @param exclusions what the provider says it does not cover; shown beside the areas, always
 * @param answers the request it answers, in the words of the source
 * @param address where it is published
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
    String address) {

  /** Whether it answers one request, rather than standing for all. */
  public boolean answersARequest() {
    return !answers.isEmpty();
  }
}
