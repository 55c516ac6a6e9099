package org.clearinghouse1540.sources;

import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a document as received. */
@Controller
class SourceDocumentPages {
  private final SourceDocuments documents;

  SourceDocumentPages(SourceDocuments documents) {
    this.documents = documents;
  }

  @GetMapping("/documents/{id}")
  Page document(@PathVariable long id) {
    return Page.of(new DocumentView(documents.find(id).orElseThrow(NotFound::new)));
  }
}
