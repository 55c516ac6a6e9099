package org.clearinghouse1540.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clearinghouse1540.kit.retrieval.Embeddings;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.Groups;
import org.clearinghouse1540.states.Organizations;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.States;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of offers and needs that were once read as something else. */
class CasesOfMatchingTest {
  private static final SubjectAreas AREAS = new SubjectAreas();
  private static final PartyResolver RESOLVER = PartyResolver.standalone();
  private static final Groups GROUPS = new Groups(new States(), new Organizations());
  private static final Eligibility ELIGIBILITY = new Eligibility(RESOLVER, GROUPS);
  private static final OfferPlaces PLACES = new OfferPlaces(RESOLVER, GROUPS);
  private static final CandidateFinder FINDER = CandidateFinder.standalone(Embeddings.bundled());

  @Test
  void sentencesAskForTheKindsOfHelpThatTheyName() throws IOException {
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (String line : lines()) {
      String[] parts = line.split("\\|", -1);
      Set<String> expected =
          parts[2].isEmpty() ? Set.of() : new TreeSet<>(List.of(parts[2].split(" ")));
      Set<String> found = new TreeSet<>();
      AREAS.termsIn(parts[1]).stream()
          .flatMap(term -> AREAS.find(term.key()).stream())
          .filter(SubjectArea::help)
          .forEach(kind -> found.add(kind.key()));
      if (!found.equals(expected)) {
        wrong.add(line + " -> " + found);
      }
      tried++;
    }
    assertThat(wrong).isEmpty();
    assertThat(tried).isGreaterThanOrEqualTo(60);
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            CasesOfMatchingTest.class.getResourceAsStream("/matching/sentences.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GEO | Eastern Europe | UNKNOWN",
        "ALB | Europe orientale | UNKNOWN",
        "EST | Europa oriental | UNKNOWN",
        "SRB | Восточная Европа | UNKNOWN",
        "ARM | أوروبا الشرقية | UNKNOWN",
        "HRV | 东欧 | UNKNOWN",
        "UKR | Eastern Europe | INSIDE",
        "KAZ | Eastern Europe | OUTSIDE",
        "ALB | Eastern European Group | INSIDE",
        "MNG | Central Asia and Mongolia | INSIDE",
        "MNG | 中亚和蒙古 | INSIDE",
        "MNG | Центральная Азия и Монголия | INSIDE",
        "KAZ | آسيا الوسطى ومنغوليا | INSIDE",
        "JAM | Central Asia and Mongolia | OUTSIDE",
        "MLI | Sahel | UNKNOWN",
        "NER | pays du Sahel | UNKNOWN",
        "TCD | 萨赫勒地区 | UNKNOWN",
        "PER | Sahel | OUTSIDE",
        "KEN | Horn of Africa | UNKNOWN",
        "PER | Cuerno de África | OUTSIDE",
        "KHM | ASEAN members | INSIDE",
        "KHM | members of ASEAN | INSIDE",
        "KHM | 东盟成员国 | INSIDE",
        "JAM | ASEAN member States | OUTSIDE",
        "JAM | États membres de la CARICOM | INSIDE",
        "GUY | Caribbean | UNKNOWN",
        "ZMB | Southern Africa | UNKNOWN",
        "ZMB | SADC region | INSIDE",
        "IRQ | الدول الأعضاء في جامعة الدول العربية | INSIDE",
        "IRQ | Liga de los Estados Árabes | INSIDE",
        "JAM | League of Arab States | OUTSIDE",
        "JAM | small island developing States | UNKNOWN",
        "FJI | petits États insulaires en développement | UNKNOWN",
        "NER | least developed countries | UNKNOWN",
        "MNG | страны, не имеющие выхода к морю | UNKNOWN",
        "NER | pays francophones | UNKNOWN",
        "AGO | lusophone countries | UNKNOWN",
        "SRB | Western Balkans | UNKNOWN",
        "PER | Western Balkans | OUTSIDE",
        "MAR | Maghreb | UNKNOWN",
        "RWA | région des Grands Lacs | UNKNOWN",
        "EGY | Middle East | UNKNOWN",
        "TUR | Europe | UNKNOWN",
        "GEO | GUAM | UNKNOWN",
        "CUB | Latin America | UNKNOWN",
        "FJI | Pacific Islands Forum members | INSIDE",
        "NGA | Estados miembros de la CEDEAO | INSIDE",
        "TJK | государства — участники СНГ | INSIDE",
      })
  void aRegionWordMeansWhatTheFieldMeans(
      String state, String region, Eligibility.Verdict expected) {
    assertThat(verdict(state, List.of(region), "")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A workshop on chemical security for Iraq | Iraq",
        "Atelier sur la sécurité chimique pour l'Iraq | Iraq",
        "Taller de seguridad química para el Iraq | Iraq",
        "Семинар по химической безопасности для Ирака | Ирака",
        "حلقة عمل بشأن الأمن الكيميائي للعراق | العراق",
        "为伊拉克举办化学安全讲习班 | 伊拉克",
        "Training for Example State 001 and Example State 002 | Example State 001;Example State 002",
        "Courses on small arms for CARICOM members | CARICOM members",
        "Training for Iraq and other States | ''",
        "Experts from Iraq train customs officers | ''",
        "Not for Iraq; training of customs | ''",
        "Training for customs and for all States | ''",
        "Cursos para las aduanas | ''",
        "Funded by Japan, for officers of the police | ''",
      })
  void anOfferThatNamesAStateOnlyInItsWordsIsForThatState(String text, String places) {
    assertThat(String.join(";", PLACES.in(text))).isEqualTo(places);
  }

