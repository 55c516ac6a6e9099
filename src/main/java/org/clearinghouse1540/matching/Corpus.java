package org.clearinghouse1540.matching;

import java.util.List;
import org.clearinghouse1540.kit.retrieval.RareWords;

/**
 * Offers read together: how rare a word is depends on all of them.
 *
 * @param regions the regions that any of them names, each once
 */
record Corpus(List<Given> offers, List<Reach.Region> regions, RareWords rareWords) {}
