package org.clearinghouse1540.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.notes.Note;
import org.clearinghouse1540.notes.NoteParser;
import org.clearinghouse1540.notes.ParsedNote;
import org.clearinghouse1540.outreach.EventDraft;
import org.clearinghouse1540.outreach.EventRecorder;
import org.clearinghouse1540.sources.IncomingFile;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.SourceDocument;
import org.clearinghouse1540.sources.SourceDocuments;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Turns a file into a proposal, and a proposal with decisions into a recorded event. */
@Component
class NoteIntake {
  // A note names at most all States and as many organizations.
  static final int MOST_LINES = 1_000;

  private final NoteParser parser;
  private final SourceDocuments documents;
  private final Proposals proposals;
  private final EventRecorder recorder;
  private final TransactionTemplate transaction;

  NoteIntake(
      NoteParser parser,
      SourceDocuments documents,
      Proposals proposals,
      EventRecorder recorder,
      TransactionTemplate transaction) {
    this.parser = parser;
    this.documents = documents;
    this.proposals = proposals;
    this.recorder = recorder;
    this.transaction = transaction;
  }

  /** The proposal for a file; known if the same note was uploaded before. */
  record Uploaded(long proposal, boolean known) {}

  /**
   * Reads a note and stores it with its proposal, or nothing if an error occurs.
   *
   * @param document the text of the file
   * @param byHand whether a person records the event with this file as its source, whatever it is
   * @throws BadInput if the file is not a readable note, and nobody records it by hand
   */
  Uploaded upload(Actor actor, SentFile file, DocumentText document, boolean byHand) {
    Optional<Uploaded> known = known(file, document);
    if (known.isPresent()) {
      keep(actor, known.get().proposal(), get(known.get()).document(), file);
      return known.get();
    }
    ParsedNote parsed = byHand ? parser.readAsSource(document) : parser.read(document);
    Note note = parsed.note();
    if (NoteLines.of(note).size() > MOST_LINES) {
      throw BadInput.of("file", "intake.refused.too-many-lines", MOST_LINES);
    }
    try {
      return new Uploaded(propose(actor, file, document, parsed), false);
    } catch (DuplicateKeyException sentTwice) {
      // Somebody sent the same note at the same moment.
      return known(file, document).orElseThrow(() -> sentTwice);
    }
  }

  private long propose(Actor actor, SentFile file, DocumentText document, ParsedNote parsed) {
    Note note = parsed.note();
    Long proposal =
        transaction.execute(
            status -> {
              String title = note.event().title().isEmpty() ? file.name() : note.event().title();
              long id =
                  documents.add(
                      actor,
                      new SourceDocuments.Incoming(
                          note.kind(),
                          title,
                          note.language(),
                          file.name(),
                          document.mediaType(),
                          file.content(),
                          document.text()));
              long number = proposals.propose(actor, id, proposed(parsed));
              keep(actor, number, id, file);
              return number;
            });
    return Optional.ofNullable(proposal).orElseThrow();
  }

  private static Proposals.Proposed proposed(ParsedNote parsed) {
    Map<String, List<Integer>> places = new HashMap<>();
    parsed
        .places()
        .forEach((pointer, place) -> places.put(pointer, List.of(place.start(), place.end())));
    Note note = parsed.note();
    return new Proposals.Proposed(
        NoteLines.of(note), places, note.account(), ReportedLines.of(note));
  }

  // The same words in another file are another original of the same note.
  private void keep(Actor actor, long proposal, long document, SentFile file) {
    documents.keepOriginal(
        actor,
        document,
        IncomingFile.of(
            Proposals.record(proposal), Original.Kind.NOTE, file.name(), file.content()));
  }

  private NoteProposal get(Uploaded uploaded) {
    return proposals.find(uploaded.proposal()).orElseThrow();
  }

  // The same file may also be on record as a source of another kind, which has no proposal.
  private Optional<Uploaded> known(SentFile file, DocumentText document) {
    return documents.findSame("information-note", file.content(), document.text()).stream()
        .map(SourceDocument::id)
        .flatMap(same -> proposals.findByDocument(same).stream())
        .map(proposal -> new Uploaded(proposal, true))
        .findFirst();
  }

  /**
   * Records the event of a proposal as a whole, or nothing if an error occurs.
   *
   * @return the number of the event
   * @throws BadInput if it cannot be recorded yet, or another user was faster
   */
  long record(Actor actor, NoteProposal proposal) {
    EventDraft draft = AcceptedEvent.of(proposal);
    Long recorded =
        transaction.execute(
            status -> {
              long event = recorder.record(actor, draft);
              close(actor, proposal, NoteProposal.ProposalState.RECORDED, Optional.of(event));
              return event;
            });
    return Optional.ofNullable(recorded).orElseThrow();
  }

  /** Rejects a whole note; its document is kept. */
  void reject(Actor actor, NoteProposal proposal) {
    transaction.executeWithoutResult(
        status -> close(actor, proposal, NoteProposal.ProposalState.REFUSED, Optional.empty()));
  }

  private void close(
      Actor actor, NoteProposal proposal, NoteProposal.ProposalState state, Optional<Long> event) {
    if (!proposals.close(actor, proposal.id(), state, event)) {
      throw BadInput.of("", "intake.refused.closed");
    }
  }
}
