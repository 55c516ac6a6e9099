package org.clearinghouse1540.assistance;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.files.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the needs of requests. */
@Component
class NeedItems {
  /** The value of the column of a need that names a specific item, as in the published lists. */
  static final String SPECIFIC = "specific item";

  // An index has the same condition.
  private static final String PUBLISHED =
      """
       from assistance_need_item
      where not received and number > 0 and status not in ('met', 'withdrawn')
      """;
  private static final String SENT = " from assistance_need_sent";
  private final JdbcClient sql;

  NeedItems(JdbcClient sql) {
    this.sql = sql;
  }

  /** A need by its number in this program. */
  Optional<NeedItem> find(long id) {
    return sql.sql("select * from assistance_need_item where id = :id")
        .param("id", id)
        .query(RequestRowMapper::item)
        .optional();
  }

  /** The needs of these requests, by request and in their order. */
  Map<Long, List<NeedItem>> byRequest(Collection<Long> requests) {
    return sql
        .sql("select * from assistance_need_item where request_id = any(:ids) order by number")
        .param("ids", requests.toArray(Long[]::new))
        .query(RequestRowMapper::item)
        .list()
        .stream()
        .collect(Collectors.groupingBy(NeedItem::request));
  }

  /** These needs, without those that the current user may not see. */
  List<NeedItem> list(Collection<Long> needs) {
    return sql.sql("select * from assistance_need_item where id = any(:ids) order by id")
        .param("ids", needs.toArray(Long[]::new))
        .query(RequestRowMapper::item)
        .list();
  }

