package org.clearinghouse1540.contacts;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the courses of points of contact. */
@Component
final class Courses {
  private final JdbcClient sql;
  private final Journal journal;

  Courses(JdbcClient sql, Journal journal) {
    this.sql = sql;
    this.journal = journal;
  }

  /** The courses of a contact, in the order in which they were recorded. */
  List<CourseRecord> of(long contact) {
    return sql.sql("select * from contacts_course where contact_id = :contact order by id")
        .param("contact", contact)
        .query(
            (row, number) ->
                new CourseRecord(
                    row.getLong("id"),
                    row.getString("course"),
                    row.getString("venue"),
                    row.getString("starts"),
                    row.getString("ends"),
                    CourseRecord.Stage.find(row.getString("stage")).orElseThrow()))
        .list();
  }

  /** Records a course of a contact; a course with number 0 is a new one. */
  void put(Actor actor, Contact contact, CourseRecord course) {
    journal.inTransaction(
        () -> {
          if (save(contact, course) == 0) {
            throw BadInput.of("course", "contacts.refused.course");
          }
          journal.write(
              actor,
              Change.of("course of a contact recorded", contact.journalName())
                  .after(Map.of("stage", course.stage().key())));
        });
  }

  private int save(Contact contact, CourseRecord course) {
    String statement =
        course.id() == 0
            ? """
              insert into contacts_course (contact_id, party, course, venue, starts, ends, stage)
              values (:contact, :party, :course, :venue, :starts, :ends, :stage)
              """
            : """
              update contacts_course set course = :course, venue = :venue, starts = :starts,
                ends = :ends, stage = :stage, changed_at = now()
              where id = :id and contact_id = :contact and party = :party
              """;
    return sql.sql(statement)
        .param("id", course.id())
        .param("contact", contact.id())
        .param("party", contact.party())
        .param("course", course.course())
        .param("venue", course.venue())
        .param("starts", course.starts())
        .param("ends", course.ends())
        .param("stage", course.stage().key())
        .update();
  }
}
