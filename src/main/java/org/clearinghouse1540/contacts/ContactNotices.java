package org.clearinghouse1540.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * Notices for a State: a note verbale was recorded for one of its contacts, and a contact left a
 * note for the successor, who finds it beside the tasks of the State.
 */
@Component
final class ContactNotices implements TaskSource {
  private static final Transition NAMED = Transitions.get("contact-named");
  private static final Transition CHANGED = Transitions.get("contact-changed");
  private static final Transition CLOSED = Transitions.get("contact-closed");
  private static final Transition HANDOVER = Transitions.get("contact-handover");
  private static final Transition ERASED = Transitions.get("contact-erased");
  private final Contacts contacts;
  private final Nominations nominations;
  private final Handovers handovers;

  ContactNotices(Contacts contacts, Nominations nominations, Handovers handovers) {
    this.contacts = contacts;
    this.nominations = nominations;
    this.handovers = handovers;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!NAMED.isFor(viewer)) {
      return List.of();
    }
    return contacts.listOf(viewer.party()).stream()
        .flatMap(
            contact ->
                Stream.of(
                    erased(contact),
                    nominations.of(contact.id()).stream().map(note -> recorded(contact, note)),
                    handovers.of(contact.id()).stream()
                        .filter(note -> !note.by().equals(viewer.name()))
                        .map(note -> left(contact, note))))
        .flatMap(Function.identity())
        .toList();
  }

  private static Stream<Task> erased(Contact contact) {
    return contact.erased().stream()
        .map(
            day ->
                ERASED.notice(
                    "erasure/" + contact.id(), contact.details().office(), day, contact.id()));
  }

  private static Task recorded(Contact contact, Nomination note) {
    Transition recorded =
        switch (note.kind()) {
          case OPENED -> NAMED;
          case CHANGED -> CHANGED;
          case CLOSED -> CLOSED;
        };
    return recorded.notice(
        "nomination/" + note.id(),
        contact.details().office(),
        LocalDate.parse(DateText.day(note.recorded())),
        contact.id());
  }

  private static Task left(Contact contact, Handover note) {
    return HANDOVER.notice(
        "handover/" + note.id(),
        contact.details().office(),
        LocalDate.parse(DateText.day(note.at())),
        contact.id());
  }
}
