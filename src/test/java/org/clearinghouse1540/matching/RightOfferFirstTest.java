package org.clearinghouse1540.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.retrieval.Embeddings;
import org.clearinghouse1540.states.Groups;
import org.clearinghouse1540.states.Organizations;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Of ten invented offers, the one for an invented need stands first, in every language. */
class RightOfferFirstTest {
  private static final States STATES = new States();
  private static final Groups GROUPS = new Groups(STATES, new Organizations());
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
    Set<String> members = GROUPS.members("CARICOM", "").orElseThrow();
    Candidate outside =
        named("CARICOM", ranked(drawn(code -> !members.contains(code)), "en", need));
    assertThat(outside.excludedBecause().map(Reason::kind)).contains(ReasonKind.EXCLUDED_REGION);
    List<Candidate> ranked = ranked(drawn(members::contains), "en", need);
    Candidate inside = named("CARICOM", ranked);
    assertThat(inside.excludedBecause()).isEmpty();
    assertThat(ranked.getFirst().offer().id()).isEqualTo("PORTALS");
    assertThat(inside.score()).isLessThan(ranked.getFirst().score() / 2);
  }

  // The need is nobody's: any State inside or outside the group would do.
  private static String drawn(Predicate<String> wanted) {
    List<String> codes = STATES.all().stream().map(State::code).filter(wanted).toList();
    return codes.get(new Random().nextInt(codes.size()));
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
