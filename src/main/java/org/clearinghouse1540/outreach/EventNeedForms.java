package org.clearinghouse1540.outreach;

import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.outreach.EventViewBuilder.PageRequest;
import org.springframework.stereotype.Component;

/** Builds the section of the needs expressed at an event, with its forms. */
@Component
final class EventNeedForms {
  private final VoicedNeeds needs;
  private final EventPartyNames parties;
  private final EventTerms terms;

  EventNeedForms(VoicedNeeds needs, EventPartyNames parties, EventTerms terms) {
    this.needs = needs;
    this.parties = parties;
    this.terms = terms;
  }

  /** The needs expressed at an event. */
  EventView.Needs needs(EventRecord record, boolean mayEdit, PageRequest request) {
    return new EventView.Needs(
        record.needs().stream().map(need -> need(record, need, mayEdit, request)).toList(),
        mayEdit
            ? Optional.of(
                request
                    .submitted()
                    .view(EventRecordForms.address(record, "/needs"))
                    .withIds("need"))
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
        .view(EventRecordForms.address(record, "/needs/" + need.id()))
        .withIds("need-" + need.id())
        .with("state", terms.state(state, request.language()))
        .with(
            "paragraphs",
            need.paragraphs().isEmpty() ? needs.paragraphsNamed(need) : need.paragraphs())
        .with("areas", need.areas().isEmpty() ? needs.areasNamed(need) : need.areas());
  }
}
