package org.clearinghouse1540.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.states.StateChoices;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.springframework.stereotype.Component;

/**
 * Tasks about points of contact: a gap warns the State and the secretariat, a State confirms its
 * entries, and the secretariat erases personal data whose time has passed.
 */
@Component
final class ContactTasks implements TaskSource {
  private static final String KIND = "contacts.waits";
  private final Contacts contacts;
  private final ContactRules rules;
  private final ContactSettings settings;
  private final StateChoices states;
  private final Clock clock;

  ContactTasks(
      Contacts contacts,
      ContactRules rules,
      ContactSettings settings,
      StateChoices states,
      Clock clock) {
    this.contacts = contacts;
    this.rules = rules;
    this.settings = settings;
    this.states = states;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (viewer.may(Permission.KEEP_CONTACTS)) {
      return ofState(viewer.party());
    }
    return viewer.may(Permission.RECORD_NOMINATIONS) ? ofSecretariat(language) : List.of();
  }

  private List<Task> ofState(String party) {
    LocalDate today = LocalDate.now(clock);
    List<Contact> own = contacts.listOf(party);
    List<Task> tasks = new ArrayList<>();
    for (ContactGap gap : ContactGap.of(own, today)) {
      tasks.add(
          task(
              "contacts.waits.gap",
              List.of(place(gap)),
              gap.last().details().office(),
              "/contacts#" + gap.place().key(),
              gap.since()));
    }
    ContactConfirmation.of(own, settings.months(party), today)
        .ifPresent(
            asked ->
                tasks.add(
                    task(
                        "contacts.waits.confirm",
                        List.of(asked.entries()),
                        asked.office(),
                        "/contacts#confirmation",
                        asked.since())));
    return tasks;
  }

  private List<Task> ofSecretariat(Language language) {
    LocalDate today = LocalDate.now(clock);
    List<Contact> all = contacts.list();
    Map<String, List<Contact>> byParty =
        all.stream()
            .collect(
                Collectors.groupingBy(Contact::party, LinkedHashMap::new, Collectors.toList()));
    List<Task> tasks = new ArrayList<>();
    byParty.forEach(
        (party, found) ->
            ContactGap.of(found, today).stream()
                .map(
                    gap ->
                        task(
                            "contacts.waits.gap-of",
                            List.of(states.name(party, language), place(gap)),
                            gap.last().details().office(),
                            gap.last().address(),
                            gap.since()))
                .forEach(tasks::add));
    all.stream()
        .flatMap(contact -> Stream.concat(ended(contact, today), retention(contact, today)))
        .forEach(tasks::add);
    return tasks;
  }

  // The note verbale that set the last day was recorded before that day.
  private static Stream<Task> ended(Contact contact, LocalDate today) {
    return contact
        .duty()
        .until()
        .filter(last -> contact.nominated() && !contact.closed() && last.isBefore(today))
        .map(
            last ->
                task(
                    "contacts.waits.ended",
                    List.of(),
                    contact.details().office(),
                    contact.address(),
                    last.plusDays(1)))
        .stream();
  }

  private Stream<Task> retention(Contact contact, LocalDate today) {
    return Optional.of(contact)
        .filter(kept -> kept.erased().isEmpty() && !kept.details().person().isEmpty())
        .flatMap(kept -> kept.duty().until())
        .map(last -> last.plusMonths(rules.monthsToKeep()))
        .filter(day -> day.isBefore(today))
        .map(
            day ->
                task(
                    "contacts.waits.retention",
                    List.of(rules.monthsToKeep()),
                    contact.details().office(),
                    contact.address() + "#erasure",
                    day))
        .stream();
  }

  private static Message place(ContactGap gap) {
    return Message.of("contacts.place." + gap.place().key());
  }

  private static Task task(
      String text, List<Object> arguments, String received, String link, LocalDate since) {
    return new Task(KIND, text, arguments, received, link, since, Optional.empty());
  }
}
