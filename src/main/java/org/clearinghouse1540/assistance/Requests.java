package org.clearinghouse1540.assistance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.store.Loading;
import org.clearinghouse1540.states.States;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger of requests and their need items. */
@Component
public final class Requests {
  private static final RowMapper<NeedItem> ITEM =
      (row, number) ->
          new NeedItem(
              row.getLong("id"),
              row.getLong("request_id"),
              row.getInt("number"),
              row.getString("words"),
              row.getString("area"),
              row.getString("specificity"),
              row.getString("address"));

  private final JdbcClient sql;
  private final Loading loading;
  private final States states;

  Requests(JdbcClient sql, Loading loading, States states) {
    this.sql = sql;
    this.loading = loading;
    this.states = states;
  }

  /** Loads the reference table; a request keeps its number when a corrected table comes. */
  public void load() {
    loading.load(
        "assistance/data/assistance_requests.csv", table -> table.rows().forEach(this::add));
  }

  private void add(Table.Row row) {
    Optional<String> state = row.find("iso3");
    state
        .filter(code -> states.find(code).isEmpty())
        .ifPresent(
            code -> {
              throw row.wrong("iso3 is no State: " + code);
            });
    long request =
        sql.sql(
                """
                insert into assistance_request (state, requester, requester_kind, date_as_received, address)
                values (:state, :requester, :kind, :date, :address)
                on conflict (requester, date_as_received) do update set
                  state = excluded.state, requester_kind = excluded.requester_kind, address = excluded.address
                returning id
                """)
            .param("state", state.orElse(null))
            .param("requester", row.require("requester"))
            .param("kind", row.require("requester_kind"))
            .param("date", row.require("date_of_request"))
            .param("address", row.require("source_url"))
            .query(Long.class)
            .single();
    sql.sql(
            """
            insert into assistance_need_item (request_id, number, words, area, specificity, address)
            values (:request, :number, :words, :area, :specificity, :address)
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

  /** All requests, by requester and date. */
  public List<Request> list() {
    return read("", Map.of());
  }

  /** The requests of a State, by date. */
  public List<Request> listOfState(String code) {
    return read("where state = :state", Map.of("state", code));
  }

  public Optional<Request> find(long id) {
    return read("where id = :id", Map.of("id", id)).stream().findFirst();
  }

  /** A need item by its number in this program. */
  public Optional<NeedItem> findNeed(long id) {
    return sql.sql("select * from assistance_need_item where id = :id")
        .param("id", id)
        .query(ITEM)
        .optional();
  }

  private List<Request> read(String condition, Map<String, ?> parameters) {
    Map<Long, List<NeedItem>> items =
        sql.sql("select * from assistance_need_item order by number").query(ITEM).list().stream()
            .collect(Collectors.groupingBy(NeedItem::request));
    return sql.sql(
            "select * from assistance_request "
                + condition
                + " order by requester, date_as_received")
        .params(parameters)
        .query(
            (row, number) ->
                new Request(
                    row.getLong("id"),
                    Optional.ofNullable(row.getString("state")).orElse(""),
                    row.getString("requester"),
                    row.getString("requester_kind"),
                    row.getString("date_as_received"),
                    row.getString("address"),
                    items.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }
}
