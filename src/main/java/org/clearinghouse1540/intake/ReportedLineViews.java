package org.clearinghouse1540.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.sources.ReportedPiece;
import org.clearinghouse1540.sources.ReportedPieceView;
import org.clearinghouse1540.sources.ReportedPieces;
import org.clearinghouse1540.sources.ReportedView;
import org.springframework.stereotype.Component;

/** Builds the account of a note on its page: what was reported, and the forms that assign it. */
@Component
final class ReportedLineViews {
  private static final int LONGEST_LINK = 90;

  private final ReportedPieces reported;
  private final NoteFiles files;

  ReportedLineViews(ReportedPieces reported, NoteFiles files) {
    this.reported = reported;
    this.files = files;
  }

  /** The account of a note; the passages are in the order of their first reason. */
  ReportedView view(
      NoteProposal proposal,
      List<ReportedPiece> shown,
      SourceMarks marks,
      SubmittedForm submitted,
      Language language) {
    Map<String, List<ReportedPiece>> groups = new LinkedHashMap<>();
    for (ReportedPiece piece : shown) {
      groups.computeIfAbsent(piece.reason().in(language), reason -> new ArrayList<>()).add(piece);
    }
    return new ReportedView(
        reported.counts(Proposals.record(proposal.id())),
        groups.values().stream()
            .map(
                pieces ->
                    new ReportedView.Group(
                        pieces.getFirst().reason(),
                        pieces.stream()
                            .map(piece -> piece(proposal, piece, marks, submitted, language))
                            .toList()))
            .toList(),
        proposal.unanswered(),
        proposal.isOpen() ? Optional.of(address(proposal) + "/rest") : Optional.empty());
  }

  /** One reported passage. */
  ReportedPieceView piece(
      NoteProposal proposal, ReportedPiece piece, SubmittedForm submitted, Language language) {
    SourceMarks marks = SourceMarks.of(files.text(proposal), proposal);
    return piece(proposal, piece, marks, submitted, language);
  }

  private static ReportedPieceView piece(
      NoteProposal proposal,
      ReportedPiece piece,
      SourceMarks marks,
      SubmittedForm submitted,
      Language language) {
    return new ReportedPieceView(
        piece,
        proposal.isOpen(piece),
        marks.anchor(piece),
        proposal.lineOf(piece).map(line -> link(proposal, line)),
        NoteTarget.find(piece.target()).map(ReportedLineViews::name),
        piece.results().stream()
            .flatMap(pointer -> proposal.find(pointer).stream())
            .map(line -> link(proposal, line))
            .toList(),
        proposal.isOpen()
            ? Optional.of(form(proposal, piece, submitted, language))
            : Optional.empty());
  }

  private static ReportedView.AssignForm form(
      NoteProposal proposal, ReportedPiece piece, SubmittedForm submitted, Language language) {
    FormView form =
        submitted
            .view(address(proposal), "position", piece.position())
            .withIds("reported-" + piece.position())
            .with("text", piece.lastText())
            .with("target", piece.isNothing() ? "" : piece.target());
    return new ReportedView.AssignForm(
        form,
        List.of(
            form.select("target", "sources.reported.target", targets(language))
                .empty("sources.reported.choose")
                .required(),
            form.longText("text", "sources.reported.text")
                .required()
                .rows(3)
                .hint("intake.reported.text.hint")));
  }

  private static List<Option> targets(Language language) {
    return Arrays.stream(NoteTarget.values())
        .map(
            target ->
                new Option(
                    target.key(),
                    name(target).in(language),
                    Texts.get(
                        language, target.isField() ? "intake.target.field" : "intake.target.list")))
        .toList();
  }

  private static Message name(NoteTarget target) {
    return Message.of("intake.target." + target.key());
  }

  private static ReportedView.Link link(NoteProposal proposal, ProposalLine line) {
    String heading = line.item().heading();
    return new ReportedView.Link(
        proposal.address(line),
        heading.length() > LONGEST_LINK ? heading.substring(0, LONGEST_LINK) + "…" : heading);
  }

  private static String address(NoteProposal proposal) {
    return "/intake/notes/" + proposal.id() + "/reported";
  }
}
