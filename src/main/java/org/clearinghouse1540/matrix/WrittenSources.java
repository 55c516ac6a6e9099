package org.clearinghouse1540.matrix;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.stereotype.Component;

/** Sources that a State names in a line: each document is entered once, with its places. */
@Component
public final class WrittenSources {
  private final CitedDocuments documents;

  WrittenSources(CitedDocuments documents) {
    this.documents = documents;
  }

  /**
   * Enters the documents of a line that do not exist, and returns their citations.
   *
   * @param line the sources as written; may be empty
   */
  public List<Citation> enter(Actor actor, String state, String line) {
    List<Citation> citations = new ArrayList<>();
    if (!line.isBlank()) {
      for (WrittenCitation written : WrittenCitation.of(line)) {
        CitedDocument document =
            CitedDocument.of(state, written.title()).withAddress(written.address());
        citations.add(Citation.of(documents.add(actor, document)).at(written.places()));
      }
    }
    return Citation.joined(citations);
  }
}
