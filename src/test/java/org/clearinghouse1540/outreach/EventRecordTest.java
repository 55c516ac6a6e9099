package org.clearinghouse1540.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts, groups and public parts of the record of an event, and its dates and titles. */
class EventRecordTest {
  private static final Event EVENT = ExampleEvents.plain(5, "Example event", "2031-05-03", "");

  @Test
  void eachStateIsCountedOnceAndInvitationsAreNotCounted() {
    EventRecord record =
        ExampleEvents.record(
            EVENT,
            List.of(),
            List.of(
                ExampleEvents.listed("States", "State of Example 001", "Example State 001"),
                ExampleEvents.listed("Speakers", "Example State 001", "Example State 001"),
                ExampleEvents.entered("Example State 001", EventRoles.PARTICIPATING),
                ExampleEvents.entered("Example State 002", EventRoles.INVITED),
                ExampleEvents.entered("Example State 003", EventRoles.PARTICIPATING)));
    assertThat(record.memberStates()).isEqualTo(2);
    assertThat(record.named(ParticipantKind.STATE))
        .containsOnlyKeys("Example State 001", "Example State 003")
        .hasEntrySatisfying("Example State 001", entries -> assertThat(entries).hasSize(3));
    assertThat(record.observerStates()).isZero();
  }

  @Test
  void aParticipantWithoutAMatchedStateIsNotCounted() {
    Participant unknown =
        new Participant(
            "States", "Nowhere", ParticipantKind.STATE, Optional.empty(), Optional.empty());
    Participant observer =
        new Participant(
            "Observers",
            "State of Palestine",
            ParticipantKind.OBSERVER_STATE,
            Optional.of("PSE"),
            Optional.empty());
    EventRecord record = ExampleEvents.record(EVENT, List.of(), List.of(unknown, observer));
    assertThat(record.memberStates()).isZero();
    assertThat(record.observerStates()).isEqualTo(1);
  }

  @Test
  void groupsOfNotesAndRolesOfPersonsKeepTheirOrder() {
    EventRecord record =
        ExampleEvents.record(
            EVENT,
            List.of(),
            List.of(
                ExampleEvents.listed("Second group", "Example State 002", "Example State 002"),
                ExampleEvents.entered("Example State 004", EventRoles.INVITED),
                ExampleEvents.listed("A group", "Example State 001", "Example State 001"),
                ExampleEvents.listed("Second group", "Example State 003", "Example State 003"),
                ExampleEvents.entered("Example State 005", EventRoles.HOST)));
    assertThat(record.groups().keySet()).containsExactly("Second group", "A group");
    assertThat(record.groups().get("Second group")).hasSize(2);
    assertThat(record.byRole().keySet()).containsExactly("invited", "host");
  }

  @Test
  void aNameIsListedOnceInARoleAndOnceAmongParticipants() {
    Organizer host = ExampleEvents.organizer("Example Institute", EventRoles.HOST, "");
    Organizer again = ExampleEvents.organizer("Example Institute", EventRoles.HOST, "https://x");
    Organizer funder = ExampleEvents.organizer("Example Institute", EventRoles.FUNDER, "");
    EventRecord record = ExampleEvents.record(EVENT, List.of(host, again, funder), List.of());
    assertThat(record.organizersOnce()).containsExactly(host, funder);
    Participant one = ExampleEvents.listed("States", "Example State 001", "Example State 001");
    assertThat(
            EventRecord.once(
                List.of(one, ExampleEvents.entered("Example State 001", EventRoles.INVITED))))
        .containsExactly(one);
  }

  @Test
  void thePublicPartHasNothingFromNotesOrPersons() {
    Organizer published =
        ExampleEvents.organizer("Example Institute", EventRoles.ORGANIZER, "https://example.org");
    Event hidden = ExampleEvents.plain(6, "Hidden title", "2031", "");
    EventRecord record =
        new EventRecord(
            EVENT,
            List.of(published, ExampleEvents.organizer("Private", EventRoles.HOST, "")),
            List.of(ExampleEvents.entered("Example State 001", EventRoles.PARTICIPATING)),
            List.of(new SourceAccount(1, false, "Note", "", "", "", "", "")),
            List.of(),
            List.of(new VoicedNeed("Training", "", "a delegate")),
            List.of(hidden));
    EventRecord open = record.onlyPublic();
    assertThat(open.organizers()).containsExactly(published);
    assertThat(open.participants()).isEmpty();
    assertThat(open.accounts()).isEmpty();
    assertThat(open.needs()).isEmpty();
    assertThat(open.merged()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2031-05-03,2031-05-05,'',3",
    "2031-05-03,'','',1",
    "2031-05,'','',0",
    "2031,2032,'',0",
    "'','','',0",
    "2031-05-03,2031-06-30,2031-06-30 2031-05-03,2"
  })
  void theDaysOfAnEventAreKnownOnlyIfItsFirstDayIs(
      String start, String end, String days, int count) {
    Event event =
        new Event(
            1,
            "",
            "x",
            start,
            end,
            days,
            false,
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            Optional.empty(),
            EventDetails.NONE);
    assertThat(event.heldOn()).hasSize(count).isSorted();
  }

