package org.clearinghouse1540.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse1540.kit.calendar.PartialDate;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.obligations.WeaponType;
import org.clearinghouse1540.states.Groups;
import org.clearinghouse1540.states.Organizations;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.States;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of matching one by one: answers, clauses, membership, parsing and reasons. */
class MatchingRulesTest {
  private static final Eligibility ELIGIBILITY =
      new Eligibility(PartyResolver.standalone(), new Groups(new States(), new Organizations()));
  private final SubjectAreas areas = new SubjectAreas();
  private final TaxonomyIndex taxonomy = new TaxonomyIndex(areas);
  private final FeatureParser parser = new FeatureParser(areas, taxonomy);

  private static MatchNeed need(String requester, String date, String text) {
    return new MatchNeed("N1", requester, date, text, "", List.of(), List.of());
  }

  private static MatchOffer offer(String text, List<String> regions, String excludes) {
    return new MatchOffer("O1", "Example Body", text, regions, excludes, "", "", List.of(), "");
  }

  @ParameterizedTest
  @CsvSource({
    "N1,true",
    "n1,true",
    "N2,false",
    "Example State 001,true",
    "'Example State 001, 2015',true",
    "'Request of Example State 001 of 2015-03-25',true",
    "'Example State 001, 2014-01-02',false",
    "Example State 002,false"
  })
  void anAnswerNamesTheNeedOrItsRequester(String answers, boolean expected) {
    MatchNeed need = need("Example State 001", "2015-03-25", "laws");
    assertThat(AnswerScope.isFor(answers, need, ELIGIBILITY)).isEqualTo(expected);
  }

  @Test
  void aTextIsSplitIntoClauses() {
    String text = " Laws; training of customs. ";
    assertThat(Clauses.of(text))
        .extracting(clause -> clause.of(text))
        .containsExactly("Laws", "training of customs");
    assertThat(Clauses.of("")).containsExactly(new TextSpan(0, 0));
    assertThat(Clauses.of("a; ".repeat(20))).hasSizeLessThanOrEqualTo(8);
  }

  @ParameterizedTest
  @CsvSource({
    "members only,NO_MEMBER,INSIDE",
    "own members,NO_MEMBER,INSIDE",
    "global,EVERYWHERE,EVERYWHERE",
    "Example State 001; Example State 003,INSIDE,OUTSIDE",
    "'',NOT_SAID,NOT_SAID"
  })
  void aRegionDecidesOnEligibility(String regions, String invented, String member) {
    MatchOffer offer =
        new MatchOffer(
            "O1",
            "African Union",
            "laws",
            regions.isEmpty() ? List.of() : List.of(regions),
            "",
            "",
            "",
            List.of(),
            "");
    Eligibility.RegionScope scope = Eligibility.RegionScope.of(offer);
    MatchNeed outsider =
        new MatchNeed(
            "N1",
            "Example State 001",
            "2020",
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            "",
            List.of());
    Eligibility.Verdict verdict = ELIGIBILITY.of(scope, outsider);
    assertThat(verdict.name()).isIn(invented, invented.equals("NO_MEMBER") ? "UNKNOWN" : invented);
    MatchNeed insider =
        new MatchNeed(
            "N2",
            "Example State 002",
            "2020",
            "",
            "",
            List.of(),
            List.of(),
            List.of("African Union"),
            "",
            List.of());
    assertThat(ELIGIBILITY.of(scope, insider)).hasToString(member);
  }

  @Test
  void aRequestForSeveralStatesCanBeEligibleInPart() {
    MatchNeed need =
        new MatchNeed(
            "N1",
            "Example Organization",
            "2020",
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            "",
            List.of(),
            List.of("Example State 001", "Example State 002"));
    Eligibility.RegionScope scope =
        Eligibility.RegionScope.of(offer("laws", List.of("Example State 001"), ""));
    assertThat(ELIGIBILITY.of(scope, need)).isIn(Eligibility.Verdict.SOME);
  }

  @Test
  void subjectsKindsAndWeaponsAreParsed() {
    ParsedText parsed = parser.need(need("A", "", "training on chemical security"));
    assertThat(parsed.kinds()).extracting(match -> name(match)).contains("Training");
    assertThat(parsed.weapons()).containsExactly(WeaponType.CHEMICAL);
    MatchNeed stated =
        new MatchNeed("N1", "A", "", "laws", "", List.of("border-control"), List.of("BW"));
    assertThat(parser.need(stated).weapons()).containsExactly(WeaponType.BIOLOGICAL);
    assertThat(parser.need(stated).subjects())
        .anyMatch(match -> match.node() == taxonomy.of("border-control"));
  }

  private String name(TermMatch match) {
    return taxonomy.name(match.node(), Language.EN);
  }

  @Test
  void theSeparateFieldExcludesItsWholeText() {
    MatchOffer offer = offer("laws and training", List.of(), "equipment");
    assertThat(parser.offer(offer).exclusions())
        .singleElement()
        .satisfies(
            exclusion -> {
              assertThat(exclusion.separate()).isTrue();
              assertThat(exclusion.words()).isEqualTo("equipment");
            });
    assertThat(parser.offer(offer("laws", List.of(), "laws only")).exclusions()).isEmpty();
  }

  @Test
  void termsOfTheTaxonomyCoverEachOtherByDegrees() {
    int control = taxonomy.of("border-control");
    assertThat(taxonomy.meets(control, control)).isEqualTo(1);
    assertThat(taxonomy.within(control, control)).isTrue();
    assertThat(taxonomy.isKind(taxonomy.of("training"))).isTrue();
    assertThat(taxonomy.meets(taxonomy.of("training"), control)).isZero();
    assertThat(taxonomy.of("no-such-key")).isEqualTo(-1);
  }

  @ParameterizedTest
  @EnumSource(ReasonKind.class)
  void everyKindOfReasonHasATextInEachLanguage(ReasonKind kind) {
    for (Language language : Language.values()) {
      assertThat(Texts.get(language, kind.text())).doesNotStartWith("[");
    }
  }

  @Test
  void theArgumentsOfAReasonAreNamedInTheLanguage() {
    Reason weapons =
        Reason.of(
            ReasonKind.OTHER_WEAPONS,
            List.of(WeaponType.CHEMICAL, WeaponType.BIOLOGICAL),
            List.of(WeaponType.NUCLEAR));
    assertThat(weapons.text(Language.EN))
        .contains("chemical, biological", "nuclear")
        .doesNotContain("CW");
    Reason ended = Reason.of(ReasonKind.EXCLUDED_ENDED, new PartialDate("2014-03-11"));
    assertThat(ended.text(Language.EN)).contains("11 March 2014");
    assertThat(Reason.of(ReasonKind.LANGUAGE_FITS, List.of(Language.FR)).text(Language.EN))
        .contains("Français");
    assertThat(Explainer.date("soon")).isEqualTo("soon");
  }
}
