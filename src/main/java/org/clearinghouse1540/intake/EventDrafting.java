package org.clearinghouse1540.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.outreach.Contribution;
import org.clearinghouse1540.outreach.EventDraft;
import org.clearinghouse1540.outreach.Organizer;
import org.clearinghouse1540.outreach.Participant;
import org.clearinghouse1540.outreach.ParticipantKind;
import org.clearinghouse1540.outreach.VoicedNeed;

/** From decided lines to the event that is recorded, or to the reasons why it cannot be. Pure. */
sealed interface EventDrafting {

  /** It can be recorded. */
  record Ready(EventDraft draft) implements EventDrafting {}

  /** It cannot yet; each reason is the key of a text. */
  record NotYet(List<String> reasons) implements EventDrafting {}

  static EventDrafting of(Proposal proposal) {
    List<String> reasons = new ArrayList<>();
    if (!proposal.isOpen()) {
      reasons.add("intake.closed");
    }
    if (proposal.undecided() > 0) {
      reasons.add("intake.undecided-lines");
    }
    List<ProposalLine> accepted =
        proposal.lines().stream()
            .filter(line -> line.decision() == ProposalLine.Decision.ACCEPTED)
            .toList();
    Optional<ProposalLine> event =
        accepted.stream().filter(line -> line.kind() == ProposalLine.Kind.EVENT).findFirst();
    if (event.isEmpty()) {
      reasons.add("intake.event-not-accepted");
    } else if (event.get().field("title").isBlank()) {
      reasons.add("intake.no-title");
    }
    if (!reasons.isEmpty() || event.isEmpty()) {
      return new NotYet(reasons);
    }
    return new Ready(draft(proposal, event.get(), accepted));
  }

  private static EventDraft draft(
      Proposal proposal, ProposalLine event, List<ProposalLine> accepted) {
    return new EventDraft(
        proposal.document(),
        event.sameAs(),
        facts(event, event.field("venue_as_received")),
        of(ProposalLine.Kind.ORGANIZER, accepted, EventDrafting::organizer),
        of(ProposalLine.Kind.PARTICIPANT, accepted, EventDrafting::participant),
        of(
            ProposalLine.Kind.EARLIER_EVENT,
            accepted,
            line -> new EventDraft.Earlier(line.sameAs(), facts(line, line.field("text")))),
        of(
            ProposalLine.Kind.CONTRIBUTION,
            accepted,
            line -> contribution(line, proposal.document())),
        of(ProposalLine.Kind.NEED, accepted, EventDrafting::need),
        of(
            ProposalLine.Kind.RECOMMENDATION,
            accepted,
            line -> new EventDraft.Recommendation(line.field("text"), line.field("paragraphs"))));
  }

  // A person accepted areas and States with the line; a need of several States is nobody's own.
  private static VoicedNeed need(ProposalLine line) {
    List<String> states = parts(line.field("states"));
    return new VoicedNeed(
        0,
        line.field("text"),
        line.field("paragraphs"),
        line.field("who"),
        parts(line.field("areas")),
        states.size() == 1 ? states.getFirst() : "",
        Optional.empty());
  }

  private static List<String> parts(String field) {
    return Stream.of(field.split("[\\s,;]+", -1)).filter(part -> !part.isEmpty()).toList();
  }

  private static <T> List<T> of(
      ProposalLine.Kind kind,
      List<ProposalLine> accepted,
      java.util.function.Function<ProposalLine, T> make) {
    return accepted.stream().filter(line -> line.kind() == kind).map(make).toList();
  }

  private static EventDraft.Facts facts(ProposalLine line, String words) {
    return new EventDraft.Facts(
        line.field("title"),
        line.field("start"),
        line.field("end"),
        line.field("days"),
        line.field("online").equals("true"),
        line.field("city"),
        line.field("country"),
        words);
  }

  private static Organizer organizer(ProposalLine line) {
    return new Organizer(
        line.field("as_received"),
        line.field("name"),
        given(line, "state"),
        given(line, "body"),
        line.field("role"),
        "");
  }

  private static Participant participant(ProposalLine line) {
    return new Participant(
        line.field("group"),
        line.field("as_received"),
        ParticipantKind.find(line.field("kind")).orElse(ParticipantKind.OTHER),
        given(line, "state"),
        given(line, "body"));
  }

  private static Contribution contribution(ProposalLine line, long document) {
    return new Contribution(
        line.field("donor"),
        given(line, "state"),
        line.field("fund"),
        "",
        given(line, "amount").map(BigDecimal::new),
        given(line, "currency"),
        line.field("text"),
        "",
        Optional.of(document));
  }

  private static Optional<String> given(ProposalLine line, String field) {
    return Optional.of(line.field(field)).filter(value -> !value.isBlank());
  }
}
