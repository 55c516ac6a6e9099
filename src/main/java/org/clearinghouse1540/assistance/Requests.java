package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of requests and their letters. */
@Component
public final class Requests {
  private static final String BY_DATE = " order by requester, date_as_received, r.id";
  static final String RECEIVED_FIRST =
      " order by (origin = 'reference'), requester, date_as_received, r.id";
  private final JdbcClient sql;
  private final NeedItems needs;
  private final ReceiptRules rules;
  private final Journal journal;
  private final RequestDetailsHistory corrections;

  Requests(
      JdbcClient sql,
      NeedItems needs,
      ReceiptRules rules,
      Journal journal,
      RequestDetailsHistory corrections) {
    this.sql = sql;
    this.needs = needs;
    this.rules = rules;
    this.journal = journal;
    this.corrections = corrections;
  }

  /**
   * Adds a request of the reference table, or corrects it.
   *
   * @return its number
   */
  long addPublished(Table.Row row) {
    return sql.sql(
            """
            insert into assistance_request (state, requester, requester_kind, date_as_received, address)
            values (:state, :requester, :kind, :date, :address)
            on conflict (requester, date_as_received) where origin = 'reference' do update set
              state = excluded.state, requester_kind = excluded.requester_kind, address = excluded.address
            returning id
            """)
        .param("state", row.find("iso3").orElse(null))
        .param("requester", row.require("requester"))
        .param("kind", row.require("requester_kind"))
        .param("date", row.require("date_of_request"))
        .param("address", row.require("source_url"))
        .query(Long.class)
        .single();
  }

