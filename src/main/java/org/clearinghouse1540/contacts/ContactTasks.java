package org.clearinghouse1540.contacts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.states.StateChoices;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * Tasks about points of contact: a gap warns the State and the secretariat, a State confirms its
 * entries, and the secretariat erases personal data whose time has passed.
 */
@Component
final class ContactTasks implements TaskSource {
  private static final Transition GAP = Transitions.get("contact-gap");
  private static final Transition GAP_OF_STATE = Transitions.get("contact-gap-secretariat");
  private static final Transition NONE_NAMED = Transitions.get("contact-none-named");
  private static final Transition CONFIRM = Transitions.get("contact-confirm");
  private static final Transition ENDED = Transitions.get("contact-ended");
  private static final Transition UNUSED = Transitions.get("contact-invitation-unused");
  private static final Transition RETENTION = Transitions.get("contact-retention");
  private final Contacts contacts;
  private final ContactRules rules;
  private final ContactSettings settings;
  private final ContactAccounts accounts;
  private final StateChoices states;
  private final Clock clock;

  ContactTasks(
      Contacts contacts,
      ContactSettings settings,
      ContactAccounts accounts,
      StateChoices states,
      Clock clock) {
    this.contacts = contacts;
    this.rules = settings.rules();
    this.settings = settings;
    this.accounts = accounts;
    this.states = states;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (GAP.isFor(viewer)) {
      return ofState(viewer.party());
    }
    return GAP_OF_STATE.isFor(viewer) ? ofSecretariat(language) : List.of();
  }

  private List<Task> ofState(String party) {
    LocalDate today = LocalDate.now(clock);
    List<Contact> own = contacts.listOf(party);
    List<Task> tasks = new ArrayList<>();
    List<GapAnswer> answers = settings.answers().list();
    for (ContactGap gap : ContactGap.of(own, today)) {
      if (GapAnswer.to(gap, answers, today).isEmpty()) {
        tasks.add(
            GAP.task(gap.last().details().office(), gap.since(), gap.place().key())
                .with(place(gap)));
      }
    }
    ContactConfirmation.of(own, settings.months(party), today)
        .ifPresent(
            asked -> tasks.add(CONFIRM.task(asked.office(), asked.since()).with(asked.entries())));
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
    List<GapAnswer> answers = settings.answers().list();
    byParty.forEach(
        (party, found) ->
            ContactGap.of(found, today).stream()
                .map(gap -> gap(gap, GapAnswer.to(gap, answers, today), language))
                .forEach(tasks::add));
    all.stream()
        .flatMap(contact -> Stream.concat(ended(contact, today), retention(contact, today)))
        .forEach(tasks::add);
    tasks.addAll(unused(all, today));
    return tasks;
  }

  // The State answers that it names nobody at present, or the secretariat asks for a successor.
  private Task gap(ContactGap gap, Optional<GapAnswer> answer, Language language) {
    String office = gap.last().details().office();
    long contact = gap.last().id();
    String state = states.name(gap.party(), language);
    return answer
        .map(given -> NONE_NAMED.notice("gap-answer/" + given.id(), office, given.on(), contact))
        .orElseGet(() -> GAP_OF_STATE.task(office, gap.since(), contact))
        .with(state, place(gap));
  }

  private List<Task> unused(List<Contact> all, LocalDate today) {
    List<Contact> open =
        all.stream()
            .filter(contact -> contact.nominated() && !contact.closed())
            .filter(contact -> !contact.duty().hasEnded(today))
            .toList();
    Map<Long, Instant> ended = accounts.unused(open);
    return open.stream()
        .flatMap(
            contact ->
                Optional.ofNullable(ended.get(contact.id())).stream()
                    .map(
                        end ->
                            UNUSED.task(
                                contact.details().office(),
                                LocalDate.parse(DateText.day(end)),
                                contact.id())))
        .toList();
  }

  // The note verbale that set the last day was recorded before that day.
  private static Stream<Task> ended(Contact contact, LocalDate today) {
    return contact
        .duty()
        .until()
        .filter(last -> contact.nominated() && !contact.closed() && last.isBefore(today))
        .map(last -> ENDED.task(contact.details().office(), last.plusDays(1), contact.id()))
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
                RETENTION
                    .task(contact.details().office(), day, contact.id())
                    .with(rules.monthsToKeep()))
        .stream();
  }

  private static Message place(ContactGap gap) {
    return Message.of("contacts.place." + gap.place().key());
  }
}
