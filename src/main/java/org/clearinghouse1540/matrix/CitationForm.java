package org.clearinghouse1540.matrix;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.util.MultiValueMap;

/** A citation as a form sends it: of a document that is there, or of a new one. */
final class CitationForm {
  private CitationForm() {}

  /**
   * The citation.
   *
   * @throws BadInput if neither a document is chosen nor a title is given, or a part cannot be
   */
  static Citation citation(
      Viewer viewer, MatrixId id, MultiValueMap<String, String> form, CitedDocuments documents) {
    String chosen = RowPages.first(form, "document");
    long document =
        chosen.matches("\\d{1,18}")
            ? documents
                .find(Long.parseLong(chosen))
                .map(CitedDocument::id)
                .orElseThrow(() -> new BadInput("document", "Choose a document of the list."))
            : documents.add(viewer.actor(), entered(id, form));
    return new Citation(
        document,
        RowPages.first(form, "article"),
        RowPages.first(form, "page"),
        RowPages.first(form, "passage"),
        RowPages.first(form, "language"),
        form.containsKey("unofficial"),
        form.getOrDefault("supports", List.of()),
        RowPages.first(form, "says"));
  }

  private static CitedDocument entered(MatrixId id, MultiValueMap<String, String> form) {
    if (RowPages.first(form, "title").isBlank()) {
      throw new BadInput("title", "Choose a document, or give the title of a new one.");
    }
    return new CitedDocument(
        0,
        form.containsKey("common") ? "" : id.state(),
        RowPages.first(form, "symbol"),
        RowPages.first(form, "title"),
        RowPages.first(form, "document-language"),
        RowPages.first(form, "address"),
        RowPages.first(form, "archived"),
        RowPages.first(form, "archived-on"),
        RowPages.first(form, "issued"),
        "");
  }
}
