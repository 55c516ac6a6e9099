package org.clearinghouse1540.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.states.StateChoices;
import org.springframework.stereotype.Component;

/** Builds the page of a proposal. */
@Component
final class NoteProposalViewBuilder {
  /** The answer that the item is a new event. */
  static final String NEW = "new";

  /** The field with words of another event, with which the item is merged. */
  static final String OTHER_EVENT = "other-event";

  private final NoteFiles files;
  private final EventMatches events;
  private final StateChoices choices;
  private final NoteItemForm itemForm;
  private final ReportedLineViews reported;

  NoteProposalViewBuilder(
      NoteFiles files,
      EventMatches events,
      StateChoices choices,
      NoteItemForm itemForm,
      ReportedLineViews reported) {
    this.files = files;
    this.events = events;
    this.choices = choices;
    this.itemForm = itemForm;
    this.reported = reported;
  }

  /**
   * The page of a proposal.
   *
   * @param known whether the note was uploaded before
   * @param paging the part of the lines that the page shows
   */
  NoteProposalView view(
      NoteProposal proposal,
      boolean known,
      Paging paging,
      SubmittedForm submitted,
      Language language) {
    List<ProposalLine> shown = paging.of(proposal.inOrder());
    SourceMarks marks = SourceMarks.of(files.text(proposal), proposal);
    List<NoteProposalView.Section> sections = new ArrayList<>();
    for (NoteItem.Kind kind : NoteItem.Kind.values()) {
      List<LineView> lines =
          shown.stream()
              .filter(line -> line.kind() == kind)
              .map(line -> line(proposal, line, marks, submitted, language))
              .toList();
      boolean mayAdd = proposal.isOpen() && kind.mayAdd();
      if (!lines.isEmpty() || mayAdd) {
        sections.add(
            new NoteProposalView.Section(
                kind,
                groups(lines),
                mayAdd
                    ? Optional.of(addForm(proposal, kind, submitted, language))
                    : Optional.empty()));
      }
    }
    return new NoteProposalView(
        proposal,
        known,
        paging,
        sections,
        proposal.lines().stream().filter(this::isQuestion).toList(),
        reported.view(proposal, paging.of(proposal.reported()), marks, submitted, language),
        marks.pieces(),
        files.of(proposal),
        choices.names(language));
  }

  private NoteProposalView.AddForm addForm(
      NoteProposal proposal, NoteItem.Kind kind, SubmittedForm submitted, Language language) {
    FormView form =
        submitted
            .view("/intake/notes/" + proposal.id() + "/lines", "list", kind.list())
            .withIds("add-" + kind.list());
    List<FieldView> fields = new ArrayList<>(itemForm.fields(form, kind.blank(), language));
    if (kind == NoteItem.Kind.PARTICIPANT) {
      fields.add(
          1, form.text("group", "intake.field.group").suggest(Option.same(groups(proposal))));
    }
    return new NoteProposalView.AddForm(form, fields);
  }

  private static List<String> groups(NoteProposal proposal) {
    return proposal.of(NoteItem.Kind.PARTICIPANT).stream()
        .map(ProposalLine::item)
        .filter(NoteItem.FoundParticipant.class::isInstance)
        .map(item -> ((NoteItem.FoundParticipant) item).group())
        .filter(group -> !group.isEmpty())
        .distinct()
        .toList();
  }

  private static List<NoteProposalView.Group> groups(List<LineView> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    List<NoteProposalView.Group> groups = new ArrayList<>();
    List<LineView> current = new ArrayList<>();
    String heading = "";
    for (LineView line : lines) {
      String group =
          line.item() instanceof NoteItem.FoundParticipant participant ? participant.group() : "";
      if (!group.equals(heading) && !current.isEmpty()) {
        groups.add(new NoteProposalView.Group(heading, current));
        current = new ArrayList<>();
      }
      heading = group;
      current.add(line);
    }
    groups.add(new NoteProposalView.Group(heading, current));
    return groups;
  }

  /** One line of a proposal. */
  LineView line(
      NoteProposal proposal, ProposalLine line, SubmittedForm submitted, Language language) {
    SourceMarks marks = SourceMarks.of(files.text(proposal), proposal);
    return line(proposal, line, marks, submitted, language);
  }

  private LineView line(
      NoteProposal proposal,
      ProposalLine line,
      SourceMarks marks,
      SubmittedForm submitted,
      Language language) {
    return new LineView(
        line,
        proposal.flagged(line),
        line.item().state().map(code -> choices.name(code, language)).orElse(""),
        itemForm.tag(line.item(), language),
        passage(proposal, line, marks),
        proposal.isOpen()
            ? Optional.of(form(proposal, line, submitted, language))
            : Optional.empty());
  }

  // A line that a person made of a reported passage has the place of that passage.
  private static Optional<String> passage(
      NoteProposal proposal, ProposalLine line, SourceMarks marks) {
    return proposal
        .passage(line)
        .flatMap(marks::anchor)
        .or(
            () ->
                proposal.reported().stream()
                    .filter(piece -> piece.results().contains(line.pointer()))
                    .flatMap(piece -> marks.anchor(piece).stream())
                    .findFirst());
  }

  private LineView.LineForm form(
      NoteProposal proposal, ProposalLine line, SubmittedForm submitted, Language language) {
    FormView form =
        submitted
            .view("/intake/notes/" + proposal.id() + "/line", "pointer", line.pointer())
            .withIds(line.anchor());
    List<FieldView> fields = new ArrayList<>(itemForm.fields(form, line.item(), language));
    if (line.kind().isEvent()) {
      fields.add(
          form.text(OTHER_EVENT, "intake.same.other").hint("intake.same.other.hint").max(300));
    }
    return new LineView.LineForm(form, sameAs(form, line, language), fields);
  }

  /** Whether only a person can say if the item of an undecided line is an event on record. */
  boolean isQuestion(ProposalLine line) {
    return line.decision() == ProposalLine.LineDecision.OPEN
        && line.sameAs().isEmpty()
        && !events.likely(line.item()).isEmpty();
  }

  private Optional<FieldView> sameAs(FormView form, ProposalLine line, Language language) {
    List<Option> options = new ArrayList<>();
    events
        .choices(line, form.value(OTHER_EVENT))
        .forEach(event -> options.add(option(event, language)));
    if (options.isEmpty()) {
      return Optional.empty();
    }
    options.addFirst(new Option(NEW, Texts.get(language, "intake.same.new")));
    boolean different =
        line.decision() == ProposalLine.LineDecision.ACCEPTED && line.sameAs().isEmpty();
    return Optional.of(
        form.with("same-as", different ? NEW : line.sameAs().map(String::valueOf).orElse(""))
            .select("same-as", "intake.same", options)
            .hint("intake.same.hint")
            .empty("intake.same.choose"));
  }

  private static Option option(Event event, Language language) {
    return new Option(
        Long.toString(event.id()),
        Isolated.name(event.title(), language)
            + " ("
            + DateText.of(event.start(), event.end(), language)
            + ")");
  }
}
