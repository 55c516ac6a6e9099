package org.clearinghouse1540.registers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.sources.CitedDocumentFiles;
import org.clearinghouse1540.sources.DocumentVersion;
import org.clearinghouse1540.sources.DocumentVersions;
import org.clearinghouse1540.sources.SourceDocument;
import org.clearinghouse1540.sources.SourceDocuments;
import org.springframework.stereotype.Component;

/** The kept texts of a cited document: that of its file, then those of its versions. */
@Component
class StoredTexts {
  private final CitedDocumentFiles files;
  private final DocumentVersions versions;
  private final SourceDocuments documents;

  StoredTexts(CitedDocumentFiles files, DocumentVersions versions, SourceDocuments documents) {
    this.files = files;
    this.versions = versions;
    this.documents = documents;
  }

  List<String> of(long cited) {
    return Stream.concat(
            files.of(cited).stream(),
            versions.of(cited).stream()
                .map(DocumentVersion::document)
                .flatMap(Optional::stream)
                .flatMap(document -> documents.find(document).stream()))
        .map(SourceDocument::text)
        .toList();
  }
}
