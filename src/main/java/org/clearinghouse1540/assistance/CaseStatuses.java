package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.kit.text.TextFolding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The repository of the computed statuses of cases, by which the lists of the Committee are
 * filtered, sorted and counted. Row-level security decides on each row; see {@link CaseLists}.
 */
@Component
class CaseStatuses {
  private static final String WANTED =
      """
      where (:at = '' or key = :at) and (:role = '' or roles @> array[cast(:role as text)])
        and (:words = '' or position(:words in words) > 0 or key = any(:orAt))
      """;
  private static final String ROLE = "where roles @> array[cast(:role as text)]";
  private final JdbcClient sql;

  CaseStatuses(JdbcClient sql) {
    this.sql = sql;
  }

  /** A status that has to be computed, with the number of changes of its case until now. */
  record Obsolete(long request, long changes) {}

  /**
   * A status as it was computed.
   *
   * @param renewOn the first day on which it has to be computed again
   * @param news whether the case has a hold, an objection or a withdrawn consent
   * @param words the folded words by which the case is found
   */
  record Computed(
      Obsolete of, CaseStatus status, LocalDate renewOn, boolean news, List<String> words) {
    Computed {
      words = List.copyOf(words);
    }
  }

  /** The next statuses after a request that have to be computed, in the order of requests. */
  List<Obsolete> obsolete(long after, LocalDate today, int most) {
    return sql.sql(
            """
            select request_id, changes from (
              select request_id, changes from assistance_case_status where renew_on <= :today
              offset 0) obsolete
            where request_id > :after order by request_id limit :most
            """)
        .param("today", today)
        .param("after", after)
        .param("most", most)
        .query((row, number) -> new Obsolete(row.getLong(1), row.getLong(2)))
        .list();
  }

  /** Makes all statuses obsolete. */
  void forget() {
    sql.sql("update assistance_case_status set renew_on = '-infinity'").update();
  }

  /** Writes statuses, except those of cases that changed while they were computed. */
  void write(List<Computed> computed) {
    sql.sql(
            """
            update assistance_case_status s set key = n.key, since = n.since::date,
              renew_on = n.renew_on::date, roles = string_to_array(n.roles, ' '), news = n.news,
              words = n.words
            from unnest(:ids, :changes, :keys, :since, :renewOn, :roles, :news, :words)
              as n (request_id, changes, key, since, renew_on, roles, news, words)
            where s.request_id = n.request_id and s.changes = n.changes
            """)
        .param("ids", array(computed, line -> line.of().request()).toArray(Long[]::new))
        .param("changes", array(computed, line -> line.of().changes()).toArray(Long[]::new))
        .param("keys", texts(computed, line -> line.status().key()))
        .param("since", texts(computed, line -> line.status().since().toString()))
        .param("renewOn", texts(computed, line -> day(line.renewOn())))
        .param("roles", texts(computed, line -> roles(line.status())))
        .param("news", array(computed, Computed::news).toArray(Boolean[]::new))
        .param("words", texts(computed, line -> words(line.words())))
        .update();
  }

  private static <T> List<T> array(List<Computed> computed, Function<Computed, T> value) {
    return computed.stream().map(value).toList();
  }

  private static String[] texts(List<Computed> computed, Function<Computed, String> value) {
    return array(computed, value).toArray(String[]::new);
  }

  private static String day(LocalDate day) {
    return day.equals(LocalDate.MAX) ? "infinity" : day.toString();
  }

  private static String roles(CaseStatus status) {
    return status.roles().stream().map(Role::key).sorted().collect(Collectors.joining(" "));
  }

  private static String words(List<String> words) {
    return words.stream()
        .map(TextFolding.IGNORING_DIACRITICS::words)
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  /** The number of cases at each status, by its key. */
  Map<String, Integer> counts() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    sql.sql("select key, count(*) from assistance_case_status group by key order by key")
        .query((row, number) -> counts.put(row.getString(1), row.getInt(2)))
        .list();
    return counts;
  }

  /** The number of cases that are found. */
  int count(CaseSearch search) {
    return query("select count(*) from assistance_case_status ", search, "", Map.of())
        .getFirst()
        .intValue();
  }

  /** Part of the cases that are found, longest waiting first. */
  List<Long> find(CaseSearch search, int offset, int most) {
    return query(
        "select request_id from assistance_case_status ",
        search,
        " order by since, request_id limit :most offset :offset",
        Map.of("most", most, "offset", offset));
  }

  // A condition that is not used would keep PostgreSQL from its indexes.
  private List<Long> query(
      String select, CaseSearch search, String order, Map<String, Integer> part) {
    boolean onlyRole = search.at().isEmpty() && search.words().isEmpty();
    String condition = onlyRole ? search.role().map(role -> ROLE).orElse("") : WANTED;
    return sql.sql(select + condition + order)
        .param("at", search.at())
        .param("role", search.role().map(Role::key).orElse(""))
        .param("words", search.words())
        .param("orAt", search.orAt().toArray(String[]::new))
        .params(part)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** The cases of which users are informed. */
  List<Long> withNews() {
    return sql.sql("select request_id from assistance_case_status where news order by request_id")
        .query((row, number) -> row.getLong(1))
        .list();
  }
}
