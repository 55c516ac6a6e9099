package org.clearinghouse1540.outreach;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.outreach.EventViewBuilder.PageRequest;
import org.springframework.stereotype.Component;

/** Builds the sections of figures, needs, follow-ups and the list entry, with their forms. */
@Component
final class EventRecordForms {
  private final ParticipationFigures figures;
  private final VoicedNeeds needs;
  private final FollowUps followUps;
  private final OutreachListLines lines;
  private final EventPartyNames parties;
  private final EventRoles roles;
  private final EventTerms terms;

  EventRecordForms(
      ParticipationFigures figures,
      VoicedNeeds needs,
      FollowUps followUps,
      OutreachListLines lines,
      EventPartyNames parties,
      EventRoles roles,
      EventTerms terms) {
    this.figures = figures;
    this.needs = needs;
    this.followUps = followUps;
    this.lines = lines;
    this.parties = parties;
    this.roles = roles;
    this.terms = terms;
  }

  private static String address(EventRecord record, String rest) {
    return "/events/" + record.event().id() + rest;
  }

  /** The figures of an event. */
  EventView.Figures figures(EventRecord record, boolean mayEdit, PageRequest request) {
    Language language = request.language();
    return new EventView.Figures(
        figures.of(record.event().id()),
        mayEdit
            ? Optional.of(request.submitted().view(address(record, "/figures")).withIds("figure"))
            : Optional.empty(),
        Arrays.stream(FigureCategory.values())
            .map(category -> new Option(category.key(), Texts.get(language, category.text())))
            .toList(),
        languages());
  }

  /** The official languages as choices of a form. */
  static List<Option> languages() {
    return Arrays.stream(Language.values())
        .map(language -> new Option(language.code(), language.ownName()))
        .toList();
  }

  /** The needs expressed at an event. */
  EventView.Needs needs(EventRecord record, boolean mayEdit, PageRequest request) {
    return new EventView.Needs(
        record.needs().stream().map(need -> need(record, need, mayEdit, request)).toList(),
        mayEdit
            ? Optional.of(request.submitted().view(address(record, "/needs")).withIds("need"))
            : Optional.empty(),
        terms.areas(request.language(), true));
  }

  private EventView.Need need(
      EventRecord record, VoicedNeed need, boolean mayEdit, PageRequest request) {
    Language language = request.language();
    return new EventView.Need(
        need,
        terms.state(need.state(), language),
        terms.areas(need.areas(), language),
        request.viewer().may(Permission.PROPOSE_NEEDS) && !need.state().isEmpty(),
        mayEdit ? Optional.of(linkForm(record, need, request)) : Optional.empty());
  }

  // Until a person confirms them, the fields contain what the text of the need names.
  private FormView linkForm(EventRecord record, VoicedNeed need, PageRequest request) {
    String state = need.state().isEmpty() ? parties.state(need.who()).orElse("") : need.state();
    return request
        .submitted()
        .view(address(record, "/needs/" + need.id()))
        .withIds("need-" + need.id())
        .with("state", terms.state(state, request.language()))
        .with(
            "paragraphs",
            need.paragraphs().isEmpty() ? needs.paragraphsNamed(need) : need.paragraphs())
        .with("areas", need.areas().isEmpty() ? needs.areasNamed(need) : need.areas());
  }

  /** The follow-ups to an event. */
  EventView.FollowUpList followUps(EventRecord record, PageRequest request) {
    boolean mayEdit = request.viewer().may(Permission.EDIT_EVENTS);
    return new EventView.FollowUpList(
        followUps.of(record.event().id()).stream()
            .map(followUp -> item(record, followUp, mayEdit, request))
            .toList(),
        mayEdit
            ? Optional.of(
                request.submitted().view(address(record, "/follow-ups")).withIds("follow"))
            : Optional.empty(),
        FollowUps.OWNERS.stream()
            .map(
                role ->
                    new Option(
                        role.key(), Texts.get(request.language(), "outreach.owner." + role.key())))
            .toList());
  }

  private static EventView.FollowUpItem item(
      EventRecord record, FollowUp followUp, boolean mayEdit, PageRequest request) {
    if (!mayEdit || !followUp.open()) {
      return new EventView.FollowUpItem(followUp, Optional.empty(), Optional.empty());
    }
    String address = address(record, "/follow-ups/" + followUp.id());
    String ids = "follow-up-" + followUp.id();
    return new EventView.FollowUpItem(
        followUp,
        Optional.of(request.submitted().view(address).withIds(ids)),
        Optional.of(
            request
                .submitted()
                .view(address + "/owner")
                .withIds(ids)
                .with("owner-role", followUp.ownerRole().key())
                .with("owner-name", followUp.ownerName())
                .with("by", followUp.by())));
  }

  /** The entry of an event in the list of outreach events, or a proposal for it. */
  EventView.ListEntry listEntry(EventRecord record, PageRequest request) {
    Optional<OutreachListLines.ListLine> line = lines.find(record.event().id());
    if (!request.viewer().may(Permission.EDIT_EVENTS)) {
      return new EventView.ListEntry(line, Optional.empty());
    }
    OutreachListLines.ListLine shown = line.orElseGet(() -> proposal(record, request.language()));
    return new EventView.ListEntry(
        line,
        Optional.of(
            request
                .submitted()
                .view(address(record, "/line"))
                .with("line-date", shown.heldOn())
                .with("line-title", shown.title())
                .with("line-place", shown.place())
                .with("line-who", shown.who())));
  }

  private OutreachListLines.ListLine proposal(EventRecord record, Language language) {
    Event event = record.event();
    String committee =
        record.participants().stream()
            .filter(roles::isForCommittee)
            .map(Participant::asReceived)
            .distinct()
            .collect(Collectors.joining("; "));
    return new OutreachListLines.ListLine(
        DateText.of(event.start(), event.end(), language),
        event.title(),
        terms.place(event.city(), event.country(), language),
        committee);
  }
}
