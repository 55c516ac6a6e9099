package org.clearinghouse1540.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.retrieval.Embeddings;
import org.junit.jupiter.api.Test;

/** Combinations of offers, workshops, rules on dates and membership, and marked texts. */
class CandidateReasonsTest {
  private static final CandidateFinder FINDER = CandidateFinder.standalone(Embeddings.bundled());
  private static final Set<ScoreComponent> PARTS = ScoreComponent.allBut("embedding");

  @Test
  void offersThatCoverMoreInCombinationAreListedWithTheirContributions() {
    MatchNeed need =
        need("N1", "Example State 201", "", "drafting of export control law; portal monitors");
    List<Candidate> ranked =
        FINDER.rank(
            need,
            List.of(
                offer("laws", "drafting of export control law"),
                offer("monitors", "radiation portal monitors"),
                offer("other", "biosafety of laboratories")),
            PARTS);
    OfferBundle set = OfferBundle.of(ranked).orElseThrow();
    assertThat(set.offers().stream().map(contribution -> contribution.candidate().offer().id()))
        .containsExactlyInAnyOrder("laws", "monitors");
    assertThat(set.offers()).allMatch(contribution -> !contribution.adds().isEmpty());
  }

  @Test
  void anOfferThatCoversEverythingNeedsNoCombination() {
    MatchNeed need = need("N1", "Example State 201", "", "drafting of export control law");
    assertThat(
            OfferBundle.of(
                FINDER.rank(
                    need,
                    List.of(
                        offer("a", "drafting of export control law"),
                        offer("b", "drafting of export control law")),
                    PARTS)))
        .isEmpty();
  }

  @Test
  void needsOfOneSubjectRegionAndLanguageCouldShareAWorkshop() {
    MatchNeed need = need("N1", "Example State 201", "en", "training for judges and prosecutors");
    MatchNeed alike = need("N2", "Example State 202", "en", "a course for prosecutors");
    MatchNeed otherLanguage = need("N3", "Example State 203", "ru", "a course for prosecutors");
    MatchNeed otherSubject = need("N4", "Example State 204", "en", "biosafety training");
    MatchNeed own = need("N5", "Example State 201", "en", "a course for prosecutors");
    MatchNeed elsewhere =
        new MatchNeed(
            "N6",
            "Example State 205",
            "",
            "a course for prosecutors",
            "en",
            List.of(),
            List.of(),
            List.of("Southern Africa"),
            "",
            List.of());
    List<WorkshopCandidate> found =
        FINDER.workshopCandidates(
            need, List.of(alike, otherLanguage, otherSubject, own, elsewhere));
    assertThat(found.stream().map(workshopCandidate -> workshopCandidate.need().id()))
        .containsExactly("N2");
    assertThat(found.getFirst().reasons()).hasSize(3);
  }

  @Test
  void rulesOnMembershipDatesAndEarlierRequestsAreNamed() {
    MatchNeed need =
        new MatchNeed(
            "N1",
            "KEN",
            "2020",
            "border control",
            "",
            List.of(),
            List.of(),
            List.of(),
            "2021-06",
            List.of("Example Fund"));
    List<MatchOffer> offers =
        List.of(
            with("asked", "Example Fund", List.of(), ""),
            with("late", "Example Body", List.of(), "2021-07"),
            with("members", "OSCE", List.of("members only"), ""),
            with("open", "African Union", List.of("member States"), "2021-06-30"));
    List<Candidate> ranked = FINDER.rank(need, offers, PARTS);
    assertThat(ranked.getFirst().offer().id()).isEqualTo("open");
    assertThat(ranked.getFirst().excludedBecause()).isEmpty();
    assertThat(
            ranked.stream()
                .skip(1)
                .map(candidate -> candidate.excludedBecause().orElseThrow().kind()))
        .containsExactlyInAnyOrder(
            ReasonKind.EXCLUDED_TRIED, ReasonKind.EXCLUDED_TOO_LATE, ReasonKind.EXCLUDED_MEMBER);
  }

  @Test
  void aTextIsSplitAtItsPassagesCompletely() {
    String text = "portal monitors, no software";
    Candidate candidate =
        FINDER
            .rank(
                need("N1", "Example State 201", "", "radiation portal monitors and software"),
                List.of(offer("O1", text)),
                PARTS)
            .getFirst();
    List<MarkedPassages> marked =
        MarkedPassages.of(text, candidate.passages(ReasonPassage.Of.OFFER));
    assertThat(String.join("", marked.stream().map(MarkedPassages::text).toList())).isEqualTo(text);
    assertThat(marked).anyMatch(MarkedPassages::isCovered).anyMatch(MarkedPassages::isNotCovered);
    assertThat(MarkedPassages.of("", List.of())).isEmpty();
  }

  @Test
  void unknownOrMissingComponentsAreRefused() {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> ScoreComponent.allBut("words"))
        .isInstanceOf(BadInput.class);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> ScoreComponent.allBut("bm25,embedding,thesaurus"))
        .isInstanceOf(BadInput.class);
  }

  private static MatchNeed need(String id, String requester, String language, String text) {
    return new MatchNeed(
        id,
        requester,
        "",
        text,
        language,
        List.of(),
        List.of(),
        List.of("Central Asia"),
        "",
        List.of());
  }

  private static MatchOffer offer(String id, String text) {
    return new MatchOffer(id, "Example Provider", text, List.of(), "", "", "", List.of(), "");
  }

  private static MatchOffer with(String id, String provider, List<String> regions, String from) {
    return new MatchOffer(id, provider, "border control", regions, "", from, "", List.of(), "");
  }
}
