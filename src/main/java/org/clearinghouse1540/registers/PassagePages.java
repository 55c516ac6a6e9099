package org.clearinghouse1540.registers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldLink;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.SourceUsage;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A citation opens the kept text of its document at the passage. */
@Controller
class PassagePages {
  private final CitedDocuments documents;
  private final StoredTexts texts;
  private final MatrixFields fields;
  private final Forms forms;
  private final CitingPlaces places;

  PassagePages(
      CitedDocuments documents,
      StoredTexts texts,
      MatrixFields fields,
      Forms forms,
      CitingPlaces places) {
    this.documents = documents;
    this.texts = texts;
    this.fields = fields;
    this.forms = forms;
    this.places = places;
  }

  @GetMapping("/cited/{id}/passage")
  Page passage(Language language, Form query, @PathVariable long id) {
    CitedDocument document = documents.find(id).orElseThrow(NotFound::new);
    FormVersion form = forms.find(query.value("form")).orElseThrow(NotFound::new).in(language);
    FieldKey key = FieldKey.of(query.value("field"));
    if (query.value("state").isEmpty() || form.partOf(key.row()).isEmpty()) {
      throw new NotFound();
    }
    MatrixId matrix = new MatrixId(query.value("state"), form.version());
    List<Citation> citations =
        fields.get(matrix, key).content().citations().stream()
            .filter(citation -> citation.document() == id)
            .toList();
    if (citations.isEmpty()) {
      throw new NotFound();
    }
    List<String> passages =
        citations.stream().map(Citation::passage).filter(words -> !words.isEmpty()).toList();
    Optional<PassageText> text = best(texts.of(id).stream(), passages);
    return Page.of(
        new PassageView(
            document,
            places.state(matrix.state(), language),
            FieldLink.of(form, new SourceUsage.Place(matrix, key, "")),
            citations,
            text,
            text.map(PassageText::missing).orElse(List.of())));
  }

  // The version of the document with the most of the passages; the kept text itself, if in doubt.
  private static Optional<PassageText> best(Stream<String> texts, List<String> passages) {
    return texts
        .map(text -> PassageText.of(text, passages))
        .min(Comparator.comparingInt(found -> found.missing().size()));
  }
}
