package org.clearinghouse1540.practices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of practices that States and organizations write. Row-level security limits it to
 * those of the current user's own State or organization. The journal says that one was written, and
 * not its content: it is a draft until it is submitted.
 */
@Component
class OwnPractices {
  private static final String MINE = "owner = :party";
  private final JdbcClient sql;
  private final PracticeRows rows;
  private final Journal journal;

  OwnPractices(JdbcClient sql, SubjectAreas areas, Journal journal) {
    this.sql = sql;
    this.rows = new PracticeRows(areas);
    this.journal = journal;
  }

  /** The practices of the current user's State or organization, the latest changed first. */
  List<OwnPractice> list(Viewer viewer) {
    return isOwner(viewer)
        ? sql.sql(
                "select * from practices_own where "
                    + MINE
                    + " and owner_kind = kit_viewer() order by changed_at desc, id desc")
            .param("party", viewer.party())
            .query(rows::own)
            .list()
        : List.of();
  }

  /** One of them, by its number. */
  Optional<OwnPractice> find(Viewer viewer, long id) {
    return isOwner(viewer)
        ? sql.sql(
                "select * from practices_own where "
                    + MINE
                    + " and owner_kind = kit_viewer() and id = :id")
            .param("party", viewer.party())
            .param("id", id)
            .query(rows::own)
            .optional()
        : Optional.empty();
  }

  private static boolean isOwner(Viewer viewer) {
    return !viewer.party().isEmpty() && viewer.may(Permission.SUBMIT_PRACTICES);
  }

  /**
   * Keeps a new draft.
   *
   * @return its number
   */
  long create(Actor actor, Practice practice) {
    return journal.inTransaction(
        () -> {
          long id =
              sql.sql(
                      """
                      insert into practices_own (party, owner, owner_kind, title, words, areas,
                        source, address, on_day, form, matrix_rows, languages, made_by)
                      values (:party, :party, kit_viewer(), :title, :words, :areas,
                        :source, :address, :on, :form, :rows, :languages, :by)
                      returning id
                      """)
                  .params(PracticeRows.columns(practice))
                  .param("by", actor.name())
                  .query(Long.class)
                  .single();
          write(actor, id, 1);
          return id;
        });
  }

  /**
   * Changes one that the user saw in this version. What was submitted stays as it was.
   *
   * @throws BadInput if somebody else changed it in the meantime
   */
  void change(Actor actor, Practice practice, int version) {
    journal.inTransaction(
        () -> {
          int changed =
              sql.sql(
                      """
                      update practices_own set title = :title, words = :words, areas = :areas,
                        source = :source, address = :address, on_day = :on, form = :form,
                        matrix_rows = :rows, languages = :languages, file_id = :file,
                        file_name = :fileName, file_sha256 = :sha256, version = version + 1,
                        changed_at = now()
                      where id = :id and version = :version and removed_at is null
                      """)
                  .params(PracticeRows.columns(practice))
                  .param("id", practice.id())
                  .param("version", version)
                  .update();
          if (changed == 0) {
            throw BadInput.of("", "practices.refused.changed");
          }
          write(actor, practice.id(), version + 1);
        });
  }

  /**
   * Submits a practice by the consent of its owner. Counts show the Committee what is submitted,
   * and not what the owner writes later.
   */
  void submit(long id, Runnable consent) {
    journal.inTransaction(
        () -> {
          sql.sql(
                  """
                  update practices_own set submitted_title = title, submitted_areas = areas,
                    submitted_day = on_day
                  where id = :id
                  """)
              .param("id", id)
              .update();
          consent.run();
        });
  }

  /** Removes a draft. */
  void remove(Actor actor, OwnPractice practice) {
    journal.inTransaction(
        () -> {
          sql.sql("update practices_own set removed_at = now() where id = :id")
              .param("id", practice.id())
              .update();
          journal.write(actor, Change.of("effective practice removed", name(practice.id())));
        });
  }

  private void write(Actor actor, long id, int version) {
    journal.write(
        actor, Change.of("effective practice written", name(id)).after(Map.of("version", version)));
  }

  private static String name(long id) {
    return Practices.subject(id).journalName();
  }
}
