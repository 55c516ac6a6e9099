package org.clearinghouse1540.matching;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.kit.web.Template;

/**
 * A need item with its candidate offers.
 *
 * @param requester the name of the requester, in the language of the page
 * @param state the code of the requesting State, if it is a State
 * @param matches the candidates; empty if the need is too unspecific to be matched
 */
@Template("matching/need.jte")
record NeedView(
    NeedItem item,
    Request request,
    String requester,
    Optional<String> state,
    String areas,
    Optional<Matches> matches) {

  /** The sentence model in use. */
  enum Model {
    NONE,
    BUNDLED,
    OWN
  }

  /**
   * The candidates of a need.
   *
   * @param bundle offers that cover more in combination
   * @param candidates the candidates, the best first
   * @param workshops other needs that the same workshop could address
   * @param unknown offers whose coverage is not known
   * @param excluded offers that a rule excludes
   */
  record Matches(
      Model model,
      Optional<OfferBundle> bundle,
      List<CandidateView> candidates,
      List<WorkshopCandidate> workshops,
      List<Candidate> unknown,
      List<Candidate> excluded) {
    Matches {
      candidates = List.copyOf(candidates);
      workshops = List.copyOf(workshops);
      unknown = List.copyOf(unknown);
      excluded = List.copyOf(excluded);
    }
  }
}
