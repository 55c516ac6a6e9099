package org.clearinghouse1540.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.outreach.EventDraft;
import org.clearinghouse1540.outreach.ParticipantKind;
import org.clearinghouse1540.outreach.VoicedNeed;
import org.clearinghouse1540.sources.ReportedPiece;
import org.junit.jupiter.api.Test;

class AcceptedEventTest {
  private static final ProposalLine EVENT =
      ProposalLine.open(
          "/event",
          new NoteItem.FoundEvent(
              "Example workshop",
              "2031-05-03",
              "2031-05-06",
              List.of(LocalDate.of(2031, 5, 3), LocalDate.of(2031, 5, 6)),
              true,
              "Example City",
              Optional.of("Example State 001"),
              "Example Hall"));
  private static final ProposalLine PARTICIPANT =
      ProposalLine.open(
          "/participants/0",
          new NoteItem.FoundParticipant(
              "States",
              "Example State 002",
              "Example State 002",
              ParticipantKind.STATE,
              Optional.of("Example State 002"),
              Optional.empty()));

  private static ProposalLine need(int number, String... states) {
    return ProposalLine.open(
        "/needs/" + number,
        new NoteItem.FoundNeed(
            "Training (invented)",
            List.of("3(d)", "6"),
            List.of("border-control"),
            "delegates",
            List.of(states)));
  }

  private static ProposalLine accepted(ProposalLine line) {
    return line.decided(ProposalLine.LineDecision.ACCEPTED);
  }

  private static NoteProposal proposal(NoteProposal.ProposalState state, ProposalLine... lines) {
    return new NoteProposal(1, 7, state, List.of(), Map.of(), List.of(lines), Optional.empty());
  }

  private static List<String> refusals(NoteProposal proposal) {
    try {
      AcceptedEvent.of(proposal);
      return List.of();
    } catch (BadInput refused) {
      return refused.problems().stream().map(problem -> problem.message().key()).toList();
    }
  }

  @Test
  void acceptedLinesBecomeTheEventAndRefusedLinesDoNot() {
    EventDraft draft =
        AcceptedEvent.of(
            proposal(
                NoteProposal.ProposalState.OPEN,
                EVENT.decided(ProposalLine.LineDecision.ACCEPTED, EVENT.item(), Optional.of(12L)),
                PARTICIPANT.decided(ProposalLine.LineDecision.REFUSED),
                accepted(need(0, "Example State 002")),
                accepted(need(1, "Example State 002", "Example State 003"))));
    assertThat(draft.document()).isEqualTo(7);
    assertThat(draft.sameAs()).contains(12L);
    assertThat(draft.facts())
        .isEqualTo(
            new EventDraft.Facts(
                "Example workshop",
                "2031-05-03",
                "2031-05-06",
                "2031-05-03 2031-05-06",
                true,
                "Example City",
                "Example State 001",
                "Example Hall"));
    assertThat(draft.participants()).isEmpty();
    assertThat(draft.needs()).extracting(VoicedNeed::paragraphs).containsOnly("3(d) 6");
    assertThat(draft.needs())
        .as("each State that expressed a need has it")
        .extracting(VoicedNeed::state)
        .containsExactly("Example State 002", "Example State 002", "Example State 003");
  }

  @Test
  void anEventCannotBeRecordedWithUndecidedLinesOrWithoutAnEvent() {
    assertThat(refusals(proposal(NoteProposal.ProposalState.OPEN, accepted(EVENT), PARTICIPANT)))
        .containsExactly("intake.refused.undecided");
    assertThat(refusals(proposal(NoteProposal.ProposalState.OPEN, accepted(PARTICIPANT))))
        .containsExactly("intake.refused.no-event");
    assertThat(refusals(proposal(NoteProposal.ProposalState.RECORDED, accepted(EVENT))))
        .containsExactly("intake.refused.closed");
    NoteItem untitled =
        new NoteItem.FoundEvent("", "", "", List.of(), false, "", Optional.empty(), "");
    assertThat(
            refusals(
                proposal(
                    NoteProposal.ProposalState.OPEN,
                    accepted(ProposalLine.open("/event", untitled)))))
        .containsExactly("intake.refused.no-title");
  }

  @Test
  void anEventThatEndsBeforeItsStartIsNotRecorded() {
    NoteItem earlier =
        new NoteItem.FoundEarlierEvent("Seminar", "2014-11", "2014-01", "", Optional.empty(), "");
    assertThat(
            refusals(
                proposal(
                    NoteProposal.ProposalState.OPEN,
                    accepted(EVENT),
                    accepted(ProposalLine.open("/earlier_events/0", earlier)))))
        .containsExactly("intake.refused.end");
  }

  @Test
  void theReasonsAreInTheLanguageOfTheReader() {
    NoteProposal closed = proposal(NoteProposal.ProposalState.REFUSED, accepted(EVENT));
    assertThatThrownBy(() -> AcceptedEvent.of(closed))
        .isInstanceOfSatisfying(
            BadInput.class,
            refused ->
                assertThat(refused.sentence(Language.FR))
                    .isNotEqualTo(refused.sentence(Language.EN)));
  }

  @Test
  void aCorrectedLineIsMarkedAndFlaggedLinesAreFoundByTheirPointer() {
    NoteItem corrected =
        new NoteItem.FoundParticipant(
            "States",
            "Example State 002",
            "Example State 002",
            ParticipantKind.OTHER,
            Optional.empty(),
            Optional.empty());
    ProposalLine line =
        PARTICIPANT.decided(ProposalLine.LineDecision.ACCEPTED, corrected, Optional.empty());
    assertThat(line.corrected()).isTrue();
    assertThat(PARTICIPANT.corrected()).isFalse();
    assertThat(line.anchor()).isEqualTo("line-participants-0");
    NoteProposal flagged =
        new NoteProposal(
            1,
            7,
            NoteProposal.ProposalState.OPEN,
            List.of(
                ReportedPiece.open(
                    0,
                    new ContentAccount.Reported("", "", Message.of("notes.review.joined-names")),
                    "/participants/0/state")),
            Map.of("/participants/0", List.of(3, 9)),
            List.of(EVENT, PARTICIPANT),
            Optional.empty());
    assertThat(flagged.flagged(PARTICIPANT)).isTrue();
    assertThat(flagged.flagged(EVENT)).isFalse();
    assertThat(flagged.passage(PARTICIPANT)).contains("/participants/0");
    assertThat(flagged.undecided()).isEqualTo(2);
  }
}
