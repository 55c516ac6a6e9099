package org.clearinghouse1540.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.sources.ReportedPiece;
import org.clearinghouse1540.sources.ReportedPieces;
import org.clearinghouse1540.sources.SourceDocuments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The repository of proposals from notes and of the decisions on their lines. */
@Component
public final class Proposals {
  private static final TypeReference<Map<String, List<Integer>>> PLACES = new TypeReference<>() {};

  private final JdbcClient sql;
  private final SourceDocuments documents;
  private final ReportedPieces reported;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final JsonMapper json = JsonMapper.builder().build();

  Proposals(
      JdbcClient sql,
      SourceDocuments documents,
      ReportedPieces reported,
      Journal journal,
      TransactionTemplate transaction) {
    this.sql = sql;
    this.documents = documents;
    this.reported = reported;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** A proposal in a list. */
  record Entry(
      long id, String title, NoteProposal.ProposalState state, long undecided, LocalDate since) {
    boolean isOpen() {
      return state == NoteProposal.ProposalState.OPEN;
    }

    private Entry withTitle(String title) {
      return new Entry(id, title, state, undecided, since);
    }
  }

  private record ListedProposal(long document, Entry entry) {}

  /** The proposals with undecided lines, the most recent first. */
  List<Entry> listOpen() {
    return entries("where p.state = 'open'");
  }

  List<Entry> list() {
    return entries("");
  }

  private List<Entry> entries(String condition) {
    List<ListedProposal> rows =
        sql.sql(
                """
                select p.id, p.document_id, p.state,
                  kit_day(p.made_at) as since,
                  (select count(*) from intake_line l
                   where l.proposal_id = p.id and l.decision = 'open') as undecided
                from intake_proposal p
                """
                    + condition
                    + " order by p.id desc")
            .query(
                (row, number) ->
                    new ListedProposal(
                        row.getLong("document_id"),
                        new Entry(
                            row.getLong("id"),
                            "",
                            state(row.getString("state")),
                            row.getLong("undecided"),
                            row.getObject("since", LocalDate.class))))
            .list();
    Map<Long, String> titles =
        documents.titles(rows.stream().map(ListedProposal::document).toList());
    return rows.stream()
        .map(row -> row.entry().withTitle(titles.getOrDefault(row.document(), "")))
        .toList();
  }

  Optional<Long> findByDocument(long document) {
    return sql.sql("select id from intake_proposal where document_id = :document")
        .param("document", document)
        .query(Long.class)
        .optional();
  }

  Optional<NoteProposal> find(long id) {
    return sql.sql("select * from intake_proposal where id = :id")
        .param("id", id)
        .query(
            (row, number) -> {
              long event = row.getLong("event_id");
              return new NoteProposal(
                  row.getLong("id"),
                  row.getLong("document_id"),
                  state(row.getString("state")),
                  reported.of(record(id)),
                  json.readValue(row.getString("places"), PLACES),
                  lines(id),
                  event == 0 ? Optional.empty() : Optional.of(event));
            })
        .optional();
  }

  /** The record of a proposal, as named in the journal. */
  static String record(long id) {
    return "proposal/" + id;
  }

  private static NoteProposal.ProposalState state(String key) {
    return NoteProposal.ProposalState.find(key).orElseThrow();
  }

  private List<ProposalLine> lines(long id) {
    return sql.sql("select * from intake_line where proposal_id = :id order by position")
        .param("id", id)
        .query(
            (row, number) -> {
              Class<? extends NoteItem> type = NoteItem.Kind.valueOf(row.getString("kind")).type();
              long same = row.getLong("same_as");
              return new ProposalLine(
                  row.getString("pointer"),
                  json.readValue(row.getString("fields"), type),
                  json.readValue(row.getString("proposed"), type),
                  ProposalLine.LineDecision.find(row.getString("decision")).orElseThrow(),
                  same == 0 ? Optional.empty() : Optional.of(same));
            })
        .list();
  }

  /** The items read in a document, their places, and the account with the reported pieces. */
  record Proposed(
      List<ProposalLine> lines,
      Map<String, List<Integer>> places,
      ContentAccount account,
      List<ReportedPiece> pieces) {}

  /** Stores the proposal for a document; inside the transaction that stores the document. */
  long propose(Actor actor, long document, Proposed reading) {
    long id =
        sql.sql(
                """
                insert into intake_proposal (document_id, places, made_by)
                values (:document, cast(:places as jsonb), :actor) returning id
                """)
            .param("document", document)
            .param("places", json.writeValueAsString(reading.places()))
            .param("actor", actor.name())
            .query(Long.class)
            .single();
    for (int i = 0; i < reading.lines().size(); i++) {
      insert(id, i, reading.lines().get(i));
    }
    reported.keep(record(id), "", reading.account(), reading.pieces());
    journal.write(
        actor,
        Change.of("note read", record(id))
            .after(Map.of("state", "open", "lines", reading.lines().size()))
            .source("document/" + document));
    return id;
  }

  private void insert(long id, int position, ProposalLine line) {
    sql.sql(
            """
            insert into intake_line (proposal_id, position, pointer, kind, fields, proposed)
            values (:id, :position, :pointer, :kind, cast(:fields as jsonb), cast(:fields as jsonb))
            """)
        .param("id", id)
        .param("position", position)
        .param("pointer", line.pointer())
        .param("kind", line.kind().name())
        .param("fields", json.writeValueAsString(line.item()))
        .update();
  }

  /**
   * Adds an item that a person entered to an open proposal. Inside a transaction.
   *
   * @param decision accepted if the person entered each of its fields
   * @return its line; empty if the proposal is not open
   */
  Optional<ProposalLine> add(
      Actor actor, long id, NoteItem item, ProposalLine.LineDecision decision) {
    Optional<String> state =
        sql.sql("select state from intake_proposal where id = :id for update")
            .param("id", id)
            .query(String.class)
            .optional();
    if (state.filter(NoteProposal.ProposalState.OPEN.key()::equals).isEmpty()) {
      return Optional.empty();
    }
    int position =
        sql.sql("select coalesce(max(position), -1) + 1 from intake_line where proposal_id = :id")
            .param("id", id)
            .query(Integer.class)
            .single();
    ProposalLine line =
        ProposalLine.open(ProposalLine.addedTo(item.kind(), position), item).decided(decision);
    insert(id, position, line);
    decide(actor, id, line);
    return Optional.of(line);
  }

  /** Records a decision on a line of an open proposal; false if the proposal is not open. */
  boolean decide(Actor actor, long id, ProposalLine line) {
    Boolean decided =
        transaction.execute(
            status -> {
              int changed =
                  sql.sql(
                          """
                          update intake_line set decision = :decision, fields = cast(:fields as jsonb),
                            same_as = :sameAs, decided_by = :actor, decided_at = now()
                          where proposal_id = :id and pointer = :pointer
                            and exists (select 1 from intake_proposal where id = :id and state = 'open')
                          """)
                      .param("decision", line.decision().key())
                      .param("fields", json.writeValueAsString(line.item()))
                      .param("sameAs", line.sameAs().orElse(null))
                      .param("actor", actor.name())
                      .param("id", id)
                      .param("pointer", line.pointer())
                      .update();
              if (changed == 1) {
                journal.write(
                    actor,
                    Change.of("line " + line.decision().key(), record(id) + line.pointer())
                        .before(Map.of("item", line.proposed()))
                        .after(Map.of("decision", line.decision().key(), "item", line.item())));
              }
              return changed == 1;
            });
    return Boolean.TRUE.equals(decided);
  }

  /** Closes an open proposal; inside the transaction that records its event. */
  boolean close(Actor actor, long id, NoteProposal.ProposalState state, Optional<Long> event) {
    int closed =
        sql.sql(
                "update intake_proposal set state = :state, event_id = :event where id = :id and"
                    + " state = 'open'")
            .param("state", state.key())
            .param("event", event.orElse(null))
            .param("id", id)
            .update();
    if (closed == 1) {
      journal.write(
          actor,
          Change.of("proposal " + state.key(), record(id))
              .after(
                  event
                      .<Map<String, ?>>map(found -> Map.of("state", state.key(), "event", found))
                      .orElse(Map.of("state", state.key()))));
    }
    return closed == 1;
  }
}