  @ParameterizedTest
  @CsvSource({"2031-05-03,2031", "2031,2031", "'',"})
  void theYearIsThatOfTheFirstDay(String start, String year) {
    assertThat(ExampleEvents.plain(1, "x", start, "").year()).isEqualTo(Optional.ofNullable(year));
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsThatOfItsStart() {
    assertThat(DateSpan.of("2031-05-03", "2031-05-01"))
        .contains(new DateSpan(LocalDate.of(2031, 5, 3), LocalDate.of(2031, 5, 3)));
    assertThat(DateSpan.of("2031-05", "2030"))
        .contains(new DateSpan(LocalDate.of(2031, 5, 1), LocalDate.of(2031, 5, 31)));
    assertThat(DateSpan.of("2032-02", "").orElseThrow().days()).hasSize(29);
  }

  @Test
  void titlesAreListedOnceTheMainTitleFirst() {
    EventDetails details =
        new EventDetails(
            Optional.empty(),
            "",
            List.of("Other", "Main", "Other"),
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            1,
            Optional.empty());
    Event event = new EventEdit(1, "Main", "", "", "", false, details, Map.of()).event(3);
    assertThat(event.titles()).containsExactly("Main", "Other");
    assertThat(event.publicAddress()).isEmpty();
  }

  @Test
  void anEditHasOnlyTheNamesThatAPersonEnteredForThisEvent() {
    Organizer note = ExampleEvents.organizer("From a note", EventRoles.HOST, "").from(4);
    Organizer page = ExampleEvents.organizer("From a page", EventRoles.HOST, "https://x");
    Organizer own =
        new Organizer(
            "Entered",
            "Entered",
            Optional.empty(),
            Optional.empty(),
            EventRoles.HOST,
            "",
            5,
            Optional.empty());
    Participant merged = ExampleEvents.entered("Example State 001", EventRoles.INVITED);
    EventEdit edit =
        EventEdit.of(ExampleEvents.record(EVENT, List.of(note, page, own), List.of(merged)));
    assertThat(edit.names()).containsExactly(Map.entry("host", List.of("Entered")));
    assertThat(edit.values())
        .containsEntry("title", "Example event")
        .containsEntry("hours", "")
        .containsEntry("parties", Map.of("host", List.of("Entered")));
  }

  @Test
  void aClosedFollowUpIsNotOpenAndKeepsItsTextUnderTheCurrentEvent() {
    FollowUp followUp =
        new FollowUp(
            1,
            5,
            "",
            "Send the guide",
            "",
            "para. 7",
            Role.EXPERT,
            "",
            Optional.empty(),
            FollowUpState.DONE,
            "sent",
            java.time.Instant.EPOCH);
    FollowUp named = followUp.named(9, "Example event", "Example note");
    assertThat(named.open()).isFalse();
    assertThat(named.event()).isEqualTo(9);
    assertThat(named.source()).isEqualTo("Example note");
    assertThat(named.words()).isEqualTo("Send the guide");
  }

  @Test
  void termsOfTheDefinitionFilesHaveNamesInEachLanguage() {
    for (Language language : Language.values()) {
      assertThat(ExampleEvents.TYPES.list())
          .extracting(type -> type.name(language))
          .doesNotContain("")
          .doesNotHaveDuplicates();
      assertThat(ExampleEvents.ROLES.list())
          .extracting(role -> role.name(language))
          .doesNotContain("")
          .doesNotHaveDuplicates();
    }
    assertThat(ExampleEvents.TYPES.name("not-a-type", Language.FR)).isEqualTo("not-a-type");
    assertThat(ExampleEvents.ROLES.name("not-a-role", Language.FR)).isEqualTo("not-a-role");
  }

  @ParameterizedTest
  @CsvSource({
    "Regional Workshop,'',regional-workshop",
    "regional  workshop,'',regional-workshop",
    "a party,'',",
    "regional workshop,contact-training,contact-training",
    "'','',"
  })
  void theTypeThatAPersonChoseIsStrongerThanTheWordsOfTheSource(
      String words, String chosen, String type) {
    EventDetails details =
        new EventDetails(
            Optional.empty(),
            chosen,
            List.of(),
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            1,
            Optional.empty());
    Event event =
        new Event(
            1,
            "",
            "x",
            "",
            "",
            "",
            false,
            "",
            "",
            "",
            words,
            "",
            "",
            "",
            Optional.empty(),
            details);
    assertThat(ExampleEvents.TYPES.of(event).map(LocalizedTerm::key))
        .isEqualTo(Optional.ofNullable(type));
  }
}
