package org.clearinghouse1540.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.outreach.Contribution;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventDetails;
import org.clearinghouse1540.outreach.EventRecord;
import org.clearinghouse1540.outreach.Organizer;
import org.clearinghouse1540.outreach.Participant;
import org.clearinghouse1540.outreach.ParticipantKind;
import org.clearinghouse1540.outreach.VoicedNeed;
import org.clearinghouse1540.states.States;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sections of a drafted note and the entry of an event in the yearly list. */
class NoteDraftTest {
  private static final NoteTemplates TEXTS = new NoteTemplates();
  private static final States STATES = new States();
  private static final Event EVENT = event(9, "Example meeting", "2031-05-04", "Example Hall");

  private static Event event(long id, String title, String start, String venue) {
    return new Event(
        id,
        "",
        title,
        start,
        start,
        "",
        false,
        "Example City",
        "Example State 001",
        venue,
        "",
        "",
        "",
        "",
        Optional.empty(),
        new EventDetails(
            Optional.empty(),
            "",
            List.of(),
            "",
            "",
            List.of(),
            List.of(),
            List.of(),
            0,
            Optional.empty()));
  }

  private static Organizer organizer(String name, String role) {
    return new Organizer(name, name, Optional.empty(), Optional.empty(), role, "");
  }

  private static Participant participant(String group, String name, ParticipantKind kind) {
    return new Participant(group, name, kind, Optional.empty(), Optional.empty());
  }

  private static EventRecord record(List<Organizer> organizers, List<Participant> participants) {
    return new EventRecord(
        EVENT, organizers, participants, List.of(), List.of(), List.of(), List.of());
  }

