package org.clearinghouse1540.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in any spelling find their party, and nothing ambiguous is decided. */
class PartyResolverTest {
  private static final States STATES = new States();
  private static final PartyResolver RESOLVER = new PartyResolver(STATES, new Organizations());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CIV|Cote d'Ivoire",
        "CIV|CÔTE D’IVOIRE",
        "CIV|Cote dIvoire",
        "CIV|Ivory Coast",
        "CIV|Кот д'Ивуар",
        "CIV|Кот-д’Ивуара",
        "CIV|Республики Кот-д'Ивуар",
        "BHS|The Bahamas",
        "BHS|Bahamas, The",
        "BHS|Bahamas (the)",
        "AFG|l’Afghanistan",
        "KOR|Korea, Republic of",
        "KOR|Korea (Republic of)",
        "PRK|Korea, Democratic People’s Republic of",
        "IRN|Iran, Islamic Republic of",
        "IRN|Исламской Республикой Иран",
        "IRN|إيران",
        "IRN|ایران",
        "KWT|الكويت",
        "KWT|الکویت",
        "OMN|عُمان",
        "SAU|المملكه العربيه السعوديه",
        "EGY|جمهوريه مصر العربيه",
        "ARM|Армении",
        "KAZ|Казахстане",
        "FRA|Французской Республики",
        "GRC|Греческой Республикой",
        "PER|República de Perú",
        "PER|República del Perú",
        "ATG|Antigua & Barbuda",
        "ATG|Antigua et Barbuda",
        "STP|SAO TOME Y PRINCIPE",
        "GNB|Guinea–Bissau",
        "GNB|Guinea Bissau",
        "LKA|SriLanka",
        "LAO|Lao Peoples Democratic Republic",
        "TUR|TURKIYE",
        "TUR|Turkey",
        "ARE|ОБЪЕДИНЁННЫЕ АРАБСКИЕ ЭМИРАТЫ",
        "CHN|中华人民共和国",
        "IRN|伊朗（伊斯兰共和国）",
        "IRN|伊朗 (伊斯兰共和国)",
        "NLD|Netherlands",
        "NLD|Нидерланды",
        "ESP|ESPANA",
        "VEN|Venezuela (République bolivarienne du)"
      })
  void variantsAreKnown(String code, String name) {
    assertThat(RESOLVER.state(name)).isEqualTo(new NameMatch.One<>(STATES.get(code)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "the",
        "de",
        "(",
        "AND",
        "PER",
        "and",
        "I ran",
        "O man",
        "Republic of",
        "European Union",
        "Yugoslavia",
        "Chad Institute",
        "Example State 001",
        "Guinea and Bissau"
      })
  void otherWordsAreNoState(String words) {
    assertThat(RESOLVER.state(words)).isEqualTo(new NameMatch.None<>());
  }

  @Test
  void anAmbiguousNameListsAllAndChoosesNone() {
    assertThat(RESOLVER.state("Korea"))
        .isEqualTo(new NameMatch.Several<>(List.of(STATES.get("KOR"), STATES.get("PRK"))));
    assertThat(RESOLVER.state("The Congo"))
        .isInstanceOfSatisfying(
            NameMatch.Several.class, several -> assertThat(several.candidates()).hasSize(2));
    assertThat(RESOLVER.findState("Korea")).isEmpty();
    assertThat(RESOLVER.state("Macedonia")).isInstanceOf(NameMatch.Doubtful.class);
    assertThat(RESOLVER.findState("Macedonia")).isEmpty();
  }

  @Test
  void onlyNamesThatTheFileListsForSeveralAreAmbiguous() {
    Set<String> listed = new TreeSet<>();
    Set<String> ambiguous = new TreeSet<>();
    for (Table.Row row : Table.fromData("states/data/state_name_variants.csv").rows()) {
      if (row.get("iso3").contains("|")) {
        listed.add(row.get("variant"));
      }
      if (RESOLVER.state(row.get("variant")) instanceof NameMatch.Several<State>) {
        ambiguous.add(row.get("variant"));
      }
    }
    assertThat(ambiguous).isNotEmpty().isEqualTo(listed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Cote d'Ivoire",
        "CÔTE D’IVOIRE",
        "cote d‘ivoire",
        "Cote d´Ivoire",
        "cote d`ivoire",
        "Cote dIvoire",
        "cote d ivoire",
        "COTE D'IV",
        "Кот-д'Ивуар",
        "КОТ Д’ИВУАР",
        "Ivory Coast",
        "كوت ديفوار",
        "ساحل العاج",
        "科特迪瓦",
        "Republic of Cote d'Ivoire",
        "CIV"
      })
  void aSearchFindsAStateInAnySpelling(String words) {
    assertThat(RESOLVER.search(words)).containsExactly(STATES.get("CIV"));
  }

  @Test
  void aSearchFindsPartsOfNamesAndAllThatMayBeMeant() {
    assertThat(RESOLVER.search("guinee"))
        .extracting(State::code)
        .containsExactlyInAnyOrder("GIN", "GNB", "GNQ", "PNG");
    assertThat(RESOLVER.search("الامارات")).extracting(State::code).containsExactly("ARE");
    assertThat(RESOLVER.search("объединённые")).extracting(State::code).contains("ARE");
    assertThat(RESOLVER.search("Korea")).extracting(State::code).contains("KOR", "PRK");
    assertThat(RESOLVER.search("")).hasSameSizeAs(STATES.all());
    assertThat(RESOLVER.search("Example State 001")).isEmpty();
  }

  @Test
  void aCodeIsKnownWhereAPersonTypesIt() {
    assertThat(RESOLVER.findState(" KAZ ")).contains(STATES.get("KAZ"));
    assertThat(RESOLVER.findState("AND")).contains(STATES.get("AND"));
    assertThat(RESOLVER.findState("Андорра")).contains(STATES.get("AND"));
    assertThat(RESOLVER.findState("sur")).isEmpty();
    assertThat(RESOLVER.findState("XYZ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UN|United Nations",
        "UN|Организация Объединённых Наций",
        "UN|الامم المتحده",
        "UN|联合国",
        "UN|ORGANISATION DES NATIONS UNIES",
        "UN|Organizacion de las Naciones Unidas",
        "UN|U.N.",
        "AU|African Union (AU)",
        "IAEA|IAEA"
      })
  void organizationsAreKnown(String acronym, String name) {
    assertThat(RESOLVER.organization(name))
        .isInstanceOfSatisfying(
            NameMatch.One.class,
            match -> assertThat(((Organization) match.found()).acronym()).isEqualTo(acronym));
  }

  @Test
  void aPartyIsAStateAnOrganizationOrListed() {
    List<PartyDirectory.Entry> entries = new ArrayList<>();
    PartyResolver resolver = new PartyResolver(STATES, new Organizations(), List.of(() -> entries));
    assertThat(key(resolver.party("Kazajstán"))).isEqualTo("KAZ");
    assertThat(key(resolver.party("Naciones Unidas"))).isEqualTo("UN");
    assertThat(resolver.party("Example Provider")).isEqualTo(new NameMatch.None<>());
    entries.add(
        new PartyDirectory.Entry("7", List.of("Example Provider", "Fournisseur d’exemple")));
    assertThat(key(resolver.party("the EXAMPLE provider"))).isEqualTo("7");
    assertThat(resolver.party("fournisseur d'exemple"))
        .isInstanceOfSatisfying(
            NameMatch.One.class,
            match ->
                assertThat(((NamedParty) match.found()).name(Language.FR))
                    .isEqualTo("Example Provider"));
    entries.add(new PartyDirectory.Entry("8", List.of("Example provider")));
    assertThat(resolver.party("Example Provider"))
        .isInstanceOfSatisfying(
            NameMatch.Several.class, several -> assertThat(several.candidates()).hasSize(2));
    assertThat(resolver.party("Korea")).isInstanceOf(NameMatch.Several.class);
  }

  private static String key(NameMatch<NamedParty> match) {
    return match instanceof NameMatch.One<NamedParty> one ? one.found().key() : match.toString();
  }

  @Test
  void aPartyShowsItsNameInALanguage() {
    assertThat(new NamedParty.OfState(STATES.get("ESP")).name(Language.FR)).isEqualTo("Espagne");
    assertThat(RESOLVER.party("ООН"))
        .isInstanceOfSatisfying(
            NameMatch.One.class,
            match ->
                assertThat(((NamedParty) match.found()).name(Language.RU))
                    .isEqualTo("United Nations"));
  }
}
