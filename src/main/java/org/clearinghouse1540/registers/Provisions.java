package org.clearinghouse1540.registers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.SourceUsage;
import org.clearinghouse1540.sources.Article;
import org.clearinghouse1540.sources.Articles;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.clearinghouse1540.sources.DocumentRegister;
import org.springframework.stereotype.Component;

/** The sources that the matrix of a State has recorded in a field, with their texts. */
@Component
class Provisions {
  private final MatrixFields fields;
  private final CitedDocuments documents;
  private final DocumentRegister register;
  private final Articles articles;
  private final CitingPlaces places;

  Provisions(
      MatrixFields fields,
      CitedDocuments documents,
      DocumentRegister register,
      Articles articles,
      CitingPlaces places) {
    this.fields = fields;
    this.documents = documents;
    this.register = register;
    this.articles = articles;
    this.places = places;
  }

  ProvisionView.StateProvisions of(MatrixId matrix, FieldKey key, Language language) {
    FieldValue value = fields.get(matrix, key).content();
    List<Long> cited = value.citations().stream().map(Citation::document).distinct().toList();
    Map<Long, CitedDocument> found = documents.byId(cited);
    List<Article> texts = articles.of(found.keySet());
    return new ProvisionView.StateProvisions(
        places.state(matrix.state(), language),
        matrix.address(key),
        value.citations().stream()
            .map(
                citation ->
                    new ProvisionView.Provision(
                        citation,
                        Optional.ofNullable(found.get(citation.document())),
                        register.find(citation.document()),
                        NamedArticles.of(
                            citation,
                            texts.stream()
                                .filter(text -> text.document() == citation.document())
                                .toList()),
                        SourceUsage.passageAddress(citation.document(), matrix, key)))
            .toList(),
        value.decision());
  }
}
