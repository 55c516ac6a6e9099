package org.clearinghouse1540.sources;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The register of documents by symbol, and the register of laws and measures of States. An entry is
 * a cited document of which more is known, so it is entered once and cited from many fields.
 */
@Component
public final class DocumentRegister {
  private final RegisterRows rows;
  private final CitedDocuments documents;
  private final Journal journal;
  private final TransactionTemplate transaction;

  DocumentRegister(
      RegisterRows rows,
      CitedDocuments documents,
      Journal journal,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.documents = documents;
    this.journal = journal;
    this.transaction = transaction;
  }

  /** The entries of a register that the current user may see, by symbol, date and title. */
  public List<RegisterEntry> list(RegisterEntry.Register register) {
    return rows.list(register);
  }

  /** The entry of a cited document; empty if it is in no register. */
  public Optional<RegisterEntry> find(long cited) {
    return rows.find(cited);
  }

  /** The document with a symbol. */
  public Optional<RegisterEntry> find(DocumentSymbol symbol) {
    return rows.find(symbol);
  }

  /** The addenda, corrigenda and revisions of a document, by symbol. */
  public List<RegisterEntry> parts(DocumentSymbol symbol) {
    return rows.parts(symbol);
  }

  /** The origins of those of these documents that are in a register. */
  public Map<Long, RegisterEntry.Origin> origins(Collection<Long> cited) {
    return cited.isEmpty() ? Map.of() : rows.origins(cited);
  }

  /**
   * Enters a document in a register, and returns its number; a document that is cited already and
   * is the same one is not entered again.
   *
   * @throws BadInput if another document of the register has its symbol, or if the document is in a
   *     register already
   */
  public long enter(Actor actor, CitedDocument cited, RegisterEntry.RegisterDetails details) {
    return Optional.ofNullable(
            transaction.execute(
                status -> {
                  if (details.register() == RegisterEntry.Register.DOCUMENT) {
                    check(cited);
                  }
                  long id = documents.enter(actor, cited);
                  if (rows.find(id).isPresent()) {
                    throw BadInput.of("title", "sources.refused.entered");
                  }
                  write(actor, documents.find(id).orElseThrow(), details);
                  return id;
                }))
        .orElseThrow();
  }

  // Before it is added, since a citation of a known symbol is one of the known document.
  private void check(CitedDocument cited) {
    DocumentSymbol symbol =
        DocumentSymbol.of(cited.symbol())
            .orElseThrow(() -> BadInput.of("symbol", "sources.refused.symbol"));
    rows.find(symbol)
        .ifPresent(
            known -> {
              throw BadInput.of(
                  "symbol", "sources.refused.symbol-known", known.document().symbol());
            });
  }

  /** Changes what a register says of a document, or enters a document that is cited already. */
  public void change(Actor actor, CitedDocument cited, RegisterEntry.RegisterDetails details) {
    transaction.executeWithoutResult(status -> write(actor, cited, details));
  }

  private void write(Actor actor, CitedDocument cited, RegisterEntry.RegisterDetails details) {
    Optional<RegisterEntry> before = rows.find(cited.id());
    rows.write(actor.name(), cited, details);
    Change change =
        Change.of(
            before.isPresent() ? "register entry changed" : "document registered",
            "cited/" + cited.id());
    journal.write(
        actor,
        before
            .map(found -> change.before(words(found.details())))
            .orElse(change)
            .after(words(details)));
  }

  private static Map<String, Object> words(RegisterEntry.RegisterDetails details) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("register", details.register().key());
    words.put("kind", details.kind());
    words.put("origin", details.origin().key());
    words.put("number", details.number());
    words.put("in force on", details.inForceOn());
    words.put("repealed on", details.repealedOn());
    return words;
  }
}
