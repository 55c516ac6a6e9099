package org.clearinghouse1540.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/**
 * Notices for a State: a note verbale was recorded for one of its contacts, and a contact left a
 * note for the successor, who finds it beside the tasks of the State.
 */
@Component
final class ContactNotices implements TaskSource {
  private static final String KIND = "contacts.waits";
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
    if (!viewer.may(Permission.KEEP_CONTACTS)) {
      return List.of();
    }
    return contacts.listOf(viewer.party()).stream()
        .flatMap(
            contact ->
                Stream.concat(
                    nominations.of(contact.id()).stream().map(note -> recorded(contact, note)),
                    handovers.of(contact.id()).stream()
                        .filter(note -> !note.by().equals(viewer.name()))
                        .map(note -> left(contact, note))))
        .toList();
  }

  private static Task recorded(Contact contact, Nomination note) {
    return notice(
        contact,
        "contacts.waits." + note.kind().key(),
        LocalDate.parse(DateText.day(note.recorded())),
        "nomination/" + note.id());
  }

  private static Task left(Contact contact, Handover note) {
    return notice(
        contact,
        "contacts.waits.handover",
        LocalDate.parse(DateText.day(note.at())),
        "handover/" + note.id());
  }

  private static Task notice(Contact contact, String text, LocalDate since, String event) {
    return new Task(
            KIND,
            text,
            List.of(),
            contact.details().office(),
            contact.address(),
            since,
            Optional.empty())
        .asNotice(event);
  }
}
