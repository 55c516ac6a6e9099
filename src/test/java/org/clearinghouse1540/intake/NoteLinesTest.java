package org.clearinghouse1540.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.notes.Note;
import org.clearinghouse1540.outreach.ParticipantKind;
import org.clearinghouse1540.sources.ReportedPiece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The lines of a proposal from a note, and their passages, flags and decisions. */
class NoteLinesTest {
  private static final Note NOTE =
      new Note(
          "information-note",
          "en",
          new Note.NotedEvent(
              "Example workshop",
              "2031-05-03",
              null,
              List.of("2031-05-03", "2031-05-09"),
              true,
              null,
              null,
              "online"),
          List.of(
              new Note.NotedOrganizer("Example Institute", "the Institute", null, null, "host")),
          List.of(
              new Note.NotedParticipant("States", "Example State 001", "state", null, null),
              new Note.NotedParticipant("Others", "Example body", "spectator", null, "EXB")),
          new Note.Committee(null, null),
          null,
          null,
          List.of(new Note.Section("1", "Background", "Invented.")),
          List.of("a footnote"),
          List.of(
              new Note.EarlierEvent(
                  "Earlier seminar", "2030", null, List.of(), null, null, "passage")),
          List.of(
              new Note.NotedContribution(
                  "Example State 001", null, "Example fund", new BigDecimal("5.50"), null, "gave")),
          List.of(
              new Note.Need(
                  "Training",
                  List.of("3(d)"),
                  List.of(),
                  "a delegate",
                  List.of("Example State 001"))),
          List.of(new Note.Recommendation("Send a guide", List.of(), List.of())),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          new ContentAccount.Builder().build());

  private static final List<ProposalLine> LINES = NoteLines.of(NOTE);

  @Test
  void eachItemIsAnOpenLineUnderItsPlaceInTheNote() {
    assertThat(LINES)
        .extracting(ProposalLine::pointer)
        .containsExactly(
            "/event",
            "/organizers/0",
            "/participants/0",
            "/participants/1",
            "/earlier_events/0",
            "/contributions/0",
            "/needs/0",
            "/recommendations/0");
    assertThat(LINES)
        .allMatch(line -> line.decision() == ProposalLine.LineDecision.OPEN)
        .noneMatch(ProposalLine::corrected)
        .allMatch(line -> line.sameAs().isEmpty());
    assertThat(LINES).extracting(ProposalLine::anchor).doesNotHaveDuplicates();
  }

  @Test
  void valuesThatTheNoteDoesNotStateAreEmpty() {
    assertThat(LINES.getFirst().item())
        .isEqualTo(
            new NoteItem.FoundEvent(
                "Example workshop",
                "2031-05-03",
                "",
                List.of(LocalDate.of(2031, 5, 3), LocalDate.of(2031, 5, 9)),
                true,
                "",
                Optional.empty(),
                "online"));
    assertThat(LINES.get(4).item())
        .isEqualTo(
            new NoteItem.FoundEarlierEvent(
                "Earlier seminar", "2030", "", "", Optional.empty(), "passage"));
    assertThat(LINES.get(5).item())
        .isEqualTo(
            new NoteItem.FoundContribution(
                "Example State 001",
                Optional.empty(),
                "Example fund",
                Optional.of(new BigDecimal("5.50")),
                Optional.empty(),
                "gave"));
  }

  @Test
  void anUnknownTypeOfParticipantIsOther() {
    assertThat(LINES.get(2).item())
        .isInstanceOfSatisfying(
            NoteItem.FoundParticipant.class,
            found -> assertThat(found.type()).isEqualTo(ParticipantKind.STATE));
    assertThat(LINES.get(3).item())
        .isInstanceOfSatisfying(
            NoteItem.FoundParticipant.class,
            found -> {
              assertThat(found.type()).isEqualTo(ParticipantKind.OTHER);
              assertThat(found.body()).contains("EXB");
            });
  }

