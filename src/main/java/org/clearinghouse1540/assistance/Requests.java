package org.clearinghouse1540.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.store.ReferenceDataLoader;
import org.clearinghouse1540.states.InventedParties;
import org.clearinghouse1540.states.States;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of requests and their need items. */
@Component
public final class Requests {
  private final JdbcClient sql;
  private final ReferenceDataLoader loading;
  private final States states;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Requests(
      JdbcClient sql,
      ReferenceDataLoader loading,
      States states,
      Journal journal,
      TransactionTemplate transaction,
      Clock clock) {
    this.sql = sql;
    this.loading = loading;
    this.states = states;
    this.journal = journal;
    this.transaction = transaction;
    this.clock = clock;
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
                on conflict (requester, date_as_received) where origin = 'reference' do update set
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

  /**
   * Records a request as it was received, with its need items, whole or not at all.
   *
   * @return its number
   * @throws BadInput beside the field that cannot be
   */
  public long receive(Actor actor, ReceivedRequest request) {
    request.check(LocalDate.now(clock));
    requireParties(request);
    Long id =
        transaction.execute(
            status -> {
              long number = add(actor, request);
              for (int at = 0; at < request.items().size(); at++) {
                add(number, at + 1, request.items().get(at));
              }
              // The journal names the fact; the words of the letter stay where consent guards them.
              journal.write(
                  actor,
                  Change.of("request received", "request/" + number)
                      .after(
                          Map.of(
                              "requester", request.requester().strip(),
                              "channel", request.channel(),
                              "requested_on", request.requestedOn().toString(),
                              "received_on", request.receivedOn().toString(),
                              "items", request.items().size()))
                      .source(request.reference().strip()));
              return number;
            });
    return Optional.ofNullable(id).orElseThrow();
  }

  private void requireParties(ReceivedRequest request) {
    if (!request.state().isEmpty() && !isParty(request.state())) {
      throw new BadInput("state", "There is no State with this code; choose one of the list.");
    }
    request.forStates().stream()
        .filter(code -> !isParty(code))
        .findFirst()
        .ifPresent(
            code -> {
              throw new BadInput(
                  "forStates", "There is no State " + code + "; choose from the list.");
            });
  }

  private boolean isParty(String code) {
    return states.find(code).isPresent() || InventedParties.isState(code);
  }

  private long add(Actor actor, ReceivedRequest request) {
    long id =
        sql.sql(
                """
                insert into assistance_request
                  (state, requester, requester_kind, date_as_received, address, origin, channel, for_states,
                   requested_on, received_on, procedure, informal, recorded_by)
                values (:state, :requester, :kind, :date, '', 'received', :channel, cast(:forStates as text[]),
                  :requestedOn, :receivedOn, :procedure, :informal, :actor)
                returning id
                """)
            .param("state", request.state().isEmpty() ? null : request.state())
            .param("requester", request.requester().strip())
            .param("kind", request.state().isEmpty() ? "regional organization" : "State")
            .param("date", request.requestedOn().toString())
            .param("channel", request.channel())
            .param("forStates", array(request.forStates()))
            .param("requestedOn", request.requestedOn())
            .param("receivedOn", request.receivedOn())
            .param("procedure", Procedures.versionFor(request.receivedOn()))
            .param("informal", request.informal())
            .param("actor", actor.name())
            .query(Long.class)
            .single();
    sql.sql(
            """
            insert into assistance_letter (request_id, reference, language, document_id, words)
            values (:id, :reference, :language, :document, :words)
            """)
        .param("id", id)
        .param("reference", request.reference().strip())
        .param("language", request.language())
        .param("document", request.document().orElse(null))
        .param("words", request.text())
        .update();
    return id;
  }

  private void add(long request, int number, ReceivedItem item) {
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
        .param("specificity", item.specific() ? "specific item" : "not yet specific")
        .param("status", item.specific() ? "open" : "not-yet-specific")
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

  // An array in PostgreSQL's own writing; each text quoted.
  private static String array(List<String> texts) {
    return texts.stream()
        .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** All requests, by requester and date. */
  public List<Request> list() {
    return read("", Map.of());
  }

  /** The requests of a State, by date. */
  public List<Request> listOfState(String code) {
    return read("where state = :state or :state = any (for_states)", Map.of("state", code));
  }

  public Optional<Request> find(long id) {
    return read("where r.id = :id", Map.of("id", id)).stream().findFirst();
  }

  /** A need item by its number in this program. */
  public Optional<NeedItem> findNeed(long id) {
    return sql.sql("select * from assistance_need_item where id = :id")
        .param("id", id)
        .query(RequestRowMapper::item)
        .optional();
  }

  private List<Request> read(String condition, Map<String, ?> parameters) {
    Map<Long, List<NeedItem>> items =
        sql
            .sql("select * from assistance_need_item order by number")
            .query(RequestRowMapper::item)
            .list()
            .stream()
            .collect(Collectors.groupingBy(NeedItem::request));
    return sql.sql(
            """
            select r.*, l.reference, l.language letter_language, l.document_id, l.words letter_words
            from assistance_request r left join assistance_letter l on l.request_id = r.id
            """
                + condition
                + " order by requester, date_as_received, r.id")
        .params(parameters)
        .query(
            (row, number) ->
                RequestRowMapper.request(row, items.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }
}