  /** The numbers of all needs. */
  List<Long> ids() {
    return sql.sql("select id from assistance_need_item order by id")
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /**
   * A choice of unmet needs that are published elsewhere or were sent to providers.
   *
   * @param needs those to which it is limited, if it is
   * @param places the places of requests, as {@link #places} lists them, to which it is limited
   */
  record Choice(Optional<List<Long>> needs, Optional<List<String>> places) {
    private String condition() {
      return (needs.isPresent() ? " and id = any(:needs)" : "")
          + (places.isPresent() ? " and places = any(:places)" : "");
    }

    private JdbcClient.StatementSpec of(JdbcClient sql, String before, String after) {
      JdbcClient.StatementSpec query =
          sql.sql(before + " from assistance_need_open where true" + condition() + after);
      if (needs.isPresent()) {
        query = query.param("needs", needs.get().toArray(Long[]::new));
      }
      return places.isPresent()
          ? query.param("places", places.get().toArray(String[]::new))
          : query;
    }
  }

  /** The places of the requests of such needs, each list once. */
  List<String> places() {
    return sql.sql("select distinct places from assistance_need_open order by 1")
        .query((row, number) -> row.getString(1))
        .list();
  }

  /** The number of needs of a choice. */
  int count(Choice choice) {
    return choice.of(sql, "select count(*)", "").query(Integer.class).single();
  }

  /** Part of them: those received here first, those of the latest request first. */
  List<Long> list(Choice choice, int offset, int most) {
    return choice
        .of(
            sql,
            "select id",
            " order by received desc, request_id desc, number limit :most offset :offset")
        .param("most", most)
        .param("offset", offset)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** The number of unmet needs of requests that were received here and sent to providers. */
  int countSent() {
    return sql.sql("select count(*)" + SENT).query(Integer.class).single();
  }

  /** Part of them, those of the latest request first. */
  List<Long> listSent(int offset, int most) {
    return part("select id" + SENT + " order by request_id desc, number", offset, most);
  }

  /** The number of unmet needs that are published elsewhere. */
  int countPublished() {
    return sql.sql("select count(*)" + PUBLISHED).query(Integer.class).single();
  }

  /** Part of them, those of the latest request first. */
  List<Long> listPublished(int offset, int most) {
    return part("select id" + PUBLISHED + " order by request_id desc, number", offset, most);
  }

  private List<Long> part(String query, int offset, int most) {
    return sql.sql(query + " limit :most offset :offset")
        .param("most", most)
        .param("offset", offset)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** The needs that their States opened again and that are still open, with the moment of it. */
  Map<Long, Instant> reopened() {
    return sql
        .sql(
            """
            select id, reopened_at from assistance_need_item
            where reopened_at is not null and status = 'open' order by id
            """)
        .query((row, number) -> Map.entry(row.getLong(1), row.getTimestamp(2).toInstant()))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The needs that their States opened again and that are not met since. */
  Map<Long, Instant> reopenedUnmet() {
    return sql
        .sql(
            """
            select id, reopened_at from assistance_need_item
            where reopened_at is not null and status not in ('met', 'withdrawn') order by id
            """)
        .query((row, number) -> Map.entry(row.getLong(1), row.getTimestamp(2).toInstant()))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Notes that a need was opened again now. */
  void markReopened(long need) {
    sql.sql("update assistance_need_item set reopened_at = now() where id = :id")
        .param("id", need)
        .update();
  }

  /** Adds a need of the reference table, or corrects it. */
  void add(long request, Table.Row row) {
    sql.sql(
            """
            insert into assistance_need_item
              (request_id, number, words, area, specificity, address, status)
            values (:request, :number, :words, :area, :specificity, :address,
              case :specificity when 'specific item' then 'open' else 'not-yet-specific' end)
            on conflict (request_id, number) do update set
              words = excluded.words, area = excluded.area, specificity = excluded.specificity,
              address = excluded.address
            """)
        .param("request", request)
        .param("number", row.read("item_no", Integer::valueOf))
        .param("words", row.require("item_paraphrase"))
        .param("area", row.get("area"))
        .param("specificity", row.require("specificity"))
        .param("address", row.get("source_url"))
        .update();
  }

  /** Adds a need of a received request. */
  void add(long request, int number, ReceivedItem item) {
    sql.sql(
            """
            insert into assistance_need_item
              (request_id, number, received, title, words, area, specificity, address, status, areas,
               kinds, paragraphs, weapons, situation, objective, beneficiaries, people, needed_by,
               language, elsewhere, preferred_provider, began)
            values (:request, :number, true, :title, :words, :area, :specificity, '', :status,
              cast(:areas as text[]), cast(:kinds as text[]), cast(:paragraphs as text[]),
              cast(:weapons as text[]), :situation, :objective, :beneficiaries, :people, :neededBy,
              :language, :elsewhere, :preferredProvider, :began)
            """)
        .param("request", request)
        .param("number", number)
        .param("title", item.title().strip())
        .param("words", (item.words().isBlank() ? item.title() : item.words()).strip())
        .param("area", String.join(", ", item.areas()))
        .param("specificity", item.specific() ? SPECIFIC : "not yet specific")
        .param("status", (item.specific() ? NeedStatus.OPEN : NeedStatus.NOT_YET_SPECIFIC).key())
        .param("areas", array(item.areas()))
        .param("kinds", array(item.kinds()))
        .param("paragraphs", array(item.paragraphs()))
        .param("weapons", array(item.weapons()))
        .param("situation", item.situation())
        .param("objective", item.objective())
        .param("beneficiaries", item.beneficiaries())
        .param("people", item.people())
        .param("neededBy", item.neededBy())
        .param("language", item.language())
        .param("elsewhere", item.elsewhere())
        .param("preferredProvider", item.preferredProvider())
        .param("began", item.origin())
        .update();
  }

  /**
   * Sets the status of a need.
   *
   * @param before the statuses from which it may change
   * @return whether it changed
   */
  boolean setStatus(long id, NeedStatus status, List<NeedStatus> before) {
    return !before.isEmpty()
        && sql.sql(
                    """
                    update assistance_need_item set status = :status
                    where id = :id and status in (:before)
                    """)
                .param("status", status.key())
                .param("id", id)
                .param("before", before.stream().map(NeedStatus::key).toList())
                .update()
            > 0;
  }

  // An array in the syntax of PostgreSQL, with each text in quotation marks.
  static String array(List<String> texts) {
    return texts.stream()
        .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }
}
