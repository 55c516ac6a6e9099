package org.clearinghouse1540.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.clearinghouse1540.kit.retrieval.Embeddings;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.Groups;
import org.clearinghouse1540.states.Organizations;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.States;
import org.junit.jupiter.api.Test;

/** Candidates for needs of invented requesters. */
class CandidateFinderTest {
  private static final CandidateFinder FINDER = CandidateFinder.standalone(Embeddings.bundled());
  private static final Set<ScoreComponent> WITHOUT_MODEL = ScoreComponent.allBut("embedding");
  private static final SubjectAreas AREAS = new SubjectAreas();

  @Test
  void theOfferWithTheWiderCoverageIsFirst() {
    MatchNeed need = need("border control training and detection equipment");
    List<Candidate> ranked =
        FINDER.rank(
            need,
            List.of(
                offer("O1", "physical protection of nuclear material"),
                offer("O2", "border control training"),
                offer("O3", "training and detection equipment for border control")));
    assertThat(ids(ranked)).containsExactly("O3", "O2", "O1");
    assertThat(ranked.getFirst().doesNotCover()).isEmpty();
    assertThat(sentences(ranked.get(1).doesNotCover())).isNotEmpty();
  }

  @Test
  void anExcludedSubjectIsNeverCovered() {
    MatchOffer offer =
        new MatchOffer(
            "O1",
            "Example State 009",
            "border control, drafting of legislation",
            List.of(),
            "drafting of legislation",
            "",
            "",
            List.of(),
            "");
    Candidate candidate =
        FINDER.rank(need("border control and drafting of legislation"), List.of(offer)).getFirst();
    assertThat(sentences(candidate.covers())).noneMatch(value -> value.contains("drafting"));
    assertThat(sentences(candidate.doesNotCover())).anyMatch(value -> value.contains("excludes"));
  }

  @Test
  void anExcludedOfferIsLastAndNamesItsRule() {
    MatchNeed need =
        new MatchNeed(
            "N1", "Example State 001", "2015-06", "border control", "", List.of(), List.of());
    MatchOffer fits = offer("fits", "border control");
    MatchOffer self =
        new MatchOffer(
            "self", "Example State 001", "border control", List.of(), "", "", "", List.of(), "");
    MatchOffer ended =
        new MatchOffer(
            "ended",
            "Example Body",
            "border control",
            List.of(),
            "",
            "2010",
            "2012",
            List.of(),
            "");
    MatchOffer other =
        new MatchOffer(
            "other",
            "Example Body",
            "border control",
            List.of(),
            "",
            "",
            "",
            List.of(),
            "Example State 002");
    List<Candidate> ranked = FINDER.rank(need, List.of(self, ended, other, fits));
    assertThat(ids(ranked)).startsWith("fits");
    for (Candidate excluded : ranked.subList(1, 4)) {
      assertThat(excluded.excludedBecause()).isPresent();
      assertThat(excluded.score()).isZero();
      assertThat(excluded.covers()).isEmpty();
    }
  }

  // Membership of regions is a fact of real States; nothing is asked here.
  @Test
  void aRegionHasItsMembersOfTheDateOfTheNeed() {
    Eligibility reach =
        new Eligibility(PartyResolver.standalone(), new Groups(new States(), new Organizations()));
    MatchNeed ofKaz = new MatchNeed("N1", "KAZ", "2015", "", "", List.of(), List.of());
    MatchNeed ofKen = new MatchNeed("N2", "KEN", "2015", "", "", List.of(), List.of());
    assertThat(reach.of(Eligibility.RegionScope.of(regional("African Union")), ofKen))
        .isEqualTo(Eligibility.Verdict.INSIDE);
    assertThat(reach.of(Eligibility.RegionScope.of(regional("African Union")), ofKaz))
        .isEqualTo(Eligibility.Verdict.OUTSIDE);
    assertThat(reach.of(Eligibility.RegionScope.of(regional("Central Asia")), ofKaz))
        .isEqualTo(Eligibility.Verdict.INSIDE);
    assertThat(reach.of(Eligibility.RegionScope.of(regional("all States")), ofKaz))
        .isEqualTo(Eligibility.Verdict.EVERYWHERE);
    assertThat(reach.of(Eligibility.RegionScope.of(regional("Example Region")), ofKaz))
        .isEqualTo(Eligibility.Verdict.UNKNOWN);
  }

