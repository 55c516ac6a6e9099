package org.clearinghouse1540.sources;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.outside.AddressAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the checks of the addresses of cited documents. */
@Component
class AddressRows {
  /** The days without an answer after which an address counts as one that does not answer. */
  static final int DAYS = 3;

  private static final int AGAIN_AFTER_ANSWER = 30;
  private static final int AGAIN_LATER = 7;

  private final JdbcClient sql;

  AddressRows(JdbcClient sql) {
    this.sql = sql;
  }

  /** The addresses that are to be checked on this day, each once, the longest unchecked first. */
  List<String> due(LocalDate today) {
    return sql.sql(
            """
            select c.address from sources_addressed c
              left join sources_address a on a.cited_id = c.id and a.address = c.address
            group by c.address
            having bool_or(a.cited_id is null) or max(a.checked_on) <= :today::date
              - max(case when a.missed_days = 0 then :later when a.missed_days < :days then 1
                else :soon end)
            order by max(a.checked_on) nulls first, c.address
            """)
        .param("today", today)
        .param("days", DAYS)
        .param("later", AGAIN_AFTER_ANSWER)
        .param("soon", AGAIN_LATER)
        .query((row, number) -> row.getString("address"))
        .list();
  }

  /** The number of addresses that were checked on a day. */
  int checkedOn(LocalDate day) {
    return sql.sql("select count(distinct address) from sources_address where checked_on = :day")
        .param("day", day)
        .query(Integer.class)
        .single();
  }

  /** Records an answer for all documents at an address, and returns their numbers. */
  List<Long> record(String address, AddressAnswer answer, LocalDate today) {
    sql.sql(
            """
            delete from sources_address a using sources_addressed c
            where c.id = a.cited_id and c.address = :address and a.address <> c.address
            """)
        .param("address", address)
        .update();
    return sql.sql(
            """
            insert into sources_address as a (cited_id, address, checked_on, outcome, status,
              missed_days, missed_since, missed_on)
            select c.id, c.address, :today::date, :outcome, :status::int, :missed::int,
              case when :missed::int = 1 then :today::date end,
              case when :missed::int = 1 then :today::date end
            from sources_addressed c where c.address = :address
            on conflict (cited_id) do update set checked_on = excluded.checked_on,
              outcome = excluded.outcome, status = excluded.status,
              missed_days = case when excluded.outcome = 'answered' then 0
                when excluded.missed_days = 0 or a.missed_on = excluded.missed_on then a.missed_days
                else a.missed_days + 1 end,
              missed_since = case when excluded.outcome = 'answered' then null
                else coalesce(a.missed_since, excluded.missed_since) end,
              missed_on = case when excluded.outcome = 'answered' then null
                else coalesce(excluded.missed_on, a.missed_on) end
            returning cited_id
            """)
        .param("address", address)
        .param("today", today)
        .param("outcome", answer.outcome().key())
        .param("status", answer.status().isPresent() ? answer.status().getAsInt() : null)
        .param("missed", answer.outcome().isMiss() ? 1 : 0)
        .query((row, number) -> row.getLong("cited_id"))
        .list();
  }

  /** The addresses that did not answer on several days, by the numbers of their documents. */
  Map<Long, SilentAddress> silent() {
    return read(
        sql.sql(
                """
                select a.* from sources_address a
                  join sources_addressed c on c.id = a.cited_id and c.address = a.address
                where a.missed_days >= :days
                """)
            .param("days", DAYS));
  }

  /** Those of the addresses of some documents. */
  Map<Long, SilentAddress> silent(Collection<Long> cited) {
    return read(
        sql.sql(
                """
                select a.* from sources_address a
                  join sources_addressed c on c.id = a.cited_id and c.address = a.address
                where a.missed_days >= :days and a.cited_id = any(:ids)
                """)
            .param("days", DAYS)
            .param("ids", cited.toArray(Long[]::new)));
  }

  private static Map<Long, SilentAddress> read(JdbcClient.StatementSpec statement) {
    Map<Long, SilentAddress> silent = new HashMap<>();
    statement
        .query(
            (row, number) ->
                silent.put(
                    row.getLong("cited_id"),
                    new SilentAddress(
                        day(row.getDate("missed_since")),
                        day(row.getDate("missed_on")),
                        row.getString("outcome"))))
        .list();
    return silent;
  }

  private static LocalDate day(Date date) {
    return date.toLocalDate();
  }
}
