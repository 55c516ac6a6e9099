package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.DocumentText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Publications that are no information notes: what is certain is proposed, nothing else. */
class PublicationParserTest {
  private static final NoteParser READING = NoteParser.standalone();

  private static Note read(String text) {
    return READING.read(new DocumentText("text/plain", text, List.of())).note();
  }

  @ParameterizedTest
  @CsvSource({
    "Press release,press-release",
    "Communiqué de presse,press-release",
    "Newsletter No. 7,newsletter",
    "An invented workshop ends,article"
  })
  void aPublicationIsRecognizedAndItsOneEventProposed(String head, String kind) {
    Note note =
        read(
            head
                + "\n\n2 June 2015\n\nAn invented regional workshop was held in Lima, Peru, on 25 and"
                + " 26 April 2017. Many people came.\n");
    assertThat(note.kind()).isEqualTo(kind);
    assertThat(note.event().start()).isEqualTo("2017-04-25");
    assertThat(note.event().end()).isEqualTo("2017-04-26");
    assertThat(note.event().city()).isEqualTo("Lima");
    assertThat(note.event().country()).isEqualTo("PER");
    assertThat(note.participants()).isEmpty();
    assertThat(note.needsReview().getFirst().reason().key()).isEqualTo("notes.publication." + kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "An invented workshop was held in Istanbul from 8 to 10 November.",
        "An invented workshop opens tomorrow, Monday, in Cairo. It was organized by many.",
        "A workshop was held in Lima, Peru, on 4 May 2017. A seminar was held in Quito, Ecuador, on"
            + " 6 June 2017.",
        "An invented workshop was held in Lima, Peru, in May 2017."
      })
  void withoutOneCertainDayThereIsNoDateAndThatIsReported(String text) {
    Note note = read("Update\n\n" + text + "\n");
    assertThat(note.event().start()).isNull();
    assertThat(note.event().city()).isNull();
    assertThat(note.needsReview()).anyMatch(remark -> remark.field().equals("/event/start"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "National report of an invented State. A workshop was held in Lima, Peru, on 4 May 2017.",
        "Note verbale. The Permanent Mission has the honour to transmit a report.",
        "Your Excellency, a workshop was held in Lima, Peru, on 4 May 2017.",
        "Council Decision. A workshop was held in Lima, Peru, on 4 May 2017."
      })
  void otherDocumentsAreRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(BadInput.class);
  }

  @Test
  void aTextThatTellsOfNoEventIsRefused() {
    assertThatThrownBy(() -> read("The weather was fine.")).isInstanceOf(BadInput.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "An invented workshop, organized by INTERPOL and Example Harbour Board, was held in Lima,"
            + " Peru, on 25 April 2017. | ''",
        "An invented workshop organized by INTERPOL in cooperation with the World Customs"
            + " Organization was held in Lima, Peru, on 25 April 2017. | INTERPOL WCO",
        "An invented workshop was held in Lima, Peru, on 25 April 2017, organized by somebody. | ''",
      })
  void onlyKnownOrganizersAreTaken(String sentence, String bodies) {
    Note note = read("Press release\n\n" + sentence + "\n");
    assertThat(String.join(" ", note.organizers().stream().map(Note.NotedOrganizer::body).toList()))
        .isEqualTo(bodies);
    assertThat(note.organizers()).noneMatch(organizer -> organizer.state() != null);
    if (sentence.contains("Harbour")) {
      assertThat(note.needsReview())
          .anyMatch(remark -> remark.text().contains("Example Harbour Board"));
    }
  }

  @Test
  void aDocumentThatAPersonRecordsByHandIsNeverRefusedAndNothingIsInvented() {
    String text = "Your Excellency, this invented letter tells of a seminar.\n\nWith regards\n";
    Note note = READING.readAsSource(new DocumentText("text/plain", text, List.of())).note();
    assertThat(note.event().start()).isNull();
    assertThat(note.organizers()).isEmpty();
    assertThat(note.account().total()).isEqualTo(2);
    assertThat(note.needsReview().getFirst().reason().key()).isEqualTo("notes.publication.by-hand");
  }
}
