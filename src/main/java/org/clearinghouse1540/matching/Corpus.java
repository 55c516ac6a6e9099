package org.clearinghouse1540.matching;

import java.util.List;
import org.clearinghouse1540.kit.meaning.RareWords;

/** Offers read together: how rare a word is depends on all of them. */
record Corpus(List<Given> offers, RareWords rareWords) {}
