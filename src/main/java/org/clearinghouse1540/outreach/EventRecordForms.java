package org.clearinghouse1540.outreach;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.outreach.EventViewBuilder.PageRequest;
import org.springframework.stereotype.Component;

/** Builds the sections of figures, needs, follow-ups and the list entry, with their forms. */
@Component
final class EventRecordForms {
  private final ParticipationFigures figures;
  private final FollowUps followUps;
  private final EventNeedForms needs;
  private final ListEntryForm listEntry;

  EventRecordForms(
      ParticipationFigures figures,
      FollowUps followUps,
      EventNeedForms needs,
      ListEntryForm listEntry) {
    this.figures = figures;
    this.followUps = followUps;
    this.needs = needs;
    this.listEntry = listEntry;
  }

  /** The address of a form of an event. */
  static String address(EventRecord record, String rest) {
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
    return needs.needs(record, mayEdit, request);
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
    return listEntry.listEntry(record, request);
  }
}
