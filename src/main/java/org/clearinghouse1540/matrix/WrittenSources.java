package org.clearinghouse1540.matrix;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.journal.Actor;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.stereotype.Component;

/** Sources as a State names them: each document is entered once, with its places. */
@Component
final class WrittenSources {
  private final CitedDocuments documents;

  WrittenSources(CitedDocuments documents) {
    this.documents = documents;
  }

  /**
   * Enters the documents that do not exist, and returns their citations.
   *
   * @param named the sources as written
   */
  List<Citation> enter(Actor actor, String state, List<WrittenCitation> named) {
    List<Citation> citations = new ArrayList<>();
    for (WrittenCitation written : named) {
      citations.add(
          Citation.of(documents.add(actor, document(state, written))).at(written.places()));
    }
    return Citation.joined(citations);
  }

  /**
   * Checks whether sources can be entered.
   *
   * @throws BadInput if one of them cannot
   */
  static void check(List<WrittenCitation> named) {
    for (WrittenCitation written : named) {
      document("", written);
      Citation.of(0).at(written.places());
    }
  }

  private static CitedDocument document(String state, WrittenCitation written) {
    return CitedDocument.of(state, written.title()).withAddress(written.address());
  }
}