  private static Map<String, String> sections(
      EventRecord record, List<Event> others, Language language) {
    return new NoteDraft(record, others, TEXTS, new BriefWording(language, STATES)).sections();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void missingInformationIsMarkedInEveryLanguage(Language language) {
    String todo = TEXTS.get("todo", language);
    Map<String, String> sections = sections(record(List.of(), List.of()), List.of(), language);
    assertThat(sections.keySet()).containsExactlyElementsOf(NoteTemplates.SECTIONS);
    for (String key :
        List.of("organizers", "participants", "background", "highlights", "summary")) {
      assertThat(sections).containsEntry(key, todo);
    }
    assertThat(sections).containsEntry("event", "Example meeting");
  }

  @Test
  void organizersAreNamedOnceWithTheirRoles() {
    EventRecord record =
        record(
            List.of(
                organizer("Example Ministry", "host"),
                organizer("Example Institute", "organizer"),
                organizer("Example Institute", "organizer"),
                organizer("Example Fund", "funder")),
            List.of());
    assertThat(sections(record, List.of(), Language.EN))
        .containsEntry(
            "organizers",
            "Example Ministry, Example Institute with the financial support of Example Fund");
    assertThat(sections(record, List.of(), Language.ZH).get("organizers"))
        .startsWith("Example Ministry、Example Institute\n")
        .endsWith("Example Fund");
  }

  @Test
  void participantsAreListedByGroupAndAnUnknownGroupKeepsItsName() {
    EventRecord record =
        record(
            List.of(),
            List.of(
                participant("States", "Example State 001", ParticipantKind.STATE),
                participant("States", "Example State 002", ParticipantKind.STATE),
                participant("Example guests", "Example Guest", ParticipantKind.OTHER)));
    assertThat(sections(record, List.of(), Language.FR))
        .containsEntry(
            "participants",
            "États: Example State 001, Example State 002\nExample guests: Example Guest");
  }

  @Test
  void participantsThatAPersonEnteredAreNamedOnceAndInvitedOnesAreNot() {
    EventRecord record =
        record(
            List.of(),
            List.of(
                participant("States", "Example State 001", ParticipantKind.STATE),
                entered("Example State 001", "participating"),
                entered("Example State 003", "participating"),
                entered("Example State 004", "invited")));
    assertThat(sections(record, List.of(), Language.EN).get("participants"))
        .contains("Example State 003")
        .containsOnlyOnce("Example State 001")
        .doesNotContain("Example State 004");
    assertThat(record.attendees()).hasSize(3);
  }

  private static Participant entered(String name, String role) {
    return new Participant(
        "",
        name,
        ParticipantKind.STATE,
        Optional.empty(),
        Optional.empty(),
        role,
        0,
        Optional.empty());
  }

  @Test
  void theVenueAsReceivedAppearsInEnglishOnly() {
    EventRecord record = record(List.of(), List.of());
    assertThat(sections(record, List.of(), Language.EN).get("dates")).endsWith("Example Hall");
    assertThat(sections(record, List.of(), Language.ES).get("dates"))
        .endsWith("Example City, Example State 001");
  }

  @Test
  void onlyEarlierEventsOfTheCountryAreMentionedAndAtMostFive() {
    List<Event> others =
        List.of(
            EVENT,
            event(20, "Later event", "2031-05-05", ""),
            event(21, "Undated event", "", ""),
            event(1, "Event A", "2030-01-01", ""),
            event(2, "Event B", "2030-01-02", ""),
            event(3, "Event C", "2030-01-03", ""),
            event(4, "Event D", "2030-01-04", ""),
            event(5, "Event E", "2030-01-05", ""),
            event(6, "Event F", "2030-01-06", ""));
    assertThat(sections(record(List.of(), List.of()), others, Language.EN).get("background"))
        .contains("Event A", "Event E")
        .doesNotContain("Event F", "Later event", "Undated event", "Example meeting");
  }

  @Test
  void contributionsAndVoicedNeedsAreQuoted() {
    EventRecord record =
        new EventRecord(
            EVENT,
            List.of(),
            List.of(),
            List.of(),
            List.of(contribution(""), contribution("Example words on the fund.")),
            List.of(new VoicedNeed("Example need", "", "")),
            List.of());
    Map<String, String> sections = sections(record, List.of(), Language.EN);
    assertThat(sections.getOrDefault("background", "").lines())
        .endsWith("Example Donor – Example Fund", "Example words on the fund.");
    assertThat(sections.getOrDefault("highlights", "").lines())
        .containsExactly(
            TEXTS.get("todo", Language.EN), TEXTS.get("voiced", Language.EN), "Example need");
  }

  private static Contribution contribution(String words) {
    return new Contribution(
        "Example Donor",
        Optional.empty(),
        "Example Fund",
        "",
        Optional.empty(),
        Optional.empty(),
        words,
        "",
        Optional.empty());
  }

  @Test
  void theYearlyListNamesTheCommitteesParticipantsOnce() {
    BriefWording wording = new BriefWording(Language.EN, STATES);
    EventRecord attended =
        record(
            List.of(),
            List.of(
                participant("1540 Committee", "Example Expert", ParticipantKind.COMMITTEE),
                participant("Panel", "Example Expert", ParticipantKind.COMMITTEE),
                participant("States", "Example State 002", ParticipantKind.STATE)));
    assertThat(YearlyEventList.entry(attended, wording).committee()).isEqualTo("Example Expert");
    YearlyEventList.Entry nobody = YearlyEventList.entry(record(List.of(), List.of()), wording);
    assertThat(nobody.committee()).isEqualTo(wording.text("none"));
    assertThat(nobody.text())
        .isEqualTo(
            "4 May 2031 | Example meeting | Example City, Example State 001 | "
                + wording.text("none"));
    assertThat(new YearlyEventList("2031", List.of(), "2031-12-31").paper(wording, "").parts())
        .hasSize(2);
  }

  @Test
  void omittedEntriesAreCountedOnlyWhereThereAreAny() {
    BriefWording wording = new BriefWording(Language.EN, STATES);
    assertThat(wording.left(3, 3, "events")).isEmpty();
    assertThat(wording.left(2, 3, "events")).isEmpty();
    assertThat(wording.left(5, 3, "events").orElseThrow().toString()).contains("2");
  }
}
