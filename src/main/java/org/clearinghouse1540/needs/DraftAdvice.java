package org.clearinghouse1540.needs;

import java.util.List;
import org.clearinghouse1540.matching.Candidate;
import org.clearinghouse1540.practices.Practice;

/**
 * The advice beside a draft.
 *
 * @param examples the types of assistance for which an example is shown
 * @param similar comparable published requests
 * @param practices effective practices in the same areas
 * @param providers published offers that could meet the need
 */
record DraftAdvice(
    Assessment assessment,
    List<AssistanceType> examples,
    List<SimilarRequest> similar,
    List<Practice> practices,
    List<Candidate> providers) {
  DraftAdvice {
    examples = List.copyOf(examples);
    similar = List.copyOf(similar);
    practices = List.copyOf(practices);
    providers = List.copyOf(providers);
  }
}
