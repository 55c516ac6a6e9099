package org.clearinghouse1540.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.notes.Note;
import org.clearinghouse1540.notes.NoteParser;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.sources.ReportedPiece;
import org.clearinghouse1540.states.PartyResolver;
import org.junit.jupiter.api.Test;

/** Each line that a note's reader reports is in exactly one passage that a person can assign. */
class ReportedLinesTest {
  private static final NoteParser PARSER =
      new NoteParser(PartyResolver.standalone(), new SubjectAreas());
  private static final List<String> NOISE =
      List.of(
          "Photographs: available on request",
          "lorem ipsum dolor",
          "Contact person: the desk officer",
          "Заметки без места",
          "ملاحظة بلا موضع",
          "另行通知的事项");

  private static String note(List<String> noise) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "Information Note",
                "Event: Example workshop (invented)",
                "Organizers: Example Institute",
                "Date and Venue: 5-6 May 2021, Example City",
                "Participants: Example State 001, Example State 002"));
    Random random = new Random(noise.hashCode());
    for (String line : noise) {
      lines.add(1 + random.nextInt(lines.size()), line);
    }
    return String.join("\n\n", lines) + "\n\n1. Background\n\nInvented.\n";
  }

  private static Note read(String text) {
    return PARSER.read(new DocumentText("text/plain", text, List.of())).note();
  }

  @Test
  void eachReportedLineIsInExactlyOnePassage() {
    int runs = Integer.getInteger("account.runs", 60);
    int reported = 0;
    Random random = new Random(17);
    for (int run = 0; run < runs; run++) {
      List<String> noise = NOISE.stream().filter(line -> random.nextBoolean()).toList();
      Note note = read(note(noise));
      List<String> lines =
          note.account().reported().stream()
              .map(ContentAccount.Reported::at)
              .filter(at -> !at.isEmpty())
              .toList();
      List<String> assigned =
          ReportedLines.of(note).stream()
              .flatMap(piece -> Stream.of(piece.place().split(" ")))
              .filter(at -> !at.isEmpty())
              .toList();
      assertThat(assigned).as(String.join(" / ", noise)).containsExactlyInAnyOrderElementsOf(lines);
      assertThat(new HashSet<>(assigned)).hasSameSizeAs(assigned);
      reported += lines.size();
    }
    System.out.println("reported lines of notes: " + runs + " runs, " + reported + " lines");
    assertThat(reported).isPositive();
  }

  @Test
  void aRemarkKeepsItsFieldAndItsReason() {
    List<ReportedPiece> pieces =
        ReportedLines.of(read(note(List.of()).replace("5-6 May 2021", "soon")));
    assertThat(pieces)
        .anySatisfy(
            piece -> {
              assertThat(piece.field()).isEqualTo("/event/start");
              assertThat(piece.reason().key()).isEqualTo("notes.review.no-date");
              assertThat(piece.isOpen()).isTrue();
            });
  }

  @Test
  void aReportedLineIsMarkedInTheText() {
    String text = note(List.of("lorem ipsum dolor"));
    List<ReportedPiece> pieces = ReportedLines.of(read(text));
    NoteProposal proposal =
        new NoteProposal(
            1, 7, NoteProposal.ProposalState.OPEN, pieces, Map.of(), List.of(), Optional.empty());
    SourceMarks marks = SourceMarks.of(text, proposal);
    ReportedPiece piece =
        pieces.stream()
            .filter(candidate -> candidate.text().contains("lorem"))
            .findFirst()
            .orElseThrow();
    String anchor = marks.anchor(piece).orElseThrow();
    assertThat(marks.pieces())
        .filteredOn(part -> !part.pointer().isEmpty() && part.anchor().equals(anchor))
        .singleElement()
        .satisfies(part -> assertThat(part.text()).contains("lorem ipsum"));
    assertThat(marks.pieces().stream().map(MarkedText.Piece::text).reduce("", String::concat))
        .isEqualTo(text);
    assertThat(SourceMarks.of("", proposal).anchor(piece)).isEmpty();
  }

  @Test
  void aPassageInsideTheMarkOfALineLeadsToThatMark() {
    String text = "First line\nlorem ipsum dolor\nlast line";
    ReportedPiece piece =
        ReportedPiece.open(
            0,
            new ContentAccount.Reported(
                "", "ipsum", org.clearinghouse1540.kit.text.Message.of("notes.review.no-date")),
            "");
    NoteProposal proposal =
        new NoteProposal(
            1,
            7,
            NoteProposal.ProposalState.OPEN,
            List.of(piece),
            Map.of("/needs/0", List.of(11, 28)),
            List.of(),
            Optional.empty());
    SourceMarks marks = SourceMarks.of(text, proposal);
    assertThat(marks.anchor(piece)).contains(MarkedText.anchorOf("/needs/0"));
  }
}
