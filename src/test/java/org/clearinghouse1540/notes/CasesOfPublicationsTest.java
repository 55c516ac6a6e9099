package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.DocumentText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Invented publications in the shapes of press releases, updates and other documents, each with its
 * right value: the one event that is certain, no event, or a refusal.
 */
class CasesOfPublicationsTest {
  private static final NoteParser READING = NoteParser.standalone();

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/publications.csv", numLinesToSkip = 1, encoding = "UTF-8")
  void onlyWhatIsCertainIsProposed(String id, String event, String organizers, String text) {
    DocumentText file = new DocumentText("text/plain", text.replace("⏎", "\n"), List.of());
    if (event.equals("refused")) {
      assertThatThrownBy(() -> READING.read(file)).as(id).isInstanceOf(BadInput.class);
      return;
    }
    Note note = READING.read(file).note();
    assertThat(event(note.event())).as(id).isEqualTo(event);
    assertThat(
            note.organizers().stream()
                .map(organizer -> organizer.body() + "")
                .collect(Collectors.joining(" ")))
        .as(id)
        .isEqualTo(organizers == null ? "" : organizers);
    assertThat(note.participants()).as(id).isEmpty();
    if (event.equals("none")) {
      assertThat(note.needsReview()).anyMatch(remark -> remark.field().equals("/event/start"));
    }
  }

  private static String event(Note.NotedEvent event) {
    if (event.start() == null && event.city() == null && event.country() == null) {
      return "none";
    }
    return String.join(
        " ", event.start() + "", event.end() + "", event.city() + "", event.country() + "");
  }
}
