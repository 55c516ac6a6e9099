package org.clearinghouse1540.sources;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The repository of documents that evidence rests on. */
@Component
public final class CitedDocuments {
  static final RowMapper<CitedDocument> CITED =
      (row, number) ->
          new CitedDocument(
              row.getLong("id"),
              row.getString("state"),
              row.getString("symbol"),
              row.getString("title"),
              row.getString("language"),
              row.getString("address"),
              row.getString("archived_address"),
              row.getString("archived_on"),
              row.getString("issued_on"),
              row.getString("repealed"));

  private final JdbcClient sql;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final RegisterRows registered;

  CitedDocuments(
      JdbcClient sql, Journal journal, TransactionTemplate transaction, RegisterRows registered) {
    this.sql = sql;
    this.registered = registered;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** Those that a State's matrix may cite: its own and those of nobody's alone, by title. */
  public List<CitedDocument> of(String state) {
    return sql.sql("select * from sources_cited where state in ('', :state) order by title, id")
        .param("state", state)
        .query(CITED)
        .list();
  }

  /** All documents that the current user may see, by State and title. */
  public List<CitedDocument> list() {
    return sql.sql("select * from sources_cited order by state, title, id").query(CITED).list();
  }

  public Optional<CitedDocument> find(long id) {
    return sql.sql("select * from sources_cited where id = :id")
        .param("id", id)
        .query(CITED)
        .optional();
  }

  /**
   * Documents by their numbers, without those that do not exist or that the current user may not
   * see.
   */
  public Map<Long, CitedDocument> byId(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    Map<Long, CitedDocument> found = new LinkedHashMap<>();
    sql.sql("select * from sources_cited where id = any(:ids) order by id")
        .param("ids", ids.toArray(Long[]::new))
        .query(CITED)
        .list()
        .forEach(citedDocument -> found.put(citedDocument.id(), citedDocument));
    return found;
  }

  /** Documents that are repealed, or were issued before a year. */
  public List<CitedDocument> outdated(int before) {
    return sql.sql(
            """
            select * from sources_cited
            where repealed <> '' or issued_on <> '' and left(issued_on, 4)::int < :before
            order by id
            """)
        .param("before", before)
        .query(CITED)
        .list();
  }

  /** The number of the file that is kept of a document. */
  Optional<Long> file(long cited) {
    return sql.sql(
            "select document_id from sources_cited where id = :id and document_id is not null")
        .param("id", cited)
        .query(Long.class)
        .optional();
  }

  /** The file that is kept of each document, by the number of the document. */
  Map<Long, Long> files() {
    return sql
        .sql("select id, document_id from sources_cited where document_id is not null")
        .query((row, number) -> Map.entry(row.getLong("id"), row.getLong("document_id")))
        .list()
        .stream()
        .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The documents of a State, and of no single State, of which a file is kept. */
  Set<Long> withFile(String state) {
    return new HashSet<>(
        sql.sql(
                """
                select id from sources_cited
                where document_id is not null and state in ('', :state)
                """)
            .param("state", state)
            .query(Long.class)
            .list());
  }

  /** Records which file is kept of a document. */
  void setFile(long cited, long document) {
    sql.sql("update sources_cited set document_id = :document where id = :id")
        .param("document", document)
        .param("id", cited)
        .update();
  }

  /**
   * Adds a document unless it exists, and returns its number; a recorded one gets the details that
   * were missing.
   */
  public long add(Actor actor, CitedDocument cited) {
    return addAll(actor, List.of(cited)).getFirst();
  }

  /** Adds the documents that do not exist, as one change, and returns the numbers in order. */
  public List<Long> addAll(Actor actor, List<CitedDocument> documents) {
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  List<Long> numbers = new ArrayList<>();
                  List<CitedDocument> added = new ArrayList<>();
                  for (CitedDocument cited : documents) {
                    Optional<Long> fresh =
                        find(cited).isEmpty() ? insert(actor, cited) : Optional.empty();
                    fresh.ifPresent(id -> added.add(cited.withId(id)));
                    numbers.add(fresh.orElseGet(() -> complete(actor, cited)));
                  }
                  if (!added.isEmpty()) {
                    entered(actor, added);
                  }
                  return numbers;
                }))
        .orElseThrow();
  }

  private long complete(Actor actor, CitedDocument cited) {
    CitedDocument known = find(cited).flatMap(this::find).orElseThrow();
    CitedDocument completed = known.completedWith(cited);
    if (!completed.isSame(known)) {
      change(actor, completed);
    }
    return known.id();
  }

  /** The details with which a document contradicts the recorded one that it is, as problems. */
  public List<Problem> contradictions(CitedDocument cited) {
    return find(cited).flatMap(this::find).map(of -> of.contradictions(cited)).orElse(List.of());
  }

  private void entered(Actor actor, List<CitedDocument> added) {
    journal.write(
        actor,
        Change.of("documents entered", CitedDocument.journalName(added))
            .after(Map.of("documents", added.stream().map(CitedDocument::values).toList())));
  }

  /**
   * Adds a document for a register and returns its number; a recorded document with the same State,
   * symbol, title and address gets the details that were missing.
   */
  long enter(Actor actor, CitedDocument cited) {
    Optional<Long> fresh = exactly(cited).isEmpty() ? insert(actor, cited) : Optional.empty();
    if (fresh.isPresent()) {
      entered(actor, List.of(cited.withId(fresh.get())));
      return fresh.get();
    }
    CitedDocument known = exactly(cited).flatMap(this::find).orElseThrow();
    CitedDocument completed = cited.completedFrom(known);
    if (!completed.isSame(known)) {
      change(actor, completed);
    }
    return completed.id();
  }

  private Optional<Long> find(CitedDocument cited) {
    return bySymbol(cited).or(() -> exactly(cited)).or(() -> byTitle(cited));
  }

  // A symbol of the register names its document, however a citation writes symbol and title.
  private Optional<Long> bySymbol(CitedDocument cited) {
    return DocumentSymbol.of(cited.symbol())
        .flatMap(registered::find)
        .map(RegisterEntry::document)
        .filter(known -> known.state().isEmpty() || known.state().equals(cited.state()))
        .map(CitedDocument::id);
  }

  // A document of which only the title is given is the one known document with that title.
  private Optional<Long> byTitle(CitedDocument cited) {
    List<Long> found =
        cited.isTitleOnly()
            ? sql.sql("select id from sources_cited where state in ('', :state) and title = :title")
                .param("state", cited.state())
                .param("title", cited.title())
                .query((row, number) -> row.getLong("id"))
                .list()
            : List.of();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private Optional<Long> exactly(CitedDocument cited) {
    return sql.sql(
            "select id from sources_cited where state = :state and symbol = :symbol"
                + " and title = :title and address = :address")
        .param("state", cited.state())
        .param("symbol", cited.symbol())
        .param("title", cited.title())
        .param("address", cited.address())
        .query(Long.class)
        .optional();
  }

  // Empty if another user entered it at the same time.
  private Optional<Long> insert(Actor actor, CitedDocument cited) {
    return values(
            """
            insert into sources_cited (state, symbol, title, language, address, archived_address,
              archived_on, issued_on, repealed, made_by)
            values (:state, :symbol, :title, :language, :address, :archived, :archivedOn, :issued,
              :repealed, :by) on conflict do nothing returning id
            """,
            cited)
        .param("state", cited.state())
        .param("by", actor.name())
        .query(Long.class)
        .optional();
  }

  private JdbcClient.StatementSpec values(String statement, CitedDocument cited) {
    return sql.sql(statement)
        .param("symbol", cited.symbol())
        .param("title", cited.title())
        .param("language", cited.language())
        .param("address", cited.address())
        .param("archived", cited.archivedAddress())
        .param("archivedOn", cited.archivedOn())
        .param("issued", cited.issuedOn())
        .param("repealed", cited.repealed());
  }

  /** Changes the record of a document; the journal keeps the earlier values. */
  public void change(Actor actor, CitedDocument cited) {
    transaction.executeWithoutResult(
        status -> {
          CitedDocument before = find(cited.id()).orElseThrow();
          values(
                  """
                  update sources_cited set symbol = :symbol, title = :title, language = :language,
                    address = :address, archived_address = :archived, archived_on = :archivedOn,
                    issued_on = :issued, repealed = :repealed where id = :id
                  """,
                  cited)
              .param("id", cited.id())
              .update();
          registered
              .find(cited.id())
              .ifPresent(entry -> registered.write(actor.name(), cited, entry.details()));
          journal.write(
              actor,
              Change.of("document changed", "cited/" + cited.id())
                  .before(before.values())
                  .after(cited.values()));
        });
  }
}
