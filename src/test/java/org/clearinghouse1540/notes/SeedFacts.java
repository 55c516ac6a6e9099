package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;

/** The facts in the seed note. */
final class SeedFacts {
  private static final List<String> CENTRAL_ASIA = List.of("KAZ", "KGZ", "TJK", "TKM");
  private static final List<String> OTHER_STATES =
      List.of(
          "ARM", "AZE", "KHM", "EGY", "FRA", "GEO", "IND", "IDN", "IRQ", "IRN", "ISR", "JPN", "JOR",
          "MNG", "PAK", "CHN", "QAT", "KOR", "RUS", "UKR", "ARE", "GBR", "USA");

  private SeedFacts() {}

  static void hold(Note note) {
    assertThat(note.kind()).isEqualTo("information-note");
    assertThat(note.language()).isEqualTo("en");
    Note.NotedEvent event = note.event();
    assertThat(event.title())
        .isEqualTo(
            "Workshop for Countries of Central Asia - The Contribution of UNSC Resolution 1540"
                + " (2004) to Regional and Global Disarmament and Non-Proliferation -10th"
                + " Anniversary of UNSCR 1540 (2004)");
    assertThat(event.start()).isEqualTo("2014-03-11");
    assertThat(event.end()).isEqualTo("2014-03-12");
    assertThat(event.days()).isEmpty();
    assertThat(event.online()).isFalse();
    assertThat(event.city()).isEqualTo("Astana");
    assertThat(event.country()).isEqualTo("KAZ");
    assertThat(event.venueAsReceived()).isEqualTo("Astana, Kazakhstan");
    assertThat(note.organizers())
        .extracting(
            Note.NotedOrganizer::asReceived,
            Note.NotedOrganizer::state,
            Note.NotedOrganizer::body,
            Note.NotedOrganizer::role)
        .containsExactly(
            tuple("The Government of the Republic of Kazakhstan", "KAZ", null, "organizer"),
            tuple(
                "United Nations Office for Disarmament Affairs (UNODA)",
                null,
                "UNODA",
                "in_cooperation"));
    participants(note);
    body(note);
    earlier(note);
    assertThat(note.contributions())
        .extracting(
            Note.NotedContribution::state,
            Note.NotedContribution::fund,
            Note.NotedContribution::amount,
            Note.NotedContribution::currency)
        .containsExactly(tuple("KAZ", "UN Trust Fund", null, null));
    assertThat(note.needs()).isEmpty();
    assertThat(note.resolutions()).containsExactly("1540 (2004)");
    assertThat(note.links())
        .containsExactly("http://www.un.org/en/sc/1540/transparency-and-outreach/outreach-events/");
    assertThat(note.contacts()).containsExactly("1540experts@un.org");
  }

  private static void participants(Note note) {
    assertThat(states(note, "Central Asia States")).isEqualTo(CENTRAL_ASIA);
    assertThat(states(note, "Other States")).isEqualTo(OTHER_STATES);
    assertThat(
            note.participants().stream()
                .filter(participant -> participant.kind().equals("state"))
                .count())
        .isEqualTo(27);
    assertThat(note.participants())
        .filteredOn(participant -> participant.group().equals("Other"))
        .extracting(
            Note.NotedParticipant::asReceived,
            Note.NotedParticipant::kind,
            Note.NotedParticipant::state)
        .containsExactly(tuple("State of Palestine", "observer_state", "PSE"));
    assertThat(note.participants())
        .filteredOn(participant -> participant.group().equals("International organizations"))
        .extracting(Note.NotedParticipant::kind, Note.NotedParticipant::body)
        .containsExactly(
            tuple("organization", "CIS"),
            tuple("organization", "EU"),
            tuple("organization", "OPCW"),
            tuple("organization", "OSCE"),
            tuple("organization", "UNODC"));
    assertThat(note.participants())
        .filteredOn(participant -> participant.group().equals("1540 Committee"))
        .extracting(Note.NotedParticipant::kind, Note.NotedParticipant::asReceived)
        .containsExactly(
            tuple("committee", "one member of the Committee"), tuple("committee", "one expert"));
    assertThat(note.participants()).hasSize(27 + 1 + 5 + 2);
  }

  private static List<String> states(Note note, String group) {
    return note.participants().stream()
        .filter(participant -> participant.group().equals(group))
        .map(participant -> String.valueOf(participant.state()))
        .toList();
  }

  private static void body(Note note) {
    assertThat(note.sections())
        .extracting(Note.Section::number, Note.Section::title)
        .containsExactly(
            tuple("1", "Background"),
            tuple("2", "Highlights of the Discussions"),
            tuple("3", "Chair's summary of the workshop"),
            tuple("4", "Additional comments"));
    assertThat(note.sections().get(0).text())
        .startsWith("The workshop was convened to mark the tenth anniversary")
        .contains("International Legal Cooperation against Biological, Chemical and Nuclear")
        .doesNotContain("For information only")
        .endsWith("implement the UN Counter-Terrorism strategy.");
    assertThat(note.sections().get(1).text())
        .startsWith("A 1540 Committee member delivered a message from the Chair")
        .endsWith("specific needs and forms of possible assistance requests.");
    assertThat(note.sections().get(3).text()).endsWith("by email at 1540experts@un.org");
    assertThat(note.footnotes())
        .containsExactly(
            "For information only-not an official report. The views expressed here do not"
                + " necessarily represent those of the 1540 Committee or of the organizers or"
                + " participants in the event");
  }

  private static void earlier(Note note) {
    assertThat(note.earlierEvents())
        .extracting(
            Note.EarlierEvent::title,
            Note.EarlierEvent::start,
            Note.EarlierEvent::end,
            Note.EarlierEvent::city,
            Note.EarlierEvent::country)
        .containsExactly(
            tuple("regional workshop", "2011-09", "2011-09", "Astana", "KAZ"),
            tuple(
                "workshop for Central Asian Countries on Non-Proliferation and International Legal"
                    + " Cooperation against Biological, Chemical and Nuclear Terrorism",
                "2009-12-01",
                "2009-12-03",
                "Ashgabat",
                "TKM"),
            tuple("2nd expert meeting", "2011-03-29", "2011-03-30", "Dushanbe", "TJK"),
            tuple("3rd expert meeting", "2011-07-21", "2011-07-22", "Almaty", "KAZ"));
  }
}
