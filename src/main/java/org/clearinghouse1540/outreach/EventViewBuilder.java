package org.clearinghouse1540.outreach;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.springframework.stereotype.Component;

/** Builds the page of an event. */
@Component
final class EventViewBuilder {
  private final EventSections sections;
  private final EventRecordForms forms;
  private final EventRelations relations;
  private final EventProvenance provenance;
  private final ReleaseViewBuilder release;

  /** The current user with the language and the rejected form of the page. */
  record PageRequest(Viewer viewer, Language language, SubmittedForm submitted) {}

  EventViewBuilder(
      EventSections sections,
      EventRecordForms forms,
      EventRelations relations,
      EventProvenance provenance,
      ReleaseViewBuilder release) {
    this.sections = sections;
    this.forms = forms;
    this.relations = relations;
    this.provenance = provenance;
    this.release = release;
  }

  /** The page of an event, with the related events within some weeks. */
  EventView view(EventRecord record, int weeks, PageRequest request) {
    Language language = request.language();
    EventView.Release state = release.release(record, request);
    boolean mayEdit = EditableEvents.mayEdit(request.viewer(), state.released());
    boolean mayPlan = request.viewer().may(Permission.EDIT_EVENTS);
    return new EventView(
        record,
        sections.facts(record, language),
        sections.participants(record, language, EventSections.Readers.COMMITTEE),
        relations.duplicates(record, language),
        sections.areas(record, language),
        unknownNames(record),
        relations.relatedTo(record, weeks, language),
        forms.figures(record, mayEdit, request),
        forms.needs(record, mayEdit, request),
        forms.followUps(record, request),
        forms.listEntry(record, request),
        provenance.sources(record, mayPlan, request),
        state,
        provenance.history(record.event()),
        mayEdit,
        mayPlan);
  }

  private static List<String> unknownNames(EventRecord record) {
    Stream<String> participants =
        record.participants().stream()
            .filter(
                participant ->
                    participant.group().isEmpty()
                        && participant.kind() == ParticipantKind.OTHER
                        && participant.state().isEmpty())
            .map(Participant::asReceived);
    Stream<String> organizers =
        record.organizers().stream()
            .filter(
                organizer ->
                    organizer.entered()
                        && organizer.state().isEmpty()
                        && organizer.body().isEmpty())
            .map(Organizer::asReceived);
    return Stream.concat(participants, organizers).distinct().toList();
  }
}
