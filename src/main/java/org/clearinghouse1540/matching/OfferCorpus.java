package org.clearinghouse1540.matching;

import java.util.List;
import org.clearinghouse1540.kit.retrieval.TextIndex;

/**
 * The offers that are compared with each other; the rarity of a word depends on all of them.
 *
 * @param regions the different regions of the offers
 */
record OfferCorpus(
    List<OfferFeatures> offers, List<Eligibility.RegionScope> regions, TextIndex rareWords) {}
