package org.clearinghouse1540.sources;

import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A document as received. */
@Controller
class DocumentPages {
  private final Documents documents;

  DocumentPages(Documents documents) {
    this.documents = documents;
  }

  @GetMapping("/documents/{id}")
  Screen document(@PathVariable long id) {
    return Screen.of("sources/document.jte")
        .with("document", documents.find(id).orElseThrow(NotFound::new));
  }
}
