package org.clearinghouse1540.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The facts and participants of an event as pages and documents show them. */
class EventSectionsTest {
  private static final EventSections SECTIONS =
      new EventSections(ExampleEvents.STATES, ExampleEvents.TERMS);

  private static EventRecord record(Event event, Participant... participants) {
    return ExampleEvents.record(event, List.of(), List.of(participants));
  }

  private static Event event(String city, String country, String kind, EventDetails details) {
    return new Event(
        4,
        "",
        "Example event",
        "2031-05-03",
        "2031-05-04",
        "",
        false,
        city,
        country,
        "",
        kind,
        "some 30",
        "",
        "https://example.org/event",
        Optional.empty(),
        details);
  }

  @Test
  void yearsAreListedOnceTheMostRecentFirst() {
    assertThat(
            EventSections.years(
                List.of(
                    ExampleEvents.plain(1, "a", "2030-05", ""),
                    ExampleEvents.plain(2, "b", "", ""),
                    ExampleEvents.plain(3, "c", "2032", ""),
                    ExampleEvents.plain(4, "d", "2030", ""))))
        .containsExactly("2032", "2030");
  }

  @Test
  void withoutRecordedPlacesThePlaceOfTheSourceIsShown() {
    RecordFacts facts =
        SECTIONS.facts(
            record(event("Example City", "KEN", "a party", EventDetails.NONE)), Language.EN);
    assertThat(facts.lines("places")).isEqualTo("Example City, Kenya");
    assertThat(facts.lines("kind")).isEqualTo("a party");
    assertThat(facts.lines("addresses")).isEqualTo("https://example.org/event");
    assertThat(facts.lines("attendance")).isEqualTo("some 30");
    assertThat(
            SECTIONS
                .facts(record(event("", "", "", EventDetails.NONE)), Language.EN)
                .lines("places"))
        .isEqualTo(Texts.get(Language.EN, "outreach.no-place"));
  }

  @Test
  void recordedPlacesReplaceThatOfTheSource() {
    EventDetails details =
        ExampleEvents.details(
            EventStatus.HELD,
            List.of(
                new EventDetails.Place("Example Town", "KEN", "Kenia", "Hall", "Africa/Nairobi"),
                new EventDetails.Place("", "", "Example Kingdom", "", "")),
            "border-control");
    EventRecord record = record(event("Example City", "KAZ", "", details));
    RecordFacts facts = SECTIONS.facts(record, Language.FR);
    assertThat(facts.lines("places")).isEqualTo("Hall, Example Town, Kenya\nExample Kingdom");
    assertThat(facts.lines("status")).isEqualTo(Texts.get(Language.FR, EventStatus.HELD.text()));
    assertThat(SECTIONS.areas(record, Language.FR))
        .isNotEmpty()
        .isNotEqualTo(SECTIONS.areas(record, Language.EN));
  }

  @Test
  void separateDaysAreListedButAPeriodIsNot() {
    Event separate =
        new Event(
            1,
            "",
            "x",
            "2031-05-03",
            "2031-06-01",
            "2031-05-03 2031-06-01",
            true,
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            Optional.empty(),
            EventDetails.NONE);
    assertThat(SECTIONS.facts(record(separate), Language.EN).lines("dates"))
        .contains("3 May 2031; 1 June 2031");
    assertThat(SECTIONS.facts(record(separate), Language.EN).lines("places"))
        .isEqualTo(Texts.get(Language.EN, "outreach.online"));
    assertThat(
            SECTIONS
                .facts(record(event("", "", "", EventDetails.NONE)), Language.EN)
                .lines("dates"))
        .doesNotContain("\n");
  }

  @Test
  void theAddressesOfMergedEventsAreListedToo() {
    EventRecord record =
        new EventRecord(
            event("", "", "", EventDetails.NONE),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(
                ExampleEvents.plain(5, "private", "", ""), event("", "", "", EventDetails.NONE)));
    assertThat(SECTIONS.facts(record, Language.EN).lines("addresses").lines()).hasSize(2);
  }

  @Test
  void aPublicPageNamesNoDocuments() {
    EventRecord record =
        record(
            event("", "", "", EventDetails.NONE),
            ExampleEvents.listed("States", "Republic of Kenya", "KEN"),
            ExampleEvents.entered("DEU", EventRoles.PARTICIPATING));
    ParticipantsView committee =
        SECTIONS.participants(record, Language.EN, EventSections.Readers.COMMITTEE);
    ParticipantsView open =
        SECTIONS.participants(record, Language.EN, EventSections.Readers.PUBLIC);
    assertThat(committee.counted())
        .containsExactly(
            new ParticipantsView.CountedState("Germany", List.of(), true),
            new ParticipantsView.CountedState("Kenya", List.of(77L), false));
    assertThat(open.counted())
        .containsExactly(
            new ParticipantsView.CountedState("Germany", List.of(), true),
            new ParticipantsView.CountedState("Kenya", List.of(), false));
    assertThat(open.groups().getFirst().lines())
        .containsExactly(
            new ParticipantsView.Line(
                "Kenya",
                Optional.of("/public/states/KEN"),
                Optional.of(Message.of("outreach.as-received", "Republic of Kenya"))));
    assertThat(committee.groups().getFirst().lines().getFirst().address()).contains("/states/KEN");
  }

