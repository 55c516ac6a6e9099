package org.clearinghouse1540.matching;

import java.util.List;

/**
 * The features of an offer that are scored.
 *
 * @param subjects nodes of its subjects
 * @param kinds nodes of the kinds of assistance that it offers
 * @param cover the degree to which it covers each node
 * @param words stems of its words and of the names of its nodes
 * @param vector sentence embedding; empty if there is no model
 * @param provider name of the provider, for comparison with other names
 * @param region position of its region in the {@link OfferCorpus}
 */
record OfferFeatures(
    MatchOffer offer,
    ParsedText parsed,
    int[] subjects,
    int[] kinds,
    float[] cover,
    List<String> words,
    float[] vector,
    Eligibility.PartyName provider,
    int region) {

  /** Whether the offer excludes a subject for the requested kinds of assistance. */
  boolean excludes(int subject, NeedFeatures need, TaxonomyIndex taxonomy) {
    for (ParsedText.Exclusion exclusion : parsed.exclusions()) {
      for (int excluded : exclusion.subjects()) {
        if (taxonomy.within(subject, excluded)
            && (exclusion.kinds().isEmpty() || containsAll(exclusion, need.kinds()))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean containsAll(ParsedText.Exclusion exclusion, int[] kinds) {
    for (int kind : kinds) {
      if (!exclusion.kinds().contains(kind)) {
        return false;
      }
    }
    return kinds.length > 0;
  }

  /** Whether the offer excludes a kind of assistance for all subjects. */
  boolean excludes(int kind) {
    for (ParsedText.Exclusion exclusion : parsed.exclusions()) {
      if (exclusion.subjects().isEmpty() && exclusion.kinds().contains(kind)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the offer excludes all requested subjects, or all requested kinds of assistance. */
  boolean excludesEverything(NeedFeatures need, TaxonomyIndex taxonomy) {
    if (parsed.exclusions().isEmpty()) {
      return false;
    }
    boolean allSubjects = need.subjects().length > 0;
    for (int subject : need.subjects()) {
      allSubjects &= excludes(subject, need, taxonomy);
    }
    boolean allKinds = need.kinds().length > 0 && need.kindsCoverAllSubjects();
    for (int kind : need.kinds()) {
      allKinds &= excludes(kind);
    }
    return allSubjects || allKinds;
  }
}
