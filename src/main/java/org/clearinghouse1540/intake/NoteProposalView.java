package org.clearinghouse1540.intake;

import java.util.List;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.sources.Original;

/**
 * A proposal beside the text of its note.
 *
 * @param known whether the note was uploaded before
 * @param questions the undecided lines that ask whether the item is an event on record
 * @param pieces the text of the note
 * @param files the files in which the note was received
 * @param states the names of States that the fields suggest
 */
@Template("intake/proposal.jte")
record NoteProposalView(
    NoteProposal proposal,
    boolean known,
    List<Section> sections,
    List<ProposalLine> questions,
    List<MarkedText.Piece> pieces,
    List<Original> files,
    List<Option> states) {
  NoteProposalView {
    sections = List.copyOf(sections);
    questions = List.copyOf(questions);
    pieces = List.copyOf(pieces);
    files = List.copyOf(files);
    states = List.copyOf(states);
  }

  /** The lines of one kind. */
  record Section(NoteItem.Kind kind, List<Group> groups) {
    Section {
      groups = List.copyOf(groups);
    }
  }

  /** The lines of one group of participants; for other kinds, all lines with an empty heading. */
  record Group(String heading, List<LineView> lines) {
    Group {
      lines = List.copyOf(lines);
    }
  }
}
