package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.states.PartyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organizers and participants of a note, with their groups, kinds and roles. Names only. */
class NoteParticipantsTest {
  private static final NameResolver PARTIES = new NameResolver(PartyResolver.standalone());
  private static final NoteParser NOTES = NoteParser.standalone();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Organizer: Fiji | organizer:FJI",
        "Organizer: UNODA, in cooperation with Fiji | organizer:UNODA in_cooperation:FJI",
        "Organizer: UNODA and Fiji with the support of Iceland | organizer:UNODA organizer:FJI"
            + " supporter:ISL",
        "Organizer: Fiji, funded by Iceland. | organizer:FJI funder:ISL",
        "Host: Fiji | host:FJI",
        "Organizer: UNODA与斐济合作举办 | organizer:UNODA in_cooperation:FJI",
        "Organizer: UNODA，由斐济提供资金 | organizer:UNODA funder:FJI",
        "Organizer: UNODA，在斐济支持下举办 | organizer:UNODA supporter:FJI",
        "Co-organizers: Fiji | organizer:FJI",
      })
  void organizersHaveRoles(String line, String expected) {
    Note note = note("Information Note\nEvent: A\n" + line + "\nParticipants: Iceland\n");
    assertThat(
            note.organizers().stream()
                .map(
                    organizer ->
                        organizer.role()
                            + ":"
                            + (organizer.state() == null ? organizer.body() : organizer.state()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
    assertThat(reasons(note, "/organizers")).isEmpty();
  }

  @Test
  void unknownAndMissingOrganizersAreForReview() {
    Note unknown =
        note("Information Note\nEvent: A\nOrganizer: The Example Club (EXC)\nParticipants: Fiji\n");
    assertThat(unknown.organizers())
        .containsExactly(
            new Note.NotedOrganizer(
                "Example Club", "The Example Club (EXC)", null, null, "organizer"));
    assertThat(reasons(unknown, "/organizers")).containsExactly("unknown-organizer");
    Note doubtful = note("Information Note\nEvent: A\nOrganizer: Korea\nParticipants: Fiji\n");
    assertThat(reasons(doubtful, "/organizers")).containsExactly("ambiguous-name");
    Note empty = note("Information Note\nEvent: A\nOrganizer: Fiji, , UNODA\nParticipants: Fiji\n");
    assertThat(empty.organizers()).hasSize(2);
    assertThat(reasons(empty, "/organizers")).containsExactly("empty-organizer");
    Note none = note("Information Note\nEvent: A\nDates: 3 May 2012\nParticipants: Fiji\n");
    assertThat(reasons(none, "/organizers")).containsExactly("no-organizer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "States: Fiji, Iceland | States;state:FJI States;state:ISL",
        "States: Fiji Organizations: UNODA | States;state:FJI Organizations;organization:UNODA",
        "States: Fiji,#Iceland,#Organizations: African Union | States;state:FJI States;state:ISL"
            + " Organizations;organization:AU",
        "States: - Fiji#- Iceland | States;state:FJI States;state:ISL",
        "States: Fiji and#Iceland | States;state:FJI States;state:ISL",
        "States: Holy See | States;observer_state:VAT",
        "Academia: Example College | Academia;academia:null",
        "Industry: Example Company | Industry;industry:null",
        "Fiji; Iceland | Participants;state:FJI Participants;state:ISL",
        "States: Fiji.#Other: Example Club | States;state:FJI Other;other:null",
        "Member States: Fiji#International Organizations: OPCW; IAEA | Member States;state:FJI"
            + " International Organizations;organization:OPCW International"
            + " Organizations;organization:IAEA",
        "1540 Committee: one member and two experts | 1540 Committee;committee:null 1540"
            + " Committee;committee:null",
      })
  void participantsHaveGroupsAndKinds(String list, String expected) {
    Note note = participants(list);
    assertThat(
            note.participants().stream()
                .map(
                    participant ->
                        participant.group()
                            + ";"
                            + participant.kind()
                            + ":"
                            + (participant.state() == null
                                ? participant.body()
                                : participant.state()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "States: Fiji, Fiji | state-repeated",
        "States: Fiji, , Iceland | empty-participant",
        "States: Exampleland | unknown-name",
        "Organizations: Example Body | unknown-organization",
        "States: Fiji, African Union | organization-among-states",
        "Academia: Example College and OPCW Example | ",
        "States: Korea | ambiguous-name",
        "States: Republic of Korea, Korea | ambiguous-name by-elimination",
        "NGOs and Academia: VERTIC and Example College | joined-names",
        "Industry: Example Company | ",
      })
  void unclearParticipantsAreForReview(String list, String reasons) {
    assertThat(reasons(participants(list), "/participants"))
        .isEqualTo(reasons == null ? List.of() : List.of(reasons.split(" ")));
  }

  @Test
  void anAmbiguousStateIsTheOneThatIsNotNamed() {
    Note note = participants("States: Republic of Korea, Korea");
    assertThat(note.participants())
        .extracting(Note.NotedParticipant::state)
        .containsExactly("KOR", "PRK");
    Note none = note("Information Note\nEvent: A\nOrganizer: Fiji\nDates: 3 May 2012\n");
    assertThat(none.participants()).isEmpty();
    assertThat(reasons(none, "/participants")).containsExactly("no-participants");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1540 Committee: one member and two experts | 1 | 2",
        "1540 Committee: Chair, 3 members and 12 experts | 4 | 12",
        "Organizations: 1540 Committee (one expert) | null | 1",
        "1540 Committee: experts | null | null",
        "1540 Committee: два эксперта | null | 2",
        "States: Fiji | null | null",
      })
  void membersAndExpertsOfTheCommitteeAreCounted(String list, String members, String experts) {
    Note.Committee committee = participants(list).committee();
    assertThat(String.valueOf(committee.members())).isEqualTo(members);
    assertThat(String.valueOf(committee.experts())).isEqualTo(experts);
  }

  @Test
  void aCommitteeThatCannotBeCountedIsForReview() {
    assertThat(reasons(participants("1540 Committee: Somebody"), "/participants"))
        .containsExactly("committee-count");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fiji, Iceland and Chad | Fiji;Iceland;Chad",
        "Fiji, Iceland and Chad; Togo | Fiji;Iceland;Chad;Togo",
        "Example Foundation and UNODA | Example Foundation;UNODA",
        "Ministry of Trade and Industry | Ministry of Trade and Industry",
        "Fiji & Iceland | Fiji;Iceland",
        "Fiji. Example Club | Fiji;Example Club",
        "Club (one, two), Fiji | Club (one, two);Fiji",
        "- Fiji; - Iceland. | Fiji;Iceland",
        "as well as Fiji | Fiji",
        "D.P.R.K., Fiji | D.P.R.K.;Fiji",
        "Congo, Democratic Republic of the; Fiji | Congo, Democratic Republic of the;Fiji",
        "Fiji et Togo | Fiji;Togo",
        "University of Serbia and Montenegro | University of Serbia and Montenegro",
      })
  void aListIsSplitIntoNames(String list, String names) {
    assertThat(new ListItems(PARTIES).of(NotePassage.of(list, 0, list.length())))
        .extracting(NotePassage::text)
        .containsExactly(names.split(";"));
  }

  private static Note participants(String list) {
    return note(
        "Information Note\nEvent: A\nOrganizer: UNODA\nParticipants: "
            + list.replace('#', '\n')
            + "\n\n1. Background\nText.\n");
  }

  private static Note note(String text) {
    return NOTES.read(text(text)).note();
  }

  private static DocumentText text(String text) {
    return new DocumentText("text/plain", text, List.of());
  }

  private static List<String> reasons(Note note, String field) {
    return note.needsReview().stream()
        .filter(review -> review.field().startsWith(field))
        .map(Note.Review::reason)
        .map(Message::key)
        .map(key -> key.substring("notes.review.".length()))
        .toList();
  }
}
