package org.clearinghouse1540.matching;

import java.util.List;
import org.clearinghouse1540.kit.retrieval.TextIndex;

/**
 * Offers read together: how rare a word is depends on all of them.
 *
 * @param regions the regions that any of them names, each once
 */
record OfferCorpus(
    List<OfferFeatures> offers, List<Eligibility.Region> regions, TextIndex rareWords) {}
