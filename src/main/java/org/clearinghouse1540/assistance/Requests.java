package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.consent.Disclosures;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of requests and their letters. */
@Component
public final class Requests {
  private final JdbcClient sql;
  private final NeedItems needs;
  private final ReceiptRules rules;
  private final Journal journal;
  private final Disclosures disclosures;

  Requests(
      JdbcClient sql,
      NeedItems needs,
      ReceiptRules rules,
      Journal journal,
      Disclosures disclosures) {
    this.sql = sql;
    this.needs = needs;
    this.rules = rules;
    this.journal = journal;
    this.disclosures = disclosures;
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

  /** Corrects the details of a request; the earlier ones stay in the journal. */
  void correct(Actor actor, long id, RequestDetails after, String why) {
    journal.inTransaction(
        () -> {
          lock(id);
          RequestDetails before = RequestDetails.of(find(id).orElseThrow().receipt().orElseThrow());
          keep(actor, id, before, why);
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
              Change.of("request corrected", "request/" + id)
                  .before(before.values())
                  .after(after.values())
                  .why(why));
        });
  }

  private void keep(Actor actor, long id, RequestDetails before, String why) {
    sql.sql(
            """
            insert into assistance_letter_past (request_id, requested_on, received_on, reference,
              language, words, corrected_by, why)
            values (:id, :requestedOn, :receivedOn, :reference, :language, :words, :actor, :why)
            """)
        .param("id", id)
        .param("requestedOn", before.requestedOn())
        .param("receivedOn", before.receivedOn())
        .param("reference", before.reference())
        .param("language", before.language())
        .param("words", before.words())
        .param("actor", actor.name())
        .param("why", why)
        .update();
  }

  /** The details of a request before its corrections, the most recent first. */
  List<PastDetails> pastDetails(long id) {
    return sql.sql("select * from assistance_letter_past where request_id = :id order by id desc")
        .param("id", id)
        .query(
            (row, number) ->
                new PastDetails(
                    new RequestDetails(
                        row.getDate("requested_on").toLocalDate(),
                        row.getDate("received_on").toLocalDate(),
                        row.getString("reference"),
                        row.getString("language"),
                        row.getString("words")),
                    row.getTimestamp("corrected_at").toInstant(),
                    row.getString("corrected_by"),
                    row.getString("why")))
        .list();
  }

  /** Locks a request until the transaction ends. */
  void lock(long id) {
    sql.sql("select id from assistance_request where id = :id for update")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  /** Records that a step opened a request to others from a day on. */
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
    for (StepEffect effect : effects) {
      effect.audience().ifPresent(audience -> disclosures.opened(Subject.request(id), audience));
    }
  }

  /** Closes a request to providers or to the public again. */
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
    if (toProviders) {
      disclosures.closed(Subject.request(id), Audience.PROVIDERS);
    }
    if (toPublic) {
      disclosures.closed(Subject.request(id), Audience.SUMMARY);
    }
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

  /** A need by its number in this program. */
  public Optional<NeedItem> findNeed(long id) {
    return needs.find(id);
  }

  private List<Request> read(String condition, Map<String, ?> parameters) {
    Map<Long, List<NeedItem>> items = needs.byRequest();
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
