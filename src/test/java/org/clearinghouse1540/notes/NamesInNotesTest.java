package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.states.Organization;
import org.clearinghouse1540.states.PartyResolver;
import org.clearinghouse1540.states.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, lists of names, venues and dates as notes write them. Names only: no claim is made. */
class NamesInNotesTest {
  private static final NameResolver PARTIES = new NameResolver(PartyResolver.standalone());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Iran, Islamic Republic of|IRN",
        "the Republic of Korea|KOR",
        "Côte d’Ivoire|CIV",
        "COTE D'IVOIRE|CIV",
        "Government of the Republic of Kazakhstan|KAZ",
        "Gobierno de la República del Perú|PER",
        "Правительство Республики Беларусь|BLR",
        "蒙古国政府|MNG",
        "حكومة الأردن|JOR",
        "Türkiye*|TUR",
        "Delegation of Chile|CHL",
        "Ghana (host)|GHA",
        "العراق|IRQ",
        "Папуа — Новая Гвинея|PNG"
      })
  void aNameOfAStateIsFound(String name, String code) {
    assertThat(PARTIES.of(name).state().map(State::code)).contains(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "African Union (AU)|AU",
        "Union africaine (UA)|AU",
        "l'Union européenne (UE)|EU",
        "Bureau des affaires de désarmement (UNODA)|UNODA",
        "Управлением ООН по вопросам разоружения|UNODA",
        "欧安组织|OSCE",
        "الاتحاد الأوروبي|EU",
        "OIAC|OPCW",
        "Organisation for the Prohibition of Chemical Weapons (OPCW)|OPCW"
      })
  void aNameOfAnOrganizationIsFound(String name, String acronym) {
    assertThat(PARTIES.of(name).body().map(Organization::acronym)).contains(acronym);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "University of Georgia",
        "Example Institute of Kazakhstan",
        "Republic of Example",
        "Korea",
        "Guinea Example",
        "New Guinea",
        "República de China"
      })
  void aPartOfANameOrAnUnclearOneMeansNoState(String name) {
    assertThat(PARTIES.of(name).state()).isEmpty();
  }

  @Test
  void aNameThatMayMeanTwoStatesIsHandedToAPerson() {
    assertThat(PARTIES.of("Korea").doubt())
        .hasValueSatisfying(
            doubt ->
                assertThat(doubt.toString()).contains("Republic of Korea").contains("Democratic"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Antigua and Barbuda, Bosnia and Herzegovina, and Chile|Antigua and Barbuda;Bosnia and"
            + " Herzegovina;Chile",
        "Iran, Islamic Republic of, Korea, Republic of, Chad|Iran, Islamic Republic of;Korea,"
            + " Republic of;Chad",
        "Georgia; Moldova; Türkiye|Georgia;Moldova;Türkiye",
        "Guinée-Bissau et Togo|Guinée-Bissau;Togo",
        "Trinidad and Tobago and Togo|Trinidad and Tobago;Togo",
        "Kazakhstan, , Uzbekistan|Kazakhstan;;Uzbekistan",
        "لبنان، ومصر|لبنان;مصر",
        "中国、日本和蒙古|中国;日本;蒙古",
        "Example Foundation; UNODA|Example Foundation;UNODA"
      })
  void aListIsCutIntoItsNames(String list, String names) {
    List<String> items =
        new ListItems(PARTIES)
            .of(NotePassage.of(list, 0, list.length())).stream().map(NotePassage::text).toList();
    assertThat(items).containsExactly(names.split(";", -1));
  }

  @Test
  void aLabelBehindTheLastNameOfAGroupIsNoPartOfIt() {
    String note =
        """
        Information Note
        Event: A trial of lists (no event)
        Participants:
        States:
        - Korea, Republic of
        - Iran, Islamic Republic of
        NGOs and Academia: Example Institute, VERTIC and Example College
        Industry: Example Company
        Regional Organizations: African Union and
        League of Arab States
        1. Objectives
        None.
        """;
    NoteLayout layout = NoteLayout.of(note);
    NoteFindings findings = new NoteFindings();
    List<Note.NotedParticipant> found =
        new ParticipantParser(PARTIES).read(LabelParser.of(layout), layout, findings);
    assertThat(found)
        .extracting(participant -> participant.group() + ": " + participant.asReceived())
        .containsExactly(
            "States: Korea, Republic of",
            "States: Iran, Islamic Republic of",
            "NGOs and Academia: Example Institute",
            "NGOs and Academia: VERTIC and Example College",
            "Industry: Example Company",
            "Regional Organizations: African Union",
            "Regional Organizations: League of Arab States");
    assertThat(findings.review())
        .extracting(Note.Review::reason)
        .contains(Message.of("notes.review.joined-names"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Washington, D.C., United States of America|Washington, D.C.|USA",
        "Santiago (Chile) and online|Santiago|CHL",
        "Lima (Perú)|Lima|PER",
        "蒙古乌兰巴托|乌兰巴托|MNG",
        "عمان، الأردن|عمان|JOR",
        "Минск, Беларусь|Минск|BLR",
        "Seoul, Republic of Korea|Seoul|KOR",
        "Example City||",
        "Example City, Example State 001||"
      })
  void aVenueIsReadAsFarAsItsWordsSay(String words, String city, String country) {
    VenueParser.Venue venue = new VenueParser(PARTIES).of(words);
    if (country == null) {
      assertThat(venue.country()).isEmpty();
      assertThat(venue.unclear()).isTrue();
    } else {
      assertThat(venue.city()).contains(city);
      assertThat(venue.country().map(State::code)).contains(country);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "11-12 March 2014|2014-03-11|2014-03-12|",
        "30 September – 2 October 2015|2015-09-30|2015-10-02|",
        "March 30 - April 2, 2015|2015-03-30|2015-04-02|",
        "30 December - 2 January 2014|2013-12-30|2014-01-02|",
        "24, 26 and 28 October 2016|2016-10-24|2016-10-28|2016-10-24,2016-10-26,2016-10-28",
        "3 and 5 June and 1 July 2021|2021-06-03|2021-07-01|2021-06-03,2021-06-05,2021-07-01",
        "the 1st of May 2019|2019-05-01|2019-05-01|",
        "May 2019|2019-05|2019-05|",
        "2014-05-12|2014-05-12|2014-05-12|",
        "12.05.2014|2014-05-12|2014-05-12|",
        "25/12/2014|2014-12-25|2014-12-25|",
        "du 30 avril au 2 mai 2019|2019-04-30|2019-05-02|",
        "1er mars 2019|2019-03-01|2019-03-01|",
        "11, 13 y 15 de marzo de 2020|2020-03-11|2020-03-15|2020-03-11,2020-03-13,2020-03-15",
        "30 декабря 2018 года — 2 января 2019 года|2018-12-30|2019-01-02|",
        "2019年3月30日至4月2日|2019-03-30|2019-04-02|",
        "١١-١٢ آذار/مارس ٢٠١٩|2019-03-11|2019-03-12|"
      })
  void aDateIsReadInItsUsualForms(String words, String start, String end, String days) {
    DateFound date = DateParser.all(words).getFirst();
    assertThat(date.start()).isEqualTo(start);
    assertThat(date.end()).isEqualTo(end);
    assertThat(String.join(",", date.days())).isEqualTo(days == null ? "" : days);
    assertThat(date.problem()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"31 February 2014", "03/04/2014", "12-9 March 2014"})
  void aDateThatCannotBeOrMayBeTwoIsLeftOpen(String words) {
    DateFound date = DateParser.all(words).getFirst();
    assertThat(date.start()).isNull();
    assertThat(date.problem()).isPresent();
  }

  @Test
  void numbersThatAreNoDatesAreNotTaken() {
    assertThat(DateParser.all("resolution 1540 (2004) and 27 States, paragraph 3 (d)")).isEmpty();
  }
}
