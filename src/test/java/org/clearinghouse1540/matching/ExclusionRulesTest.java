package org.clearinghouse1540.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matching.Eligibility.PartyName;
import org.clearinghouse1540.matching.Eligibility.Verdict;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.Groups;
import org.clearinghouse1540.states.Organizations;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.States;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that exclude an offer for a need. */
class ExclusionRulesTest {
  private static final Eligibility ELIGIBILITY =
      new Eligibility(PartyResolver.standalone(), new Groups(new States(), new Organizations()));
  private static final TaxonomyIndex TAXONOMY = new TaxonomyIndex(new SubjectAreas());
  private static final ExclusionRules RULES = new ExclusionRules(ELIGIBILITY, TAXONOMY);
  private static final MatchNeed NEED = need("", "2020-03-02", List.of());

  @Test
  void anOfferWithoutConflictIsNotExcluded() {
    assertThat(exclusion(NEED, offer("", "", ""), Verdict.EVERYWHERE)).isEmpty();
    for (Verdict verdict :
        List.of(Verdict.INSIDE, Verdict.SOME, Verdict.UNKNOWN, Verdict.NOT_SAID)) {
      assertThat(exclusion(NEED, offer("", "", ""), verdict)).as(verdict.name()).isEmpty();
    }
  }

  @Test
  void aRequesterIsNotItsOwnProvider() {
    MatchNeed own =
        new MatchNeed("N1", "Example Provider", "2020", "laws", "", List.of(), List.of());
    assertThat(exclusion(own, offer("", "", ""), Verdict.INSIDE))
        .contains(Reason.of(ReasonKind.EXCLUDED_SELF));
  }

  @Test
  void anAnswerToAnotherRequestIsExcluded() {
    assertThat(exclusion(NEED, offer("N2", "", ""), Verdict.INSIDE))
        .contains(Reason.of(ReasonKind.EXCLUDED_ANSWERS_OTHER, "N2"));
    assertThat(exclusion(NEED, offer("N1", "", ""), Verdict.INSIDE)).isEmpty();
    assertThat(exclusion(NEED, offer("  ", "", ""), Verdict.INSIDE)).isEmpty();
  }

  @Test
  void anOfferOrProviderAlreadyTriedIsExcluded() {
    for (String tried : List.of(" o1 ", "Example Provider")) {
      assertThat(
              exclusion(
                  need("", "2020", List.of("Other Provider", tried)),
                  offer("", "", ""),
                  Verdict.INSIDE))
          .contains(Reason.of(ReasonKind.EXCLUDED_TRIED, tried));
    }
    assertThat(
            exclusion(
                need("", "2020", List.of("Other Provider")), offer("", "", ""), Verdict.INSIDE))
        .isEmpty();
  }

  @Test
  void theRegionAndTheMembershipExclude() {
    assertThat(exclusion(NEED, offer("", "", ""), Verdict.OUTSIDE))
        .contains(Reason.of(ReasonKind.EXCLUDED_REGION, "Africa, Asia"));
    assertThat(exclusion(NEED, offer("", "", ""), Verdict.NO_MEMBER))
        .contains(Reason.of(ReasonKind.EXCLUDED_MEMBER, "Example Provider"));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-03-01,true",
    "2020-03-02,false",
    "2020-02,true",
    "2020-03,false",
    "2019,true",
    "2020,false",
    "2021,false",
    "soon,false",
    "201x,false",
    "2019/12/31,false",
    "'',false"
  })
  void anOfferThatEndedBeforeTheRequestIsExcluded(String until, boolean excluded) {
    Optional<Reason> found = exclusion(NEED, offer("", "", until), Verdict.INSIDE);
    assertThat(found.map(Reason::kind))
        .isEqualTo(excluded ? Optional.of(ReasonKind.EXCLUDED_ENDED) : Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "2020-06,2020-07,true",
    "2020-06,2020-06-15,false",
    "2020-06-14,2020-06-15,true",
    "2020,2021-01-01,true",
    "2020,2020-12-31,false",
    "202,2021,false",
    "2020,2021-1,false",
    "2020:06,2021,false"
  })
  void anOfferThatStartsAfterTheDeadlineIsExcluded(String neededBy, String from, boolean excluded) {
    Optional<Reason> found =
        exclusion(need(neededBy, "2020", List.of()), offer("", from, ""), Verdict.INSIDE);
    assertThat(found.map(Reason::kind))
        .isEqualTo(excluded ? Optional.of(ReasonKind.EXCLUDED_TOO_LATE) : Optional.empty());
  }

  @Test
  void anOfferThatExcludesEverySubjectIsExcludedInItsOwnWords() {
    int laws = TAXONOMY.of("legislation");
    OfferFeatures features =
        features(
            offer("", "", ""),
            new ParsedText.Exclusion(Set.of(laws), Set.of(), "no laws", new TextSpan(0, 7), false),
            new ParsedText.Exclusion(
                Set.of(laws), Set.of(), "no laws", new TextSpan(9, 16), false));
    assertThat(RULES.exclusion(features(NEED, laws), features, Verdict.INSIDE))
        .contains(Reason.of(ReasonKind.EXCLUDED_EXCLUDES, "no laws"));
    assertThat(
            RULES.exclusion(
                features(NEED, laws, TAXONOMY.of("border-control")), features, Verdict.INSIDE))
        .isEmpty();
  }

  @Test
  void theSeparateFieldIsQuotedBeforeTheText() {
    MatchOffer offer =
        new MatchOffer(
            "O1", "Example Provider", "laws", List.of(), " equipment ", "", "", List.of(), "");
    assertThat(ExclusionRules.exclusionText(features(offer))).isEqualTo("equipment");
    assertThat(
            ExclusionRules.exclusionText(
                features(
                    offer("", "", ""),
                    new ParsedText.Exclusion(
                        Set.of(), Set.of(), "no laws", new TextSpan(0, 7), false),
                    new ParsedText.Exclusion(
                        Set.of(), Set.of(), "no vehicles", new TextSpan(9, 20), false))))
        .isEqualTo("no laws; no vehicles");
  }

  private static Optional<Reason> exclusion(MatchNeed need, MatchOffer offer, Verdict verdict) {
    return RULES.exclusion(features(need), features(offer), verdict);
  }

  private static NeedFeatures features(MatchNeed need, int... subjects) {
    List<PartyName> tried = need.tried().stream().map(ELIGIBILITY::name).toList();
    return new NeedFeatures(
        need,
        parsed(),
        subjects,
        new int[0],
        new float[0],
        List.of(),
        new float[0],
        ELIGIBILITY.name(need.requester()),
        tried,
        false);
  }

  private static OfferFeatures features(MatchOffer offer, ParsedText.Exclusion... exclusions) {
    return new OfferFeatures(
        offer,
        parsed(exclusions),
        new int[0],
        new int[0],
        new float[0],
        List.of(),
        new float[0],
        ELIGIBILITY.name(offer.provider()),
        0);
  }

  private static ParsedText parsed(ParsedText.Exclusion... exclusions) {
    return new ParsedText("laws", Language.EN, List.of(), List.of(), List.of(exclusions), Set.of());
  }

  private static MatchNeed need(String neededBy, String date, List<String> tried) {
    return new MatchNeed(
        "N1",
        "Example State 001",
        date,
        "laws",
        "",
        List.of(),
        List.of(),
        List.of(),
        neededBy,
        tried);
  }

  private static MatchOffer offer(String answers, String from, String until) {
    return new MatchOffer(
        "O1",
        "Example Provider",
        "laws",
        List.of("Africa", "Asia"),
        "",
        from,
        until,
        List.of(),
        answers);
  }
}
