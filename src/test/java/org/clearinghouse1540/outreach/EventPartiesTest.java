package org.clearinghouse1540.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that a person enters become States, organizations or persons. */
class EventPartiesTest {
  private static final EnteredParties ENTERED =
      new EnteredParties(ExampleEvents.ROLES, ExampleEvents.NAMES);

  private static EnteredParties.NamedParties entered(Map<String, List<String>> names) {
    return ENTERED.of(
        new EventEdit(0, "Example event", "", "", "", false, EventDetails.NONE, names));
  }

  @ParameterizedTest
  @CsvSource({
    "Example State 001,STATE,Example State 001,,false",
    "Kazakhstan,STATE,KAZ,,false",
    "Казахстан,STATE,KAZ,,false",
    "State of Palestine,OBSERVER_STATE,PSE,,false",
    "UNODA,ORGANIZATION,,UNODA,false",
    "Korea,OTHER,,,true",
    "Macedonia,OTHER,,,true",
    "Ms. Example,OTHER,,,false",
    "'  ',OTHER,,,false"
  })
  void aNameIsMatchedOnlyWithoutDoubt(
      String name, ParticipantKind kind, String state, String body, boolean doubt) {
    EventPartyNames.Party party = ExampleEvents.NAMES.match(name);
    assertThat(party.kind()).isEqualTo(kind);
    assertThat(party.state()).isEqualTo(Optional.ofNullable(state));
    assertThat(party.body()).isEqualTo(Optional.ofNullable(body));
    assertThat(party.doubt()).isEqualTo(doubt);
    assertThat(party.asReceived()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "kaz,KAZ",
    "KAZ,KAZ",
    "' Kazajstán ',KAZ",
    "Example State 017,Example State 017",
    "Korea,",
    "UNODA,",
    "Nowhere,"
  })
  void aStateIsEnteredByCodeOrByName(String typed, String code) {
    assertThat(ExampleEvents.NAMES.state(typed)).isEqualTo(Optional.ofNullable(code));
  }

  @Test
  void namesOfStatesAreSortedInTheLanguageOfTheReader() {
    assertThat(ExampleEvents.NAMES.names(List.of("DEU", "KEN", "ZWE"), Language.EN))
        .containsExactly("Germany", "Kenya", "Zimbabwe");
    assertThat(ExampleEvents.NAMES.names(List.of("DEU", "KEN"), Language.FR))
        .containsExactly("Allemagne", "Kenya");
  }

  @Test
  void organizersAndParticipantsAreSeparatedByTheirRoles() {
    EnteredParties.NamedParties parties =
        entered(
            Map.of(
                "participating", List.of("Example State 002"),
                "host", List.of("Example State 001"),
                "organizer", List.of("UNODA", "Example Institute"),
                "not-a-role", List.of("Nobody")));
    assertThat(parties.organizers())
        .extracting(Organizer::asReceived, Organizer::role)
        .as("in the order of the definition file")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Example State 001", "host"),
            org.assertj.core.groups.Tuple.tuple("UNODA", "organizer"),
            org.assertj.core.groups.Tuple.tuple("Example Institute", "organizer"));
    assertThat(parties.organizers()).allMatch(Organizer::entered);
    assertThat(parties.participants())
        .extracting(Participant::asReceived, Participant::attending)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("Example State 002", true));
  }

  @Test
  void aPersonInARoleIsNotMatchedWithAState() {
    EnteredParties.NamedParties parties =
        entered(
            Map.of(
                "event-chair", List.of("Kenya"),
                "committee", List.of("Chad"),
                "expert", List.of("Ms. Jordan")));
    assertThat(parties.participants()).allMatch(participant -> participant.state().isEmpty());
    assertThat(parties.participants())
        .extracting(Participant::kind)
        .containsExactlyInAnyOrder(
            ParticipantKind.PERSON, ParticipantKind.COMMITTEE, ParticipantKind.PERSON);
  }

  @Test
  void personsInSomeRolesTakePartForTheCommittee() {
    assertThat(ExampleEvents.ROLES.isForCommittee(ExampleEvents.entered("x", "expert"))).isTrue();
    assertThat(ExampleEvents.ROLES.isForCommittee(ExampleEvents.entered("x", "speaker-for-chair")))
        .isTrue();
    assertThat(ExampleEvents.ROLES.isForCommittee(ExampleEvents.entered("x", "event-chair")))
        .isFalse();
    assertThat(ExampleEvents.ROLES.isForCommittee(ExampleEvents.entered("x", "unknown"))).isFalse();
  }

  @Test
  void aPlaceIsACityAStateOrBothInTheLanguageOfTheReader() {
    assertThat(ExampleEvents.TERMS.place("Example City", "KEN", Language.EN))
        .isEqualTo("Example City, Kenya");
    assertThat(ExampleEvents.TERMS.place("", "KEN", Language.RU)).isEqualTo("Кения");
    assertThat(ExampleEvents.TERMS.place("Example City", "", Language.FR))
        .isEqualTo("Example City");
    assertThat(ExampleEvents.TERMS.place("", "", Language.EN)).isEmpty();
    assertThat(ExampleEvents.TERMS.place("", "Example State 001", Language.EN))
        .isEqualTo("Example State 001");
    assertThat(ExampleEvents.TERMS.place("مدينة", "KEN", Language.AR)).contains("،");
  }

  @Test
  void severalStatesAreOneTextInAlphabeticalOrder() {
    assertThat(ExampleEvents.TERMS.states(List.of("ZWE", "DEU", "KEN"), Language.EN))
        .isEqualTo("Germany, Kenya, Zimbabwe");
    assertThat(ExampleEvents.TERMS.states(List.of(), Language.EN)).isEmpty();
  }

  @Test
  void kindsOfHelpAreAreasOfNeedsButNotSubjectsOfEvents() {
    int subjects = ExampleEvents.TERMS.areas(Language.EN, false).size();
    int all = ExampleEvents.TERMS.areas(Language.EN, true).size();
    assertThat(subjects).isPositive().isLessThan(all);
    assertThat(ExampleEvents.TERMS.findArea("drafting")).isPresent();
    assertThat(ExampleEvents.TERMS.findSubject("drafting")).isEmpty();
    assertThat(ExampleEvents.TERMS.findSubject("border-control")).isPresent();
    assertThat(ExampleEvents.TERMS.areas(List.of("unknown-area"), Language.EN))
        .isEqualTo("unknown-area");
  }
}
