package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.clearinghouse1540.kit.files.DocumentText;
import org.junit.jupiter.api.Test;

/** Earlier events in free prose are proposed for a check, or at least reported. */
class NarratedEventsTest {
  private static final NoteParser READING = NoteParser.standalone();

  @Test
  void anEventWithoutAVerbIsProposedAndItsTitleIsToBeChecked() {
    Note note = read("The idea goes back to a webinar of 17 September 2015, a short one.");
    assertThat(note.earlierEvents()).hasSize(1);
    assertThat(note.earlierEvents().getFirst().start()).isEqualTo("2015-09-17");
    assertThat(fields(note)).contains("/earlier_events/0/title");
  }

  @Test
  void eachDateOfASentenceHasItsOwnEvent() {
    Note note =
        read(
            "A first meeting took place in Rome, Italy, on 4 April 2015; the second one, in Bonn,"
                + " Germany, followed on 9 May 2016.");
    assertThat(note.earlierEvents().stream().map(Note.EarlierEvent::start))
        .containsExactly("2015-04-04", "2016-05-09");
    assertThat(note.earlierEvents().stream().map(Note.EarlierEvent::country))
        .containsExactly("ITA", "DEU");
  }

  @Test
  void aGatheringWithoutAWordForAnEventIsProposedForACheck() {
    Note note = read("The offices came together in Rome on 4 April 2015.");
    assertThat(note.earlierEvents()).hasSize(1);
    assertThat(fields(note)).contains("/earlier_events/0/title");
  }

  @Test
  void theSameYearIsThatOfTheDateBeforeAndIsToBeChecked() {
    Note note =
        read(
            "A seminar was held in Rome on 4 April 2015. A course followed in Bonn in May of the"
                + " same year.");
    assertThat(note.earlierEvents().stream().map(Note.EarlierEvent::start))
        .containsExactly("2015-04-04", "2015-05");
    assertThat(fields(note)).contains("/earlier_events/1/start");
  }

  @Test
  void theSameYearWithoutADateBeforeIsOnlyReported() {
    Note note = read("A course was held in Bonn in May of the same year.");
    assertThat(note.earlierEvents()).isEmpty();
    assertThat(fields(note)).contains("/earlier_events");
  }

  @Test
  void anEventOfWhichOnlyTheYearIsKnownIsReported() {
    Note note = read("Two workshops were held in Rome in 2015.");
    assertThat(fields(note)).contains("/earlier_events");
  }

  @Test
  void theDateOfALawOrAResolutionIsNoEvent() {
    Note note =
        read(
            "The law entered into force on 1 March 2015. Resolution 2325 (2016) is of December"
                + " 2016.");
    assertThat(note.earlierEvents()).isEmpty();
    assertThat(fields(note)).doesNotContain("/earlier_events");
  }

  @Test
  void whatWasNotHeldIsNoEvent() {
    Note note = read("No workshop was held on 3 March 2015 because of the weather there.");
    assertThat(note.earlierEvents()).isEmpty();
  }

  private static List<String> fields(Note note) {
    return note.needsReview().stream().map(Note.Review::field).toList();
  }

  private static Note read(String background) {
    String text =
        """
        Information Note

        Event: Example Workshop
        Organizers: Example Centre
        Date and venue: 3-4 May 2018, Example City
        Participants:
        States: Norway, Sweden

        1. Background

        %s

        2. Highlights

        None.
        """
            .formatted(background);
    return READING.read(new DocumentText("text/plain", text, List.of())).note();
  }
}
