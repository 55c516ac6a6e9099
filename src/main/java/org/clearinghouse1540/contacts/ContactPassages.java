package org.clearinghouse1540.contacts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.search.SearchScope;
import org.clearinghouse1540.search.SearchSource;
import org.springframework.stereotype.Component;

/**
 * Points of contact, for those who open their pages: a State its own, the secretariat and the
 * experts all. What the register lists is one passage, and the personal data are another.
 */
@Component
class ContactPassages implements SearchSource {
  private static final String KIND = "contact";

  private final Contacts contacts;

  ContactPassages(Contacts contacts) {
    this.contacts = contacts;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Passage> all(Viewer reader) {
    return passages(reader, contacts.list().stream());
  }

  @Override
  public List<Passage> of(Viewer reader, Set<String> records) {
    return passages(
        reader, SearchSource.numbers(records).flatMap(id -> contacts.find(id).stream()));
  }

  private static List<Passage> passages(Viewer reader, Stream<Contact> found) {
    return reader.may(Permission.READ_CONTACTS)
        ? found.flatMap(ContactPassages::passages).toList()
        : List.of();
  }

  private static Stream<Passage> passages(Contact contact) {
    ContactDetails details = contact.details();
    ContactPerson person = details.person();
    Stream<Passage> office =
        Stream.of(passage(contact, lines(", ", details.office(), details.mailbox()), ""));
    return person.isEmpty()
        ? office
        : Stream.concat(
            office,
            Stream.of(
                passage(
                    contact,
                    person.name().isBlank() ? details.office() : person.name(),
                    lines(
                        "\n",
                        person.name(),
                        person.email(),
                        person.telephone(),
                        person.remarks()))));
  }

  private static String lines(String between, String... texts) {
    return Stream.of(texts).filter(text -> !text.isBlank()).collect(Collectors.joining(between));
  }

  private static Passage passage(Contact contact, String title, String text) {
    return Passage.of(KIND + "/" + contact.id(), contact.address(), title, text)
        .by(contact.party())
        .on(contact.duty().from().map(LocalDate::toString).orElse(""));
  }

  @Override
  public SearchScope touchedBy(String subject) {
    return SearchScope.ofKind(KIND, subject);
  }
}