  /**
   * Records a request as received, with its needs, in one transaction.
   *
   * @return its number
   * @throws BadInput with every problem
   */
  public long receive(Actor actor, ReceivedRequest request) {
    rules.check(request);
    return journal.inTransaction(
        () -> {
          long number = add(actor, request);
          for (int at = 0; at < request.items().size(); at++) {
            needs.add(number, at + 1, request.items().get(at));
          }
          // The journal records the fact alone; consent protects the text of the letter.
          journal.write(
              actor,
              Change.of("request received", "request/" + number)
                  .after(
                      Map.of(
                          "requester", request.requester().strip(),
                          "channel", request.channel().key(),
                          "requested_on", request.requestedOn().toString(),
                          "received_on", request.receivedOn().toString(),
                          "items", request.items().size()))
                  .source(request.reference().strip()));
          return number;
        });
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
            .param("channel", request.channel().key())
            .param("forStates", NeedItems.array(request.forStates()))
            .param("requestedOn", request.requestedOn())
            .param("receivedOn", request.receivedOn())
            .param("procedure", rules.procedure(request).version())
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

  /** Corrects the details of a request, by an act as the journal names it. */
  void correct(Actor actor, long id, RequestDetails after, String why, String act) {
    journal.inTransaction(
        () -> {
          lock(id);
          RequestDetails before = RequestDetails.of(find(id).orElseThrow().receipt().orElseThrow());
          corrections.add(actor, id, before, why);
          sql.sql(
                  """
                  update assistance_request set requested_on = :requestedOn,
                    received_on = :receivedOn, date_as_received = :date
                  where id = :id
                  """)
              .param("requestedOn", after.requestedOn())
              .param("receivedOn", after.receivedOn())
              .param("date", after.requestedOn().toString())
              .param("id", id)
              .update();
          sql.sql(
                  """
                  update assistance_letter set reference = :reference, language = :language,
                    words = :words
                  where request_id = :id
                  """)
              .param("reference", after.reference())
              .param("language", after.language())
              .param("words", after.words())
              .param("id", id)
              .update();
          journal.write(
              actor,
              Change.of(act, "request/" + id)
                  .before(before.values())
                  .after(after.values())
                  .why(why));
        });
  }

  /** Locks a request until the transaction ends. */
  void lock(long id) {
    sql.sql("select id from assistance_request where id = :id for update")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  /** Sets the day from which a step opened a request to others. */
  void open(long id, Set<StepEffect> effects, LocalDate from) {
    sql.sql(
            """
            update assistance_request set
              members_from = case when :members then :from else members_from end,
              providers_from = case when :providers then :from else providers_from end,
              posted_from = case when :posted then :from else posted_from end
            where id = :id
            """)
        .param("members", effects.contains(StepEffect.OPEN_TO_MEMBERS))
        .param("providers", effects.contains(StepEffect.OPEN_TO_PROVIDERS))
        .param("posted", effects.contains(StepEffect.POST))
        .param("from", from)
        .param("id", id)
        .update();
  }

  /** Removes the day from which a request was open to providers or to the public. */
  void close(long id, boolean toProviders, boolean toPublic) {
    sql.sql(
            """
            update assistance_request set
              providers_from = case when :providers then null else providers_from end,
              posted_from = case when :posted then null else posted_from end
            where id = :id
            """)
        .param("providers", toProviders)
        .param("posted", toPublic)
        .param("id", id)
        .update();
  }

  /** All requests, by requester and date. */
  public List<Request> list() {
    return read("", BY_DATE, Map.of());
  }

  /** The number of requests of a kind that the current user may see. */
  public int count(RequestScope scope) {
    return sql.sql("select count(*) from assistance_request where " + scope.condition())
        .query(Integer.class)
        .single();
  }

  /** One page of the requests of a kind: received ones first, then by requester and date. */
  public List<Request> list(RequestScope scope, Paging page) {
    Long[] ids =
        sql.sql(
                "select id from assistance_request r where "
                    + scope.condition()
                    + RECEIVED_FIRST
                    + " limit :size offset :offset")
            .param("size", page.size())
            .param("offset", page.offset())
            .query(Long.class)
            .list()
            .toArray(Long[]::new);
    return read("where r.id = any(:ids)", RECEIVED_FIRST, Map.of("ids", ids));
  }

  /** All requests of a kind. */
  public List<Request> list(RequestScope scope) {
    return read("where " + scope.condition(), BY_DATE, Map.of());
  }

  /** These requests. */
  List<Request> list(Collection<Long> ids) {
    return read("where r.id = any(:ids)", BY_DATE, Map.of("ids", ids.toArray(Long[]::new)));
  }

  /** The day on which the first of the requests was received. */
  Optional<LocalDate> firstReceived() {
    return sql.sql(
            """
            select received_on from assistance_request where origin = 'received'
            order by received_on limit 1
            """)
        .query(LocalDate.class)
        .optional();
  }

  /** The requests of a State, by date. */
  public List<Request> listOfState(String code) {
    return read(
        """
        where r.id in (select id from assistance_request where state = :state
          union select id from assistance_request where for_states <> '{}' and :state = any (for_states))
        """,
        BY_DATE,
        Map.of("state", code));
  }

  public Optional<Request> find(long id) {
    return read("where r.id = :id", BY_DATE, Map.of("id", id)).stream().findFirst();
  }

  /** A need by its number in this program. */
  public Optional<NeedItem> findNeed(long id) {
    return needs.find(id);
  }

  private List<Request> read(String condition, String order, Map<String, ?> parameters) {
    List<Request> found =
        sql.sql(
                """
                select r.*, l.reference, l.language letter_language, l.document_id, l.words letter_words
                from assistance_request r left join assistance_letter l on l.request_id = r.id
                """
                    + condition
                    + order)
            .params(parameters)
            .query((row, number) -> RequestRowMapper.request(row, List.of()))
            .list();
    Map<Long, List<NeedItem>> items = needs.byRequest(found.stream().map(Request::id).toList());
    return found.stream()
        .map(
            request -> request.with(items.getOrDefault(request.id(), List.of()), request.receipt()))
        .toList();
  }
}
