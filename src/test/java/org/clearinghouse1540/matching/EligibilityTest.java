package org.clearinghouse1540.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse1540.matching.Eligibility.RegionScope;
import org.clearinghouse1540.matching.Eligibility.Verdict;
import org.clearinghouse1540.states.Groups;
import org.clearinghouse1540.states.Organizations;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.States;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The region of an offer and the requester of a need. */
class EligibilityTest {
  private static final Eligibility ELIGIBILITY =
      new Eligibility(PartyResolver.standalone(), new Groups(new States(), new Organizations()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // A State by its code or its name, in a list, with a remark.
        "FRA | France | INSIDE",
        "France | Example State 001, France | INSIDE",
        "FRA | Spain and France | INSIDE",
        "FRA | Spain; Italy | OUTSIDE",
        "FRA | France (mainland) | INSIDE",
        "FRA | Spain (mainland) | OUTSIDE",
        // Regions and groups.
        "FRA | Europe | INSIDE",
        "FRA | Africa | OUTSIDE",
        "FRA | Africa, Europe | INSIDE",
        "FRA | Africa and Europe | INSIDE",
        "FRA | European Union | INSIDE",
        "FRA | African Union | OUTSIDE",
        "FRA | Latin America and the Caribbean | OUTSIDE",
        "JAM | Latin America and the Caribbean | INSIDE",
        // Every State, also beside other regions.
        "FRA | Africa; global | EVERYWHERE",
        "Example State 001 | worldwide | EVERYWHERE",
        // Regions that are not known.
        "FRA | Example Valley | UNKNOWN",
        "FRA | Africa; Example Valley | UNKNOWN",
        "FRA | Example Valley; Europe | INSIDE",
        // No region at all.
        "FRA | ; | NOT_SAID",
        "FRA | , ، | NOT_SAID",
        // Requesters that are not known States.
        "Example State 001 | Example State 001 | INSIDE",
        "Example State 001 | Example State 002 | OUTSIDE",
        "Example State 001 | Africa | UNKNOWN",
        "African Union | Africa | INSIDE",
        "African Union | Europe | OUTSIDE",
        "African Union | AU | INSIDE",
        "European Union | Germany | UNKNOWN",
        "European Union | Jamaica | OUTSIDE",
      })
  void aRegionIncludesTheRequesterOrNot(String requester, String regions, Verdict expected) {
    assertThat(ELIGIBILITY.of(scope("laws", regions), need(requester, "2022"))).isEqualTo(expected);
  }