  @Test
  void anUnspecificNeedIsReported() {
    assertThat(FINDER.isNotSpecific(need("assistance in general"))).isTrue();
    assertThat(FINDER.isNotSpecific(need("border control"))).isFalse();
  }

  @Test
  void theNeedMayBeWrittenInAnyOfTheSixLanguages() {
    MatchOffer offer = offer("O1", "border control");
    for (String text :
        List.of(
            "контроль на границе",
            "contrôle aux frontières",
            "control de fronteras",
            "边境管制",
            "مراقبة الحدود")) {
      assertThat(FINDER.rank(need(text), List.of(offer)).getFirst().score())
          .as(text)
          .isGreaterThan(0.5);
    }
  }

  /** Properties that hold for any needs and offers, checked with seeded random ones. */
  @Test
  void thePropertiesHoldForRandomNeedsAndOffers() {
    Random random = new Random(1540);
    for (int round = 0; round < 60; round++) {
      MatchNeed need = need(words(random, 1 + random.nextInt(4)));
      List<MatchOffer> offers = new ArrayList<>();
      for (int i = 0; i < 1 + random.nextInt(12); i++) {
        offers.add(
            new MatchOffer(
                "O" + i,
                "Example Provider " + i,
                words(random, random.nextInt(5)),
                random.nextInt(3) == 0 ? List.of("Central Asia") : List.of(),
                random.nextInt(4) == 0 ? words(random, 1) : "",
                "",
                random.nextInt(5) == 0 ? "1999" : "",
                List.of(),
                ""));
      }
      List<Candidate> ranked = FINDER.rank(need, offers, WITHOUT_MODEL);
      assertThat(ranked).as("none is lost, none is added").hasSameSizeAs(offers);
      assertThat(ids(ranked))
          .containsExactlyInAnyOrderElementsOf(offers.stream().map(MatchOffer::id).toList());
      double last = 2;
      boolean out = false;
      for (Candidate candidate : ranked) {
        assertThat(candidate.score()).isBetween(0.0, 1.0);
        boolean excluded = candidate.excludedBecause().isPresent();
        assertThat(out && !excluded).as("excluded ones come last").isFalse();
        if (!excluded) {
          assertThat(candidate.score()).isLessThanOrEqualTo(last);
          last = candidate.score();
        }
        out = excluded;
        for (Reason reason : candidate.reasons()) {
          for (Language language : Language.values()) {
            assertThat(reason.text(language)).doesNotContain("[").doesNotContain("{");
          }
        }
      }
      Collections.shuffle(offers, random);
      for (Candidate again : FINDER.rank(need, offers, WITHOUT_MODEL)) {
        Candidate before =
            ranked.stream()
                .filter(item -> item.offer().id().equals(again.offer().id()))
                .findFirst()
                .orElseThrow();
        assertThat(again.score()).as("order of offers changes no score").isEqualTo(before.score());
      }
    }
  }

  private static String words(Random random, int count) {
    List<SubjectArea> areas = AREAS.list();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(areas.get(random.nextInt(areas.size())).name(Language.EN));
    }
    return String.join(", ", words);
  }

  private static MatchNeed need(String text) {
    return new MatchNeed("N1", "Example State 001", "", text, "", List.of(), List.of());
  }

  private static MatchOffer offer(String id, String text) {
    return new MatchOffer(id, "Example Provider", text, List.of(), "", "", "", List.of(), "");
  }

  private static MatchOffer regional(String region) {
    return new MatchOffer(
        "O1", "Example Provider", "border control", List.of(region), "", "", "", List.of(), "");
  }

  private static List<String> ids(List<Candidate> candidates) {
    return candidates.stream().map(candidate -> candidate.offer().id()).toList();
  }

  private static List<String> sentences(List<Reason> reasons) {
    return reasons.stream().map(reason -> reason.text(Language.EN)).toList();
  }
}
