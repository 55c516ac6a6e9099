package org.clearinghouse1540.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.outreach.Event;
import org.clearinghouse1540.outreach.EventRoles;
import org.clearinghouse1540.outreach.Events;
import org.clearinghouse1540.states.StateChoices;
import org.springframework.stereotype.Component;

/** Builds the page of a proposal. */
@Component
final class NoteProposalViewBuilder {
  /** The answer that the item is a new event. */
  static final String NEW = "new";

  private final NoteFiles files;
  private final Events events;
  private final StateChoices choices;
  private final EventRoles roles;
  private final NoteItemForm itemForm;

  NoteProposalViewBuilder(
      NoteFiles files,
      Events events,
      StateChoices choices,
      EventRoles roles,
      NoteItemForm itemForm) {
    this.files = files;
    this.events = events;
    this.choices = choices;
    this.roles = roles;
    this.itemForm = itemForm;
  }

  /** The page of a proposal. */
  NoteProposalView view(
      NoteProposal proposal, boolean known, SubmittedForm submitted, Language language) {
    List<NoteProposalView.Section> sections = new ArrayList<>();
    for (NoteItem.Kind kind : NoteItem.Kind.values()) {
      List<ProposalLine> lines = proposal.of(kind);
      if (!lines.isEmpty()) {
        sections.add(
            new NoteProposalView.Section(kind, groups(proposal, lines, submitted, language)));
      }
    }
    return new NoteProposalView(
        proposal,
        known,
        sections,
        proposal.lines().stream().filter(this::isQuestion).toList(),
        pieces(proposal),
        files.of(proposal),
        choices.names(language));
  }

  // The text of a withdrawn file is not shown any more; nothing in it can be marked.
  private List<MarkedText.Piece> pieces(NoteProposal proposal) {
    String text = files.text(proposal);
    return text.isEmpty() ? List.of() : MarkedText.cut(text, proposal.places());
  }

  private List<NoteProposalView.Group> groups(
      NoteProposal proposal, List<ProposalLine> lines, SubmittedForm submitted, Language language) {
    List<NoteProposalView.Group> groups = new ArrayList<>();
    List<LineView> current = new ArrayList<>();
    String heading = "";
    for (ProposalLine line : lines) {
      String group =
          line.item() instanceof NoteItem.FoundParticipant participant ? participant.group() : "";
      if (!group.equals(heading) && !current.isEmpty()) {
        groups.add(new NoteProposalView.Group(heading, current));
        current = new ArrayList<>();
      }
      heading = group;
      current.add(line(proposal, line, submitted, language));
    }
    groups.add(new NoteProposalView.Group(heading, current));
    return groups;
  }

  /** One line of a proposal. */
  LineView line(
      NoteProposal proposal, ProposalLine line, SubmittedForm submitted, Language language) {
    return new LineView(
        line,
        proposal.flagged(line),
        line.item().state().map(code -> choices.name(code, language)).orElse(""),
        tag(line.item(), language),
        proposal.passage(line).map(MarkedText::anchorOf),
        proposal.isOpen()
            ? Optional.of(form(proposal, line, submitted, language))
            : Optional.empty());
  }

  private String tag(NoteItem item, Language language) {
    return switch (item) {
      case NoteItem.FoundOrganizer organizer -> roles.name(organizer.role(), language);
      case NoteItem.FoundParticipant participant ->
          Texts.get(language, "intake.participant." + participant.type().key());
      default -> "";
    };
  }

  private LineView.LineForm form(
      NoteProposal proposal, ProposalLine line, SubmittedForm submitted, Language language) {
    FormView form =
        submitted
            .view("/intake/notes/" + proposal.id() + "/line", "pointer", line.pointer())
            .withIds(line.anchor());
    return new LineView.LineForm(
        form, sameAs(form, line, language), itemForm.fields(form, line.item(), language));
  }

  /** Whether only a person can say if the item of an undecided line is an event on record. */
  boolean isQuestion(ProposalLine line) {
    return line.decision() == ProposalLine.LineDecision.OPEN
        && line.sameAs().isEmpty()
        && !candidates(line.item()).isEmpty();
  }

  private Optional<FieldView> sameAs(FormView form, ProposalLine line, Language language) {
    List<Option> options = new ArrayList<>();
    candidates(line.item()).forEach(event -> options.add(option(event, language)));
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

  private List<Event> candidates(NoteItem item) {
    return switch (item) {
      case NoteItem.FoundEvent event ->
          events.likelySame(event.start(), event.end(), event.country().orElse(""));
      case NoteItem.FoundEarlierEvent event ->
          events.likelySame(event.start(), event.end(), event.country().orElse(""));
      default -> List.of();
    };
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
