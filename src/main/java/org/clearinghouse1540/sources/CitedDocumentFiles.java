package org.clearinghouse1540.sources;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.kit.journal.Change;
import org.clearinghouse1540.kit.journal.Journal;
import org.clearinghouse1540.kit.web.SentFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The stored files of cited documents, so that their text can be read beside the fields that cite
 * it.
 */
@Component
public final class CitedDocumentFiles {
  private final CitedDocuments cited;
  private final Journal journal;
  private final TransactionTemplate transaction;
  private final SourceDocuments documents;

  CitedDocumentFiles(
      CitedDocuments cited,
      Journal journal,
      TransactionTemplate transaction,
      SourceDocuments documents) {
    this.cited = cited;
    this.journal = journal;
    this.transaction = transaction;
    this.documents = documents;
  }

  /** The file that is kept of a cited document. */
  public Optional<SourceDocument> of(long document) {
    return cited.file(document).flatMap(documents::find);
  }

  /** Every file that was sent of a cited document, the earlier ones too. */
  public List<Original> originals(long document) {
    return documents.originals("cited/" + document);
  }

  /** The cited documents of a State, and of nobody's alone, of which a file is kept. */
  public Set<Long> kept(String state) {
    return cited.withFile(state);
  }

  /**
   * Keeps a file of a cited document, in place of one that was kept before.
   *
   * @param read the text of the file
   */
  public void keep(Actor actor, CitedDocument cited, SentFile file, DocumentText read) {
    String fileName = file.name();
    byte[] content = file.content();
    transaction.executeWithoutResult(
        status -> {
          long document =
              documents.store(
                  actor,
                  new SourceDocuments.Incoming(
                      "cited",
                      cited.title(),
                      cited.language(),
                      fileName,
                      read.mediaType(),
                      content,
                      read.text()));
          documents.keepOriginal(
              actor,
              document,
              IncomingFile.of("cited/" + cited.id(), Original.Kind.CITED, fileName, content));
          this.cited.setFile(cited.id(), document);
          journal.write(
              actor,
              Change.of("file of a document kept", "cited/" + cited.id())
                  .after(Map.of("file", fileName, "document", document)));
        });
  }
}