  @Test
  void theGroupsOfARequesterDecideIfItIsNotAKnownState() {
    assertThat(ELIGIBILITY.of(scope("laws", "Africa"), withGroups("Example State 001", "Africa")))
        .isEqualTo(Verdict.INSIDE);
    assertThat(ELIGIBILITY.of(scope("laws", "Africa"), withGroups("Example State 001", "AU")))
        .isEqualTo(Verdict.INSIDE);
    assertThat(ELIGIBILITY.of(scope("laws", "Europe"), withGroups("Example State 001", "AU")))
        .isEqualTo(Verdict.OUTSIDE);
    assertThat(
            ELIGIBILITY.of(
                scope("laws", "Example State 003"), withGroups("Example Agency", "Example Group")))
        .isEqualTo(Verdict.OUTSIDE);
    assertThat(ELIGIBILITY.of(scope("laws", "Example State 003"), need("Example Agency", "2022")))
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void membershipCountsOnTheDateOfTheRequest() {
    RegionScope union = scope("laws", "European Union");
    assertThat(ELIGIBILITY.of(union, need("HRV", "2010-05-01"))).isEqualTo(Verdict.OUTSIDE);
    assertThat(ELIGIBILITY.of(union, need("HRV", "2014"))).isEqualTo(Verdict.INSIDE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "members",
        "Member States only",
        "its own members",
        "for our members",
        "participating States",
        "états membres",
        "estados miembros",
        "только государства-члены",
        "成员国",
        "الدول الأعضاء"
      })
  void membersAsTheRegionMeanMembersOfTheProvider(String region) {
    assertThat(ELIGIBILITY.of(scope("laws", region), need("KEN", "2022")))
        .isEqualTo(Verdict.INSIDE);
    assertThat(ELIGIBILITY.of(scope("laws", region), need("FRA", "2022")))
        .isEqualTo(Verdict.NO_MEMBER);
    assertThat(ELIGIBILITY.of(scope("laws", region), need("Example State 001", "2022")))
        .isEqualTo(Verdict.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Training, only for members.",
        "Training for member States only",
        "Training, open to its members",
        "Formation réservée aux États membres",
        "Formación solo para sus miembros",
        "Обучение только для государств-членов",
        "培训仅限成员国",
        "تدريب للدول الأعضاء فقط"
      })
  void aTextCanLimitAnOfferToMembers(String text) {
    RegionScope scope = scope(text, "Europe");
    assertThat(scope.membersOnly()).isTrue();
    assertThat(ELIGIBILITY.of(scope, need("KEN", "2022"))).isEqualTo(Verdict.INSIDE);
    assertThat(ELIGIBILITY.of(scope, need("FRA", "2022"))).isEqualTo(Verdict.NO_MEMBER);
    assertThat(ELIGIBILITY.of(RegionScope.of(offer(text, List.of())), need("FRA", "2022")))
        .isEqualTo(Verdict.NO_MEMBER);
  }

  @Test
  void membersAndOtherRegionsAreAlternatives() {
    RegionScope scope = RegionScope.of(offer("laws", List.of("members", "Europe")));
    assertThat(ELIGIBILITY.of(scope, need("KEN", "2022"))).isEqualTo(Verdict.INSIDE);
    assertThat(ELIGIBILITY.of(scope, need("FRA", "2022"))).isEqualTo(Verdict.INSIDE);
    assertThat(ELIGIBILITY.of(scope, need("JAM", "2022"))).isEqualTo(Verdict.OUTSIDE);
  }

  @Test
  void theProviderMattersForMembersOnly() {
    assertThat(scope("laws", "Europe").provider()).isEmpty();
    assertThat(scope("laws", "Europe").membersOnly()).isFalse();
    assertThat(scope("laws", " members ").provider()).isEqualTo("African Union");
    assertThat(scope("Open to members", "Europe").provider()).isEqualTo("African Union");
  }

  @ParameterizedTest
  @CsvSource({
    "Africa,INSIDE",
    "Europe,OUTSIDE",
    "Kenya,SOME",
    "global,EVERYWHERE",
    "Example Valley,UNKNOWN",
    "Kenya; Uganda,INSIDE"
  })
  void aRequestForSeveralStatesIsEligibleForAllSomeOrNone(String regions, Verdict expected) {
    assertThat(ELIGIBILITY.of(scope("laws", regions), forStates("KEN", "UGA"))).isEqualTo(expected);
  }

  @Test
  void statesThatAreOutsideOrUnknownLeaveTheResultUnknown() {
    assertThat(ELIGIBILITY.of(scope("laws", "Europe"), forStates("KEN", "Example State 001")))
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void theRequesterItselfCanBeEligible() {
    MatchNeed need =
        new MatchNeed(
            "N1",
            "Example Organization",
            "2022",
            "",
            "",
            List.of(),
            List.of(),
            List.of("Example Group"),
            "",
            List.of(),
            List.of("FRA"));
    assertThat(ELIGIBILITY.of(scope("laws", "Example Group"), need)).isEqualTo(Verdict.INSIDE);
  }

  @ParameterizedTest
  @CsvSource({
    "Example Body (EXB),EXB,true",
    "Example Body,example  body,true",
    "Exámple Body,Example Body,true",
    "Example Body,Other Body,false",
    "'','',false",
    "Example Body,'',false",
    "'',Example Body,false"
  })
  void namesAreComparedByWordsAndAcronyms(String one, String other, boolean same) {
    assertThat(Eligibility.sameWords(one, other)).isEqualTo(same);
    assertThat(ELIGIBILITY.name(one).isSame(ELIGIBILITY.name(other))).isEqualTo(same);
  }

  @Test
  void namesOfAStateInTwoLanguagesAreTheSameParty() {
    assertThat(ELIGIBILITY.name("Germany").isSame(ELIGIBILITY.name("Allemagne"))).isTrue();
    assertThat(ELIGIBILITY.name("Germany").state()).isEqualTo("DEU");
    assertThat(ELIGIBILITY.name("Germany").isSame(ELIGIBILITY.name("France"))).isFalse();
    assertThat(ELIGIBILITY.name("Example Body").state()).isEmpty();
  }

  private static RegionScope scope(String text, String regions) {
    return RegionScope.of(offer(text, List.of(regions)));
  }

  private static MatchOffer offer(String text, List<String> regions) {
    return new MatchOffer("O1", "African Union", text, regions, "", "", "", List.of(), "");
  }

  private static MatchNeed need(String requester, String date) {
    return new MatchNeed("N1", requester, date, "laws", "", List.of(), List.of());
  }

  private static MatchNeed withGroups(String requester, String... groups) {
    return new MatchNeed(
        "N1", requester, "2022", "laws", "", List.of(), List.of(), List.of(groups), "", List.of());
  }

  private static MatchNeed forStates(String... states) {
    return new MatchNeed(
        "N1",
        "Example Organization",
        "2022",
        "laws",
        "",
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of(),
        List.of(states));
  }
}
