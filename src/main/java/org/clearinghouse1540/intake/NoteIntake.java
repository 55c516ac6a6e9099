package org.clearinghouse1540.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.files.SandboxedReader;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.notes.NoteJson;
import org.clearinghouse1540.notes.NoteParser;
import org.clearinghouse1540.notes.ParsedNote;
import org.clearinghouse1540.outreach.Events;
import org.clearinghouse1540.sources.SourceDocument;
import org.clearinghouse1540.sources.SourceDocuments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** From a file to a proposal, and from a decided proposal to a recorded event. */
@Component
class NoteIntake {
  private final NoteParser reading;
  private final SourceDocuments documents;
  private final Proposals proposals;
  private final Events events;
  private final TransactionTemplate transaction;

  NoteIntake(
      NoteParser reading,
      SourceDocuments documents,
      Proposals proposals,
      Events events,
      TransactionTemplate transaction) {
    this.reading = reading;
    this.documents = documents;
    this.proposals = proposals;
    this.events = events;
    this.transaction = transaction;
  }

  /** The proposal that a file led to; known where the same note was taken in before. */
  record Taken(long proposal, boolean known) {}

  /** What came of recording. */
  sealed interface Outcome {
    /** The event is on record. */
    record Recorded(long event) implements Outcome {}

    /** It is not; each reason is the key of a text. */
    record Refused(List<String> reasons) implements Outcome {}
  }

  /**
   * Reads a note and keeps it with what was found, whole or not at all.
   *
   * @throws org.clearinghouse1540.kit.BadInput if it is no note that can be read
   */
  Taken take(Actor actor, byte[] content, String fileName) {
    DocumentText document = SandboxedReader.read(content, fileName);
    Optional<Taken> known = documents.findSame(content, document.text()).flatMap(this::taken);
    if (known.isPresent()) {
      return known.get();
    }
    ParsedNote read = reading.read(document);
    JsonNode note = NoteJson.tree(read.note());
    Map<String, List<Integer>> places = new HashMap<>();
    read.places()
        .forEach((pointer, place) -> places.put(pointer, List.of(place.start(), place.end())));
    Long proposal =
        transaction.execute(
            status -> {
              long id =
                  documents.add(
                      actor,
                      new SourceDocuments.Incoming(
                          "information-note",
                          read.note().event().title().isEmpty()
                              ? fileName
                              : read.note().event().title(),
                          read.note().language(),
                          fileName,
                          document.mediaType(),
                          content,
                          document.text()));
              return proposals.propose(
                  actor,
                  id,
                  ProposalLineReader.lines(note),
                  ProposalLineReader.review(read.note()),
                  places);
            });
    return new Taken(Optional.ofNullable(proposal).orElseThrow(), false);
  }

  private Optional<Taken> taken(SourceDocument document) {
    return proposals.findByDocument(document.id()).map(id -> new Taken(id, true));
  }

  /** Records the event of a decided proposal, whole or not at all. */
  Outcome record(Actor actor, Proposal proposal) {
    return switch (EventDrafting.of(proposal)) {
      case EventDrafting.NotYet notYet -> new Outcome.Refused(notYet.reasons());
      case EventDrafting.Ready ready -> {
        Outcome outcome =
            transaction.execute(
                status -> {
                  long event = events.record(actor, ready.draft());
                  if (!proposals.close(actor, proposal.id(), "recorded", Optional.of(event))) {
                    // Somebody else was faster: nothing of ours may stay.
                    status.setRollbackOnly();
                    return new Outcome.Refused(List.of("intake.closed"));
                  }
                  return new Outcome.Recorded(event);
                });
        yield Optional.ofNullable(outcome).orElseThrow();
      }
    };
  }

  /** Refuses a whole note; its document stays, nothing is recorded. */
  void refuse(Actor actor, Proposal proposal) {
    transaction.executeWithoutResult(
        status -> proposals.close(actor, proposal.id(), "refused", Optional.empty()));
  }
}