  @Test
  void aLineIsRecognizedByItsHeading() {
    assertThat(LINES)
        .extracting(line -> line.item().heading())
        .containsExactly(
            "Example workshop",
            "the Institute",
            "Example State 001",
            "Example body",
            "Earlier seminar",
            "Example State 001 – Example fund",
            "Training",
            "Send a guide");
  }

  private static NoteProposal proposal(List<String> flagged, Map<String, List<Integer>> places) {
    return new NoteProposal(
        1,
        7,
        NoteProposal.ProposalState.OPEN,
        flagged.stream()
            .map(
                pointer ->
                    ReportedPiece.open(
                        0,
                        new ContentAccount.Reported(
                            "", "words", Message.of("notes.review.several-dates")),
                        pointer))
            .toList(),
        places,
        LINES,
        Optional.empty());
  }

  @Test
  void aFlagBelongsToItsLineAndNotToOneWithALongerNumber() {
    ProposalLine line = LINES.get(3);
    ProposalLine ten = ProposalLine.open("/participants/10", line.item());
    assertThat(proposal(List.of("/participants/1"), Map.of()).flagged(line)).isTrue();
    assertThat(proposal(List.of("/participants/1/state"), Map.of()).flagged(line)).isTrue();
    assertThat(proposal(List.of("/participants/1"), Map.of()).flagged(ten)).isFalse();
    assertThat(proposal(List.of("/participants"), Map.of()).flagged(line)).isFalse();
  }

  @Test
  void theFirstPassageOfALineIsTheOneThatIsShown() {
    NoteProposal proposal =
        proposal(
            List.of(),
            Map.of(
                "/event/title", List.of(4, 9),
                "/event/dates", List.of(20, 30),
                "/participants/10", List.of(1, 2)));
    assertThat(proposal.passage(LINES.getFirst())).contains("/event/dates");
    assertThat(proposal.passage(LINES.get(3))).isEmpty();
    assertThat(proposal.find("/needs/0")).contains(LINES.get(6));
    assertThat(proposal.find("/needs/1")).isEmpty();
    assertThat(proposal.of(NoteItem.Kind.PARTICIPANT)).hasSize(2);
  }

  @Test
  void aDecisionKeepsTheItemAsFoundBesideTheCorrection() {
    NoteItem corrected = new NoteItem.FoundRecommendation("Send two guides", List.of(), List.of());
    ProposalLine line =
        LINES.get(7).decided(ProposalLine.LineDecision.ACCEPTED, corrected, Optional.of(3L));
    assertThat(line.corrected()).isTrue();
    assertThat(line.proposed().heading()).isEqualTo("Send a guide");
    assertThat(line.sameAs()).contains(3L);
    ProposalLine refused = line.decided(ProposalLine.LineDecision.REFUSED);
    assertThat(refused.item()).isEqualTo(corrected);
    assertThat(refused.sameAs()).contains(3L);
  }

  @ParameterizedTest
  @EnumSource(NoteItem.Kind.class)
  void eachKindOfItemIsInTheNote(NoteItem.Kind kind) {
    assertThat(LINES)
        .filteredOn(line -> line.kind() == kind)
        .isNotEmpty()
        .allMatch(line -> kind.type().isInstance(line.item()))
        .allMatch(line -> line.pointer().startsWith("/" + kind.list()));
  }

  @Test
  void onlyEventsShowDatesAndOnlyPartiesShowAnOrganization() {
    List<LineView> views =
        LINES.stream()
            .map(line -> new LineView(line, false, "", "", Optional.empty(), Optional.empty()))
            .toList();
    assertThat(views)
        .extracting(LineView::start)
        .containsExactly("2031-05-03", "", "", "", "2030", "", "", "");
    assertThat(views).extracting(LineView::body).containsExactly("", "", "", "EXB", "", "", "", "");
    assertThat(views).allMatch(view -> view.end().isEmpty() && view.city().isEmpty());
    assertThat(views).noneMatch(view -> view.isAccepted() || view.isRefused());
  }
}