  @Test
  void aNameAsReceivedIsShownOnlyIfItDiffers() {
    EventRecord record =
        record(
            event("", "", "", EventDetails.NONE),
            ExampleEvents.listed("States", "Kenya", "KEN"),
            new Participant(
                "",
                "Allemagne",
                ParticipantKind.STATE,
                Optional.of("DEU"),
                Optional.empty(),
                EventRoles.INVITED,
                0,
                Optional.empty()));
    ParticipantsView view =
        SECTIONS.participants(record, Language.EN, EventSections.Readers.COMMITTEE);
    assertThat(view.groups().get(0).received()).isTrue();
    assertThat(view.groups().get(0).heading()).isEqualTo("States");
    assertThat(view.groups().get(0).lines().getFirst().asReceived()).isEmpty();
    assertThat(view.groups().get(1).received()).isFalse();
    assertThat(view.groups().get(1).heading())
        .isEqualTo(ExampleEvents.ROLES.name(EventRoles.INVITED, Language.EN));
    assertThat(view.groups().get(1).lines().getFirst().asReceived())
        .contains(Message.of("outreach.as-written", "Allemagne"));
    assertThat(view.counted())
        .extracting(ParticipantsView.CountedState::name)
        .as("an invitation is not participation")
        .containsExactly("Kenya");
  }

  @Test
  void observersAndUnknownNamesHaveNoPage() {
    EventRecord record =
        record(
            event("", "", "", EventDetails.NONE),
            new Participant(
                "Observers",
                "State of Palestine",
                ParticipantKind.OBSERVER_STATE,
                Optional.of("PSE"),
                Optional.empty()),
            new Participant(
                "Observers",
                "Example Institute",
                ParticipantKind.OTHER,
                Optional.empty(),
                Optional.empty()));
    ParticipantsView view =
        SECTIONS.participants(record, Language.RU, EventSections.Readers.COMMITTEE);
    assertThat(view.counted()).isEmpty();
    assertThat(view.observers()).hasSize(1);
    assertThat(view.groups().getFirst().lines())
        .extracting(ParticipantsView.Line::name)
        .containsExactly("State of Palestine", "Example Institute");
    assertThat(view.groups().getFirst().lines()).allMatch(line -> line.address().isEmpty());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theDocumentOfAnEventIsMarkedAsADraftUntilItsRelease(Language language) {
    EventRecord record =
        new EventRecord(
            event("Example City", "", "", EventDetails.NONE),
            List.of(
                ExampleEvents.organizer("Example Institute", EventRoles.HOST, ""),
                ExampleEvents.organizer("Example Institute", EventRoles.HOST, "")),
            List.of(
                ExampleEvents.listed("States", "Example State 001", "Example State 001"),
                ExampleEvents.listed("States", "Example State 001", "Example State 001")),
            List.of(),
            List.of(),
            List.of(new VoicedNeed("Training on lists (invented)", "", "a delegate")),
            List.of());
    PrintDocument draft = new EventDocument(SECTIONS).inside(record, language, false);
    assertThat(draft.draft()).isEqualTo(Texts.get(language, "frame.draft"));
    assertThat(new EventDocument(SECTIONS).inside(record, language, true).draft()).isEmpty();
    PrintDocument.Part.Rows facts = (PrintDocument.Part.Rows) draft.parts().getFirst();
    assertThat(facts.rows())
        .contains(
            List.of(Texts.get(language, "outreach.place"), "Example City"),
            List.of(ExampleEvents.ROLES.name(EventRoles.HOST, language), "Example Institute"),
            List.of(Texts.get(language, "outreach.source"), "https://example.org/event"))
        .contains(List.of(Texts.get(language, "outreach.attendance"), "some 30"))
        .hasSize(5);
    assertThat(draft.parts())
        .contains(
            new PrintDocument.Part.Heading("States"),
            new PrintDocument.Part.Heading(Texts.get(language, "outreach.needs")),
            new PrintDocument.Part.Words("Training on lists (invented)"));
    PrintDocument.Part.Rows listed = (PrintDocument.Part.Rows) draft.parts().get(2);
    assertThat(listed.rows()).as("each name once").containsExactly(List.of("Example State 001"));
  }

  @Test
  void theJournalValuesOfAnEditNameEachDetail() {
    EventDetails details =
        new EventDetails(
            Optional.of(EventStatus.CANCELLED),
            "regional-workshop",
            List.of("Other"),
            "09:00",
            "17:00",
            List.of(Language.AR, Language.FR),
            List.of(),
            List.of("border-control"),
            2,
            Optional.empty());
    Map<String, Object> values =
        new EventEdit(
                2,
                "Title",
                "2031-05-03",
                "",
                "",
                true,
                details,
                Map.of("host", List.of("Example State 001")))
            .values();
    assertThat(values)
        .containsEntry("status", "cancelled")
        .containsEntry("hours", "09:00 17:00")
        .containsEntry("languages", List.of("ar", "fr"))
        .containsEntry("online", true)
        .containsEntry("areas", List.of("border-control"))
        .containsEntry("other titles", List.of("Other"));
    assertThat(details.cancelled()).isTrue();
    assertThat(EventDetails.NONE.cancelled()).isFalse();
  }
}
