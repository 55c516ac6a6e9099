package org.clearinghouse1540.registers;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldLink;
import org.clearinghouse1540.sources.CitedDocument;

/**
 * The kept text of a document at the passages that a field cites.
 *
 * @param citations the citations of the document in the field
 * @param text the kept text; empty if none is kept
 * @param missing the passages that are not in the kept text word for word
 */
@Template("registers/passage.jte")
record PassageView(
    CitedDocument document,
    String state,
    FieldLink field,
    List<Citation> citations,
    Optional<PassageText> text,
    List<String> missing) {
  PassageView {
    citations = List.copyOf(citations);
    missing = List.copyOf(missing);
  }

  boolean isFirst(int piece) {
    List<PassageText.Piece> pieces = text.map(PassageText::pieces).orElse(List.of());
    return pieces.subList(0, piece).stream().noneMatch(PassageText.Piece::marked);
  }
}