  @Test
  void anOfferForOneStateIsNoCandidateForAnother() {
    MatchOffer offer = offer("Training on chemical security for Iraq", "");
    MatchNeed need = need("NER", "Training on the security of chemical sites", List.of());
    assertThat(rank(need, offer).excludedBecause().map(Reason::kind))
        .contains(ReasonKind.EXCLUDED_REGION);
    MatchNeed own = need("IRQ", "Training on the security of chemical sites", List.of());
    assertThat(rank(own, offer).excludedBecause()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Drafting of laws on export control; no catch-all drafting | Drafting of an export control law",
        "Legal drafting for all weapons. No drafting of end-use provisions | Drafting of a law",
        "Rédaction de lois ; pas de règlements d'application | Rédaction d'une loi",
        "Redacción de leyes, no de reglamentos | Redacción de una ley",
        "起草出口管制法律,但不提供实施条例 | 起草出口管制法律",
        "Courses on radiation detection. Equipment is not supplied | Equipment and skills of staff who use radiation detectors",
      })
  void aNarrowExclusionExcludesWhatItNames(String offered, String asked) {
    assertThat(rank(need("Example State 001", asked, List.of()), offer(offered, "")))
        .extracting(Candidate::excludedBecause)
        .isEqualTo(Optional.empty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cote d'Ivoire | CIV",
        "Côte d'Ivoire | CIV",
        "cote divoire | CIV",
        "Turkey | TUR",
        "Swaziland | SWZ",
        "Cape Verde | CPV",
        "Burma | MMR",
        "Nueva Zelandia | NZL",
        "Kazajstán | KAZ",
        "زمبابوي | ZWE",
        "Кот-д'Ивуар | CIV",
      })
  void statesAreFoundByAllTheirNames(String words, String code) {
    assertThat(RESOLVER.search(words)).anyMatch(state -> state.code().equals(code));
  }

  private static Eligibility.Verdict verdict(String state, List<String> regions, String date) {
    return ELIGIBILITY.of(
        new Eligibility.RegionScope(regions, "", false),
        new MatchNeed("n", state, date, "", "en", List.of(), List.of(), List.of(), "", List.of()));
  }

  private static MatchOffer offer(String text, String excludes) {
    return new MatchOffer(
        "o", "Example Provider 1", text, List.of(), excludes, "", "", List.of(), "");
  }

  private static MatchNeed need(String requester, String text, List<String> groups) {
    return new MatchNeed(
        "n", requester, "2021", text, "en", List.of(), List.of(), groups, "", List.of());
  }

  private static Candidate rank(MatchNeed need, MatchOffer offer) {
    return FINDER.rank(need, List.of(offer)).getFirst();
  }
}
