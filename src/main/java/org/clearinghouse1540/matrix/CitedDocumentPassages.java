package org.clearinghouse1540.matrix;

import java.util.List;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.search.SearchScope;
import org.clearinghouse1540.search.SearchSource;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.stereotype.Component;

/** Laws and other documents that are cited as evidence. */
@Component
class CitedDocumentPassages implements SearchSource {
  private static final String KIND = "law";

  private final CitedDocuments documents;

  CitedDocumentPassages(CitedDocuments documents) {
    this.documents = documents;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Passage> all(Viewer reader) {
    return reader.may(Permission.READ_SOURCES)
        ? documents.list().stream().map(CitedDocumentPassages::passage).toList()
        : List.of();
  }

  private static Passage passage(CitedDocument document) {
    return Passage.of(
            KIND + "/" + document.id(),
            "/cited/" + document.id(),
            document.title(),
            document.symbol())
        .by(document.state())
        .on(document.issuedOn());
  }

  @Override
  public SearchScope touchedBy(String subject) {
    return SearchScope.allIf(subject, "cited");
  }
}
