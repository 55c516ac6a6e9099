package org.clearinghouse1540.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.retrieval.Embeddings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Of ten invented offers, the one for an invented need stands first, in every language. */
class RightOfferFirstTest {
  private static final CandidateFinder FINDER = CandidateFinder.standalone(Embeddings.bundled());
  private static final List<MatchOffer> OFFERS =
      Table.fromData("cases/offers.csv").rows().stream()
          .map(row -> offer(row.require("offer"), row.require("text")))
          .toList();

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/first-offers.csv", numLinesToSkip = 1, encoding = "UTF-8")
  void theRightOfferIsFirst(
      String id, String requester, String language, String first, String need) {
    List<Candidate> ranked = ranked(requester, language, need);
    assertThat(ranked.getFirst().offer().id()).as(id).isEqualTo(first);
    assertThat(ranked.getFirst().excludedBecause()).as(id).isEmpty();
  }

  @Test
  void anOfferForMembersOfAGroupIsExcludedOutsideItAndLowInside() {
    String need = "Radiation portal monitors are needed at road and rail crossings.";
    Candidate outside = named("CARICOM", ranked("MNG", "en", need));
    assertThat(outside.excludedBecause().map(Reason::kind)).contains(ReasonKind.EXCLUDED_REGION);
    List<Candidate> ranked = ranked("JAM", "en", need);
    Candidate inside = named("CARICOM", ranked);
    assertThat(inside.excludedBecause()).isEmpty();
    assertThat(ranked.getFirst().offer().id()).isEqualTo("PORTALS");
    assertThat(inside.score()).isLessThan(ranked.getFirst().score() / 2);
  }

  private static Candidate named(String id, List<Candidate> ranked) {
    return ranked.stream()
        .filter(candidate -> candidate.offer().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static List<Candidate> ranked(String requester, String language, String need) {
    return FINDER.rank(
        new MatchNeed(
            "n", requester, "2031", need, language, List.of(), List.of(), List.of(), "", List.of()),
        OFFERS);
  }

  private static MatchOffer offer(String id, String text) {
    return new MatchOffer(id, "Example Provider " + id, text, List.of(), "", "", "", List.of(), "");
  }
}
