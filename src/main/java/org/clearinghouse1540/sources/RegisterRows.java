package org.clearinghouse1540.sources;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clearinghouse1540.kit.BadInput;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The repository of the entries of the registers of documents and of laws. */
@Component
class RegisterRows {
  static final RowMapper<RegisterEntry> ENTRY =
      (row, number) ->
          new RegisterEntry(
              new CitedDocument(
                  row.getLong("id"),
                  row.getString("state"),
                  row.getString("symbol"),
                  row.getString("title"),
                  row.getString("language"),
                  row.getString("address"),
                  "",
                  "",
                  row.getString("issued_on"),
                  row.getString("repealed")),
              new RegisterEntry.RegisterDetails(
                  RegisterEntry.Register.of(row.getString("register")),
                  row.getString("kind"),
                  RegisterEntry.Origin.find(row.getString("origin")).orElseThrow(),
                  row.getString("number"),
                  row.getString("in_force_on"),
                  row.getString("repealed_on")));

  private final JdbcClient sql;

  RegisterRows(JdbcClient sql) {
    this.sql = sql;
  }

  /** The entries of a register, by symbol, date and title. */
  List<RegisterEntry> list(RegisterEntry.Register register) {
    return sql.sql(
            """
            select * from sources_register where register = :register
            order by symbol_key, issued_on, title, id
            """)
        .param("register", register.key())
        .query(ENTRY)
        .list();
  }

  Optional<RegisterEntry> find(long cited) {
    return sql.sql("select * from sources_register where id = :id")
        .param("id", cited)
        .query(ENTRY)
        .optional();
  }

  /** The document of the register with a symbol, if the current user may see it. */
  Optional<RegisterEntry> find(DocumentSymbol symbol) {
    return sql.sql(
            "select * from sources_register where register = 'document' and symbol_key = :key")
        .param("key", symbol.key())
        .query(ENTRY)
        .optional();
  }

  /** The documents that add to, correct or revise one, by symbol. */
  List<RegisterEntry> parts(DocumentSymbol symbol) {
    return sql.sql("select * from sources_register where main_key = :key order by symbol_key")
        .param("key", symbol.key())
        .query(ENTRY)
        .list();
  }

  /** The origins of those of these documents that are in a register. */
  Map<Long, RegisterEntry.Origin> origins(Collection<Long> cited) {
    Map<Long, RegisterEntry.Origin> origins = new TreeMap<>();
    sql.sql("select cited_id, origin from sources_registered where cited_id = any(:ids)")
        .param("ids", cited.toArray(Long[]::new))
        .query(
            (row, number) ->
                origins.put(
                    row.getLong("cited_id"),
                    RegisterEntry.Origin.find(row.getString("origin")).orElseThrow()))
        .list();
    return origins;
  }

  /**
   * Writes what a register says of a document.
   *
   * @throws BadInput if another document of the register has the symbol
   */
  void write(String actor, CitedDocument cited, RegisterEntry.RegisterDetails details) {
    Optional<DocumentSymbol> symbol = DocumentSymbol.of(cited.symbol());
    if (details.register() == RegisterEntry.Register.DOCUMENT) {
      checkSymbol(cited);
    }
    sql.sql(
            """
            insert into sources_registered (cited_id, register, kind, origin, symbol_key, main_key,
              number, in_force_on, repealed_on, registered_by)
            values (:id, :register, :kind, :origin, :key, :main, :number, :inForce, :repealed, :by)
            on conflict (cited_id) do update set register = excluded.register,
              kind = excluded.kind, origin = excluded.origin, symbol_key = excluded.symbol_key,
              main_key = excluded.main_key, number = excluded.number,
              in_force_on = excluded.in_force_on, repealed_on = excluded.repealed_on
            """)
        .param("id", cited.id())
        .param("register", details.register().key())
        .param("kind", details.kind())
        .param("origin", details.origin().key())
        .param("key", symbol.map(DocumentSymbol::key).orElse(""))
        .param("main", symbol.flatMap(DocumentSymbol::main).map(DocumentSymbol::key).orElse(""))
        .param("number", details.number())
        .param("inForce", details.inForceOn())
        .param("repealed", details.repealedOn())
        .param("by", actor)
        .update();
  }

  // Two that enter one symbol at the same time wait for each other.
  private void checkSymbol(CitedDocument cited) {
    DocumentSymbol symbol =
        DocumentSymbol.of(cited.symbol())
            .orElseThrow(() -> BadInput.of("symbol", "sources.refused.symbol"));
    sql.sql("select pg_advisory_xact_lock(hashtext('sources_registered ' || :key))")
        .param("key", symbol.key())
        .query((row, number) -> 0)
        .list();
    find(symbol)
        .filter(known -> known.id() != cited.id())
        .ifPresent(
            known -> {
              throw BadInput.of(
                  "symbol", "sources.refused.symbol-known", known.document().symbol());
            });
  }
}
