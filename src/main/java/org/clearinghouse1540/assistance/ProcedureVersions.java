package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.store.ReferenceData;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.sources.IncomingFile;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.Originals;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The repository of the versions of the procedure that the secretariat recorded. */
@Component
@Order(1)
final class ProcedureVersions implements ReferenceData {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final JdbcClient sql;
  private final Journal journal;
  private final Procedures procedures;
  private final Originals originals;

  ProcedureVersions(JdbcClient sql, Journal journal, Procedures procedures, Originals originals) {
    this.originals = originals;
    this.sql = sql;
    this.journal = journal;
    this.procedures = procedures;
  }

  /** Applies the recorded versions; called at the start and after each new one. */
  @Override
  public void load() {
    procedures.use(list());
  }

  /** The recorded versions, oldest first. */
  List<RecordedProcedure> list() {
    return sql.sql("select * from assistance_procedure order by in_force_from, id")
        .query(
            (row, number) ->
                new RecordedProcedure(
                    row.getString("version"),
                    row.getDate("in_force_from").toLocalDate(),
                    JSON.readValue(
                        row.getString("files"), new TypeReference<Map<String, String>>() {}),
                    row.getString("why")))
        .list();
  }

  /**
   * Records a version, and keeps the uploaded files as received; it applies when {@link #load} is
   * called after the transaction.
   */
  void add(Actor actor, RecordedProcedure version, List<SentFile> files, LocalDate today) {
    journal.inTransaction(
        () -> {
          sql.sql(
                  """
                  insert into assistance_procedure (version, in_force_from, files, why, made_by,
                    made_on)
                  values (:version, :from, :files::jsonb, :why, :by, :today)
                  """)
              .param("version", version.version())
              .param("from", version.from())
              .param("files", JSON.writeValueAsString(version.files()))
              .param("why", version.why())
              .param("by", actor.name())
              .param("today", today)
              .update();
          for (SentFile file : files) {
            originals.receive(
                actor,
                IncomingFile.of(
                    "procedure/" + version.version(),
                    Original.Kind.FORM,
                    file.name(),
                    file.content()));
          }
          journal.write(
              actor,
              Change.of("procedure recorded", "procedure/" + version.version())
                  .after(
                      Map.of(
                          "in_force_from",
                          version.from().toString(),
                          "files",
                          version.files().keySet()))
                  .why(version.why()));
        });
  }
}
