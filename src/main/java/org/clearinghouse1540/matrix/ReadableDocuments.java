package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Set;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocumentFiles;
import org.clearinghouse1540.sources.CitedDocuments;
import org.clearinghouse1540.sources.SourceDocument;
import org.springframework.stereotype.Component;

/** The cited documents of a State whose text is stored, so that they open beside the grid. */
@Component
final class ReadableDocuments {
  private final CitedDocuments documents;
  private final CitedDocumentFiles files;

  ReadableDocuments(CitedDocuments documents, CitedDocumentFiles files) {
    this.documents = documents;
    this.files = files;
  }

  /** The documents of the State of a matrix. */
  List<CitedDocument> of(MatrixId id) {
    Set<Long> stored = files.kept(id.state());
    return stored.isEmpty()
        ? List.of()
        : documents.of(id.state()).stream()
            .filter(document -> stored.contains(document.id()))
            .toList();
  }

  /** All documents that a matrix can cite, with or without a stored text. */
  List<CitedDocument> citable(MatrixId id) {
    return documents.of(id.state());
  }

  /** The text of a document; empty if it is not stored. */
  String text(CitedDocument document) {
    return files.of(document.id()).map(SourceDocument::text).orElse("");
  }
}
