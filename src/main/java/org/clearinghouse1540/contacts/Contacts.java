package org.clearinghouse1540.contacts;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of points of contact. Personal data are in its rows only: the journal names the
 * fields that changed, never their values.
 */
@Component
public final class Contacts {
  private final JdbcClient sql;
  private final Journal journal;

  Contacts(JdbcClient sql, Journal journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /** The contacts of a party that the current user may see, in the order in which they came. */
  public List<Contact> listOf(String party) {
    return sql.sql("select * from contacts_contact where party = :party order by id")
        .param("party", party)
        .query(Contacts::contact)
        .list();
  }

  /** All contacts that the current user may see, by party. */
  public List<Contact> list() {
    return sql.sql("select * from contacts_contact order by party, id")
        .query(Contacts::contact)
        .list();
  }

  /** A contact that the current user may see. */
  public Optional<Contact> find(long id) {
    return sql.sql("select * from contacts_contact where id = :id")
        .param("id", id)
        .query(Contacts::contact)
        .optional();
  }

  private static Contact contact(ResultSet row, int number) throws SQLException {
    ContactDuty duty =
        new ContactDuty(
            ContactDuty.Place.find(row.getString("place")).orElseThrow(),
            row.getBoolean("alternate"),
            row.getBoolean("validates"),
            day(row, "from_day"),
            day(row, "until_day"));
    ContactPerson person =
        new ContactPerson(
            row.getString("person"),
            row.getString("email"),
            row.getString("telephone"),
            row.getString("remarks"));
    ContactDetails details =
        new ContactDetails(
            row.getString("office"),
            row.getString("mailbox"),
            languages(row.getArray("languages")),
            person);
    return new Contact(
        row.getLong("id"),
        row.getString("party"),
        new ContactEntry(duty, details),
        row.getBoolean("nominated"),
        row.getString("account"),
        Optional.ofNullable(row.getObject("invitation", Long.class)),
        row.getObject("confirmed_on", LocalDate.class),
        row.getBoolean("closed"),
        day(row, "erased_on"),
        row.getInt("version"));
  }

  private static List<Language> languages(Array codes) throws SQLException {
    return Arrays.stream((Object[]) codes.getArray())
        .flatMap(code -> Language.find(code.toString()).stream())
        .toList();
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  /**
   * Adds an entry.
   *
   * @param nominated whether a note verbale named it
   * @return its number
   */
  long add(Actor actor, String party, ContactEntry entry, boolean nominated, LocalDate today) {
    return journal.inTransaction(
        () -> {
          long id =
              values(
                      """
                      insert into contacts_contact (party, nominated, confirmed_on, place,
                        alternate, validates, from_day, until_day, office, mailbox, languages,
                        person, email, telephone, remarks)
                      values (:party, :nominated, :today, :place, :alternate, :validates, :from,
                        :until, :office, :mailbox, :languages, :person, :email, :telephone,
                        :remarks)
                      returning id
                      """,
                      entry)
                  .param("party", party)
                  .param("nominated", nominated)
                  .param("today", Date.valueOf(today))
                  .query(Long.class)
                  .single();
          write(actor, "contact recorded", id, Map.of("party", party, "nominated", nominated));
          return id;
        });
  }

  /**
   * Changes an entry that the user saw in this version.
   *
   * @throws BadInput if somebody else changed it in the meantime, or its data were erased
   */
  void change(Actor actor, Contact seen, int version, ContactEntry entry) {
    requireKept(seen);
    journal.inTransaction(
        () -> {
          int changed =
              values(
                      """
                      update contacts_contact set place = :place, alternate = :alternate,
                        validates = :validates, from_day = :from, until_day = :until,
                        office = :office, mailbox = :mailbox, languages = :languages,
                        person = :person, email = :email, telephone = :telephone,
                        remarks = :remarks, version = version + 1, changed_at = now()
                      where id = :id and version = :version
                      """,
                      entry)
                  .param("id", seen.id())
                  .param("version", version)
                  .update();
          if (changed == 0) {
            throw BadInput.of("", "contacts.refused.changed");
          }
          write(
              actor,
              "contact changed",
              seen.id(),
              Map.of("changed", seen.entry().changedFields(entry)));
        });
  }

  /** Ends the function of a contact on a day, inside the transaction of its note verbale. */
  void close(Actor actor, Contact contact, LocalDate last) {
    sql.sql(
            """
            update contacts_contact set until_day = :last, closed = true, version = version + 1,
              changed_at = now()
            where id = :id
            """)
        .param("last", Date.valueOf(last))
        .param("id", contact.id())
        .update();
    write(actor, "contact closed", contact.id(), Map.of("until", last.toString()));
  }

  /** Takes the right to agree and consent, inside the transaction of its note verbale. */
  void endValidation(Actor actor, Contact contact) {
    sql.sql(
            """
            update contacts_contact set validates = false, version = version + 1, changed_at = now()
            where id = :id
            """)
        .param("id", contact.id())
        .update();
    write(actor, "contact changed", contact.id(), Map.of("changed", List.of("validates")));
  }

  private JdbcClient.StatementSpec values(String statement, ContactEntry entry) {
    ContactDuty duty = entry.duty();
    ContactDetails details = entry.details();
    return sql.sql(statement)
        .param("place", duty.place().key())
        .param("alternate", duty.alternate())
        .param("validates", duty.validates())
        .param("from", duty.from().map(Date::valueOf).orElse(null))
        .param("until", duty.until().map(Date::valueOf).orElse(null))
        .param("office", details.office())
        .param("mailbox", details.mailbox())
        .param("languages", details.languages().stream().map(Language::code).toArray(String[]::new))
        .param("person", details.person().name())
        .param("email", details.person().email())
        .param("telephone", details.person().telephone())
        .param("remarks", details.person().remarks());
  }

  /**
   * Records the account in which the person acts, or the invitation to open one.
   *
   * @throws BadInput if the current user may not change the entry
   */
  void link(Actor actor, long id, String account, Optional<Long> invitation) {
    journal.inTransaction(
        () -> {
          int linked =
              sql.sql(
                      """
                      update contacts_contact set account = :account, invitation = :invitation
                      where id = :id
                      """)
                  .param("account", account)
                  .param("invitation", invitation.orElse(null))
                  .param("id", id)
                  .update();
          if (linked == 0) {
            throw BadInput.of("", "contacts.refused.changed");
          }
          write(actor, "contact linked", id, Map.of("linked", !account.isEmpty()));
        });
  }

  /** Records that the entries of a State on which it relies are still right. */
  void confirm(Actor actor, String party, LocalDate today) {
    journal.inTransaction(
        () -> {
          sql.sql(
                  """
                  update contacts_contact set confirmed_on = :today
                  where party = :party and erased_on is null
                    and (until_day is null or until_day >= :today)
                  """)
              .param("today", Date.valueOf(today))
              .param("party", party)
              .update();
          journal.write(
              actor,
              Change.of("contacts confirmed", "contacts/" + party).after(Map.of("party", party)));
        });
  }

  /**
   * Erases the personal data of an entry. Function, period and office remain, and so do the digests
   * of its earlier rows, which say nothing without the random value that is replaced here.
   *
   * @throws BadInput if they were erased before
   */
  void erase(Actor actor, Contact contact, LocalDate today) {
    requireKept(contact);
    journal.inTransaction(
        () -> {
          sql.sql(
                  """
                  update contacts_contact set person = '', email = '', telephone = '',
                    remarks = '', salt = gen_random_uuid()::text, erased_on = :today,
                    version = version + 1, changed_at = now()
                  where id = :id
                  """)
              .param("today", Date.valueOf(today))
              .param("id", contact.id())
              .update();
          write(actor, "personal data erased", contact.id(), Map.of("erased", true));
        });
  }

  private static void requireKept(Contact contact) {
    if (contact.erased().isPresent()) {
      throw BadInput.of("", "contacts.refused.erased");
    }
  }

  private void write(Actor actor, String act, long id, Map<String, Object> after) {
    journal.write(actor, Change.of(act, "contact/" + id).after(after));
  }
}
