package org.clearinghouse1540.assistance;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of the subject areas by which needs are found, with their wider areas. They are
 * computed from the words of a need, whose trigger makes them obsolete. Only the program reads
 * them.
 */
@Component
class NeedAreaTable {
  private final JdbcClient sql;

  NeedAreaTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** A need whose areas have to be computed, with the number of its changes until now. */
  record Obsolete(long need, long changes) {}

  /** The areas of a need as they were computed. */
  record Computed(Obsolete of, List<String> areas) {
    Computed {
      areas = List.copyOf(areas);
    }
  }

  /** Makes the areas of all needs obsolete, also of those that have none yet. */
  void forget(Collection<Long> needs) {
    sql.sql("update assistance_need_area set obsolete = true").update();
    sql.sql(
            """
            insert into assistance_need_area (need_id) select unnest(:needs) on conflict do nothing
            """)
        .param("needs", needs.toArray(Long[]::new))
        .update();
  }

  /** The next needs after one whose areas have to be computed, in their order. */
  List<Obsolete> obsolete(long after, int most) {
    return sql.sql(
            """
            select need_id, changes from assistance_need_area
            where obsolete and need_id > :after order by need_id limit :most
            """)
        .param("after", after)
        .param("most", most)
        .query((row, number) -> new Obsolete(row.getLong(1), row.getLong(2)))
        .list();
  }

  /** Writes areas, except those of needs that changed while they were computed. */
  void write(List<Computed> computed) {
    sql.sql(
            """
            update assistance_need_area a set obsolete = false,
              areas = string_to_array(n.areas, ' ')
            from unnest(:needs, :changes, :areas) as n (need_id, changes, areas)
            where a.need_id = n.need_id and a.changes = n.changes
            """)
        .param("needs", computed.stream().map(line -> line.of().need()).toArray(Long[]::new))
        .param("changes", computed.stream().map(line -> line.of().changes()).toArray(Long[]::new))
        .param(
            "areas",
            computed.stream().map(line -> String.join(" ", line.areas())).toArray(String[]::new))
        .update();
  }

  /** The needs in an area or in one of its narrower areas. */
  List<Long> find(String area) {
    return sql.sql(
            """
            select need_id from assistance_need_area where areas @> array[cast(:area as text)]
            order by need_id
            """)
        .param("area", area)
        .query((row, number) -> row.getLong(1))
        .list();
  }
}
