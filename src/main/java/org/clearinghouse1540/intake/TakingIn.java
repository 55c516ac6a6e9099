package org.clearinghouse1540.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.files.ReadingApart;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.notes.NoteJson;
import org.clearinghouse1540.notes.ReadNote;
import org.clearinghouse1540.notes.ReadingNote;
import org.clearinghouse1540.outreach.Events;
import org.clearinghouse1540.sources.Document;
import org.clearinghouse1540.sources.Documents;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** From a file to a proposal, and from a decided proposal to a recorded event. */
@Component
class TakingIn {
  private final ReadingNote reading;
  private final Documents documents;
  private final Proposals proposals;
  private final Events events;
  private final TransactionTemplate transaction;

  TakingIn(
      ReadingNote reading,
      Documents documents,
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
    DocumentText document = ReadingApart.read(content, fileName);
    Optional<Taken> known = documents.findSame(content, document.text()).flatMap(this::taken);
    if (known.isPresent()) {
      return known.get();
    }
    ReadNote read = reading.read(document);
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
                      new Documents.Incoming(
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
                  actor, id, Reading.lines(note), Reading.review(note), places);
            });
    return new Taken(Optional.ofNullable(proposal).orElseThrow(), false);
  }

  private Optional<Taken> taken(Document document) {
    return proposals.findByDocument(document.id()).map(id -> new Taken(id, true));
  }

  /** Records the event of a decided proposal, whole or not at all. */
  Outcome record(Actor actor, Proposal proposal) {
    return switch (Drafting.of(proposal)) {
      case Drafting.NotYet notYet -> new Outcome.Refused(notYet.reasons());
      case Drafting.Ready ready -> {
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
