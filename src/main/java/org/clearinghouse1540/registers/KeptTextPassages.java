package org.clearinghouse1540.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.kit.retrieval.TextPieces;
import org.clearinghouse1540.search.SearchScope;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocumentTexts;
import org.springframework.stereotype.Component;

/** The kept texts of documents and laws, in pieces that the search finds. */
@Component
class KeptTextPassages {
  private static final String CITED = "cited/";
  private final CitedDocumentTexts texts;

  KeptTextPassages(CitedDocumentTexts texts) {
    this.texts = texts;
  }

  /** The passages of the kept texts of some documents; a result leads to the text. */
  List<Passage> of(String kind, List<CitedDocument> documents) {
    Map<Long, CitedDocument> byId =
        documents.stream().collect(Collectors.toMap(CitedDocument::id, document -> document));
    List<Passage> found = new ArrayList<>();
    texts.read(
        byId.keySet(),
        kept ->
            Optional.ofNullable(byId.get(kept.cited())).stream()
                .flatMap(document -> passages(kind, document, kept))
                .forEach(found::add));
    return found;
  }

  /** The record of a kind that a change of cited documents concerns. */
  static SearchScope touchedBy(String kind, String subject) {
    if (subject.equals(CitedDocument.SEVERAL)) {
      return SearchScope.ALL;
    }
    return subject.startsWith(CITED)
        ? SearchScope.of(kind + "/" + subject.substring(CITED.length()))
        : SearchScope.NONE;
  }

  private static Stream<Passage> passages(
      String kind, CitedDocument document, CitedDocumentTexts.KeptText kept) {
    return TextPieces.of(kept.text()).stream()
        .map(
            piece ->
                Passage.of(
                        kind + "/" + document.id(),
                        "/documents/" + kept.document(),
                        document.title(),
                        piece)
                    .by(document.state())
                    .on(document.issuedOn()));
  }
}
