package org.clearinghouse1540.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.retrieval.TextVectors;
import org.junit.jupiter.api.Test;

/** Sets of offers, needs for one workshop, rules by dates and membership, and marked texts. */
class TogetherTest {
  private static final FindingCandidates FINDING =
      FindingCandidates.standalone(TextVectors.bundled());
  private static final Set<Part> PARTS = Part.allBut("embedding");

  @Test
  void offersThatCoverMoreTogetherAreASetWithWhatEachAdds() {
    Need need =
        need("N1", "Example State 201", "", "drafting of export control law; portal monitors");
    List<Candidate> ranked =
        FINDING.rank(
            need,
            List.of(
                offer("laws", "drafting of export control law"),
                offer("monitors", "radiation portal monitors"),
                offer("other", "biosafety of laboratories")),
            PARTS);
    OfferSet set = OfferSet.of(ranked).orElseThrow();
    assertThat(set.offers().stream().map(each -> each.candidate().offer().id()))
        .containsExactlyInAnyOrder("laws", "monitors");
    assertThat(set.offers()).allMatch(each -> !each.adds().isEmpty());
  }

  @Test
  void oneOfferThatCoversAllMakesNoSet() {
    Need need = need("N1", "Example State 201", "", "drafting of export control law");
    assertThat(
            OfferSet.of(
                FINDING.rank(
                    need,
                    List.of(
                        offer("a", "drafting of export control law"),
                        offer("b", "drafting of export control law")),
                    PARTS)))
        .isEmpty();
  }

  @Test
  void needsOfOneSubjectRegionAndLanguageCouldShareAWorkshop() {
    Need need = need("N1", "Example State 201", "en", "training for judges and prosecutors");
    Need alike = need("N2", "Example State 202", "en", "a course for prosecutors");
    Need otherLanguage = need("N3", "Example State 203", "ru", "a course for prosecutors");
    Need otherSubject = need("N4", "Example State 204", "en", "biosafety training");
    Need own = need("N5", "Example State 201", "en", "a course for prosecutors");
    Need elsewhere =
        new Need(
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
    List<Together> found =
        FINDING.together(need, List.of(alike, otherLanguage, otherSubject, own, elsewhere));
    assertThat(found.stream().map(each -> each.need().id())).containsExactly("N2");
    assertThat(found.getFirst().reasons()).hasSize(3);
  }

  @Test
  void membersOnlyTooLateAndAlreadyTriedAreSaidAsSuch() {
    Need need =
        new Need(
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
    List<Offer> offers =
        List.of(
            with("asked", "Example Fund", List.of(), ""),
            with("late", "Example Body", List.of(), "2021-07"),
            with("members", "OSCE", List.of("members only"), ""),
            with("open", "African Union", List.of("member States"), "2021-06-30"));
    List<Candidate> ranked = FINDING.rank(need, offers, PARTS);
    assertThat(ranked.getFirst().offer().id()).isEqualTo("open");
    assertThat(ranked.getFirst().excludedBecause()).isEmpty();
    assertThat(ranked.stream().skip(1).map(each -> each.excludedBecause().orElseThrow().key()))
        .containsExactlyInAnyOrder("excluded.tried", "excluded.too-late", "excluded.member");
  }

  @Test
  void aTextIsCutAtItsPassagesAndNothingIsLost() {
    String text = "portal monitors, no software";
    Candidate candidate =
        FINDING
            .rank(
                need("N1", "Example State 201", "", "radiation portal monitors and software"),
                List.of(offer("O1", text)),
                PARTS)
            .getFirst();
    List<Marked> marked = Marked.of(text, candidate.passages(Passage.Of.OFFER));
    assertThat(String.join("", marked.stream().map(Marked::text).toList())).isEqualTo(text);
    assertThat(marked).anyMatch(Marked::meets).anyMatch(Marked::lacks);
    assertThat(Marked.of("", List.of())).isEmpty();
  }

  @Test
  void partsThatAreUnknownOrTooFewAreRefused() {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> Part.allBut("words"))
        .isInstanceOf(BadInput.class);
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> Part.allBut("bm25,embedding,thesaurus"))
        .isInstanceOf(BadInput.class);
  }

  private static Need need(String id, String requester, String language, String text) {
    return new Need(
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

  private static Offer offer(String id, String text) {
    return new Offer(id, "Example Provider", text, List.of(), "", "", "", List.of(), "");
  }

  private static Offer with(String id, String provider, List<String> regions, String from) {
    return new Offer(id, provider, "border control", regions, "", from, "", List.of(), "");
  }
}
