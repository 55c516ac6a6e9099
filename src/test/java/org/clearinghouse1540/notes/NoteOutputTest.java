package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A note as text for the terminal and as JSON. */
class NoteOutputTest {
  private static Note note(
      @Nullable String start,
      @Nullable String end,
      boolean online,
      List<Note.NotedContribution> contributions,
      Note.@Nullable CommitteeMessage message) {
    return new Note(
        "information-note",
        "en",
        new Note.NotedEvent(
            "Example workshop", start, end, List.of(), online, null, null, "as received"),
        List.of(
            new Note.NotedOrganizer("Example Institute", "the Institute", null, "EXI", "host"),
            new Note.NotedOrganizer("Kenya", "Kenya", "KEN", null, "in_cooperation")),
        List.of(
            new Note.NotedParticipant("States", "Example State 001", "state", null, null),
            new Note.NotedParticipant("States", "Kenya", "state", "KEN", null),
            new Note.NotedParticipant("Others", "Example body", "other", null, null)),
        new Note.Committee(1, null),
        message,
        null,
        List.of(new Note.Section("1", "Background", "Invented.")),
        List.of(),
        List.of(
            new Note.EarlierEvent(
                "Earlier seminar", "2030", "2031", List.of(), null, "KEN", "passage")),
        contributions,
        List.of(
            new Note.Need("Training", List.of("3(d)", "6"), List.of(), "a delegate", List.of())),
        List.of(),
        List.of("1540 (2004)", "1673 (2006)"),
        List.of(),
        List.of(),
        List.of(
            new Note.Review("/event", Message.of("notes.review.no-venue"), ""),
            new Note.Review(
                "/participants/1",
                Message.of("notes.review.uncertain-name", Message.of("states.doubt.shared")),
                "words")),
        new ContentAccount.Builder().build());
  }

  private static String text(Note note, Language language) {
    return NoteTextFormatter.of(note, language);
  }

  private static Note.NotedContribution contribution(
      @Nullable BigDecimal amount, @Nullable String currency) {
    return new Note.NotedContribution("Kenya", "KEN", "Example fund", amount, currency, "gave");
  }

  @Test
  void datesAndPlacesThatAreNotStatedSaySo() {
    assertThat(text(note(null, null, false, List.of(), null), Language.EN))
        .contains("Dates: not stated\n", "Place: not stated\n", "Venue as received: as received\n");
    assertThat(text(note("2031-05-03", "2031-05-03", true, List.of(), null), Language.EN))
        .contains("Dates: 2031-05-03\n", "Place: online\n");
    assertThat(text(note("2031-05", "2031-06", false, List.of(), null), Language.EN))
        .contains("Dates: 2031-05 – 2031-06\n");
    assertThat(text(note("2031", null, false, List.of(), null), Language.EN))
        .contains("Dates: 2031\n");
  }

  @Test
  void anAmountIsWrittenInFullOrNotStated() {
    List<Note.NotedContribution> contributions =
        List.of(
            contribution(new BigDecimal("3E+6"), "USD"),
            contribution(new BigDecimal("0.50"), null),
            contribution(null, "EUR"));
    assertThat(text(note(null, null, false, contributions, null), Language.EN))
        .contains(
            "Contribution: Kenya [KEN] → Example fund; 3000000 USD\n",
            "Contribution: Kenya [KEN] → Example fund; 0.50\n",
            "Contribution: Kenya [KEN] → Example fund; not stated\n");
  }

  @Test
  void participantsAreUnderTheirGroupsWithTheirCodes() {
    assertThat(text(note(null, null, false, List.of(), null), Language.EN))
        .contains(
            "States:\n  Example State 001\n  Kenya [KEN]\nOthers:\n  Example body\n",
            "Host: the Institute [EXI]\n",
            "In cooperation with: Kenya [KEN]\n",
            "Section 1: Background\n",
            "Need: a delegate: Training [3(d), 6]\n",
            "Earlier event: Earlier seminar; 2030 – 2031; KEN\n");
  }

  @Test
  void aListWithoutEntriesHasNoLine() {
    String text = text(note(null, null, false, List.of(), null), Language.EN);
    assertThat(text)
        .contains(Texts.get(Language.EN, "notes.text.resolutions") + ": 1540 (2004), 1673 (2006)")
        .doesNotContain(Texts.get(Language.EN, "notes.text.links") + ":")
        .doesNotContain(Texts.get(Language.EN, "notes.text.messenger"))
        .doesNotEndWith("\n");
  }

  @Test
  void aMessageWithoutAMessengerIsNotStated() {
    String label = Texts.get(Language.EN, "notes.text.messenger") + ": ";
    assertThat(
            text(
                note(null, null, false, List.of(), new Note.CommitteeMessage(null, "x")),
                Language.EN))
        .contains(label + "not stated\n");
    assertThat(
            text(
                note(null, null, false, List.of(), new Note.CommitteeMessage("Ms. Example", "x")),
                Language.EN))
        .contains(label + "Ms. Example\n");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void labelsAndReasonsAreInTheLanguageOfTheReader(Language language) {
    String text = text(note(null, null, false, List.of(), null), language);
    assertThat(text)
        .contains(
            Texts.get(language, "notes.text.not-stated"),
            Texts.get(language, "notes.review.no-venue"),
            Texts.get(language, "states.doubt.shared"))
        .doesNotContain("[notes.", "[states.", "{0}");
  }

  @Test
  void theJsonHasEachFieldAndNullForWhatIsNotStated() {
    JsonNode json = NoteJson.tree(note("2031-05", null, false, List.of(), null));
    assertThat(json.propertyNames())
        .startsWith("kind", "language", "event", "organizers", "participants", "committee")
        .endsWith("needs_review", "account")
        .hasSize(19);
    assertThat(json.at("/event/start").asString()).isEqualTo("2031-05");
    assertThat(json.at("/event/end").isNull()).isTrue();
    assertThat(json.at("/event/venue_as_received").asString()).isEqualTo("as received");
    assertThat(json.at("/committee/members").asInt()).isEqualTo(1);
    assertThat(json.at("/committee/experts").isNull()).isTrue();
    assertThat(json.at("/committee_message").isNull()).isTrue();
    assertThat(json.at("/organizers/1/role").asString()).isEqualTo("in_cooperation");
    assertThat(json.at("/participants/1/as_received").asString()).isEqualTo("Kenya");
  }

  @Test
  void reasonsInTheJsonAreSentencesInEnglish() {
    JsonNode json = NoteJson.tree(note(null, null, false, List.of(), null));
    assertThat(json.at("/needs_review/1/reason").asString())
        .isEqualTo("The name is uncertain: it is also used for another State.");
    assertThat(json.at("/needs_review/0/reason").asString()).isEqualTo("The note gives no venue.");
  }
}
