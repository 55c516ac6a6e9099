package org.clearinghouse1540.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.bulk.BulkChange;
import org.clearinghouse1540.bulk.BulkColumn;
import org.clearinghouse1540.bulk.BulkRecord;
import org.clearinghouse1540.bulk.BulkTable;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.states.FileStates;
import org.springframework.stereotype.Component;

/**
 * The points of contact of a State as a table. A contact of another State is refused, and so is a
 * change of a function for which a note verbale is needed.
 */
@Component
final class ContactTable implements BulkTable {
  private static final String STATE = "state";

  private final Contacts contacts;
  private final FileStates states;
  private final Clock clock;

  ContactTable(Contacts contacts, FileStates states, Clock clock) {
    this.contacts = contacts;
    this.states = states;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "contacts";
  }

  @Override
  public boolean isPersonal() {
    return true;
  }

  @Override
  public String page() {
    return "/contacts/file";
  }

  @Override
  public Permission permission() {
    return Permission.KEEP_CONTACTS;
  }

  @Override
  public List<BulkColumn> columns() {
    Function<Language, List<Option>> yes =
        language -> List.of(new Option("yes", Texts.get(language, "contacts.yes")));
    return List.of(
        BulkColumn.text(STATE, "outreach.country"),
        BulkColumn.text("office", "contacts.office"),
        BulkColumn.text("mailbox", "contacts.mailbox"),
        BulkColumn.choices("languages", "contacts.languages", any -> ContactForm.languages()),
        BulkColumn.choice("place", "contacts.place", ContactForm::places),
        BulkColumn.choice("alternate", "contacts.alternate", yes),
        BulkColumn.choice("validates", "contacts.validates", yes),
        BulkColumn.text("from", "contacts.from"),
        BulkColumn.text("until", "contacts.until"),
        BulkColumn.text("person", "contacts.person"),
        BulkColumn.text("email", "contacts.email"),
        BulkColumn.text("telephone", "contacts.telephone"),
        BulkColumn.text("remarks", "contacts.remarks"));
  }

  @Override
  public List<BulkRecord> records(Viewer viewer) {
    return contacts.listOf(viewer.party()).stream()
        .filter(contact -> contact.erased().isEmpty())
        .map(contact -> new BulkRecord(contact.id(), contact.details().office(), values(contact)))
        .toList();
  }

  private static Map<String, List<String>> values(Contact contact) {
    ContactDetails details = contact.details();
    ContactDuty duty = contact.duty();
    Map<String, List<String>> values = new HashMap<>();
    values.put(STATE, List.of(contact.party()));
    values.put("office", List.of(details.office()));
    values.put("mailbox", List.of(details.mailbox()));
    values.put("languages", details.languages().stream().map(Language::code).toList());
    values.put("place", List.of(duty.place().key()));
    values.put("alternate", duty.alternate() ? List.of("yes") : List.of());
    values.put("validates", duty.validates() ? List.of("yes") : List.of());
    values.put("from", duty.from().stream().map(String::valueOf).toList());
    values.put("until", duty.until().stream().map(String::valueOf).toList());
    values.put("person", List.of(details.person().name()));
    values.put("email", List.of(details.person().email()));
    values.put("telephone", List.of(details.person().telephone()));
    values.put("remarks", List.of(details.person().remarks()));
    return values;
  }

  @Override
  public BulkChange read(Viewer viewer, Optional<BulkRecord> before, Form form) {
    String state = viewer.party();
    String named = form.value(STATE);
    if (!named.isEmpty() && !states.isState(named, state)) {
      form.problem(STATE, "contacts.refused.file-state", states.name(named), states.name(state));
    }
    Optional<Contact> seen = before.flatMap(stored -> contacts.find(stored.number()));
    Optional<ContactEntry> entry = ContactForm.read(form);
    boolean changesFunction =
        seen.filter(Contact::nominated)
            .filter(contact -> entry.filter(read -> read.duty().equals(contact.duty())).isEmpty())
            .isPresent();
    if (changesFunction) {
      form.problem("place", "contacts.refused.nominated");
    }
    form.check();
    ContactEntry read = entry.orElseThrow();
    return new BulkChange(
        state,
        read.details().office(),
        actor -> {
          if (seen.isPresent()) {
            contacts.change(actor, seen.get(), seen.get().version(), read);
          } else {
            contacts.add(actor, state, read, false, LocalDate.now(clock));
          }
        });
  }
}
