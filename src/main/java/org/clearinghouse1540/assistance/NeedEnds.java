package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.journal.Actor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the ends of needs that their States reported. */
@Component
public final class NeedEnds {
  private static final RowMapper<NeedEnd> END =
      (row, number) ->
          new NeedEnd(
              row.getLong("id"),
              row.getLong("need_id"),
              NeedStatus.find(row.getString("status")).orElseThrow(),
              row.getString("words"),
              row.getString("document"),
              row.getDate("made_on").toLocalDate());

  private final JdbcClient sql;
  private final NeedItems needs;

  NeedEnds(JdbcClient sql, NeedItems needs) {
    this.sql = sql;
    this.needs = needs;
  }

  /** The report of a State on one of its needs. */
  record Report(NeedStatus status, String words, String document) {}

  /** Adds an end; inside the caller's transaction. */
  void add(Actor actor, NeedItem need, Report report, LocalDate today) {
    sql.sql(
            """
            insert into assistance_need_end
              (need_id, status, status_before, words, document, made_on, made_by)
            values (:need, :status, :before, :words, :document, :on, :by)
            """)
        .param("need", need.id())
        .param("status", report.status().key())
        .param("before", need.status().key())
        .param("words", report.words())
        .param("document", report.document())
        .param("on", today)
        .param("by", actor.name())
        .update();
  }

  /** All that the current user may see, oldest first. */
  List<NeedEnd> list() {
    return sql.sql("select * from assistance_need_end order by id").query(END).list();
  }

  /** Those of these needs that the current user may see, oldest first. */
  List<NeedEnd> list(Collection<Long> needs) {
    return sql.sql("select * from assistance_need_end where need_id = any(:needs) order by id")
        .param("needs", needs.toArray(Long[]::new))
        .query(END)
        .list();
  }

  /** The last end of each of these needs, unless its State opened the need again since. */
  public List<NeedEnd> listCurrent(Collection<Long> ofNeeds) {
    Map<Long, NeedEnd> last = new LinkedHashMap<>();
    list(ofNeeds).forEach(end -> last.put(end.need(), end));
    return needs.list(last.keySet()).stream()
        .flatMap(
            need ->
                Optional.ofNullable(last.get(need.id())).stream()
                    .filter(end -> end.status() == need.status()))
        .toList();
  }
}
