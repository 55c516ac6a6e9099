package org.clearinghouse1540.outreach;

import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Component;

/** Finds events for a change; a merged event is changed through the event that absorbed it. */
@Component
final class EditableEvents {
  private final Events events;
  private final EventRelease releases;

  EditableEvents(Events events, EventRelease releases) {
    this.events = events;
    this.releases = releases;
  }

  /** Whether a user may edit an event; after its release only a user who may release events. */
  static boolean mayEdit(Viewer viewer, boolean released) {
    return viewer.may(Permission.RELEASE_EVENTS) || !released && viewer.may(Permission.EDIT_EVENTS);
  }

  /**
   * The event with this number.
   *
   * @throws NotFound if there is none or if it was merged into another
   */
  EventRecord find(long id) {
    return events.find(id).filter(record -> record.event().id() == id).orElseThrow(NotFound::new);
  }

  /**
   * The event with this number for a change of information that is public after its release.
   *
   * @throws NotFound also if the current user may not edit it
   */
  EventRecord findEditable(long id, Viewer viewer) {
    EventRecord record = find(id);
    if (!mayEdit(viewer, isReleased(record))) {
      throw new NotFound();
    }
    return record;
  }

  boolean isReleased(EventRecord record) {
    return releases.ask(record).published().isPresent();
  }
}
