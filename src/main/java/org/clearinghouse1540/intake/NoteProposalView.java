package org.clearinghouse1540.intake;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.ReportedView;

/**
 * A proposal beside the text of its note.
 *
 * @param known whether the note was uploaded before
 * @param paging the part of the lines that the page shows
 * @param questions the undecided lines that ask whether the item is an event on record
 * @param reported the account of the lines of the note
 * @param pieces the text of the note
 * @param files the files in which the note was received
 * @param states the names of States that the fields suggest
 */
@Template("intake/proposal.jte")
record NoteProposalView(
    NoteProposal proposal,
    boolean known,
    Paging paging,
    List<Section> sections,
    List<ProposalLine> questions,
    ReportedView reported,
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

  /** The lines of one kind, and the form that adds one, if the proposal is open. */
  record Section(NoteItem.Kind kind, List<Group> groups, Optional<AddForm> add) {
    Section {
      groups = List.copyOf(groups);
    }
  }

  /** The form that adds a line. */
  record AddForm(FormView form, List<FieldView> fields) {
    AddForm {
      fields = List.copyOf(fields);
    }
  }

  /** The lines of one group of participants; for other kinds, all lines with an empty heading. */
  record Group(String heading, List<LineView> lines) {
    Group {
      lines = List.copyOf(lines);
    }
  }
}
