package org.clearinghouse1540.registers;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.sources.Article;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.RegisterEntry;

/**
 * The provisions of several States on one field, text beside text in the order of their names.
 *
 * @param tabs the pages of the registers that the current user may open
 * @param fields the fields that choose the field of the form and the States
 * @param chosen the field of the form in its words, if one is chosen
 */
@Template("registers/provisions.jte")
record ProvisionView(
    List<String> tabs,
    List<FieldView> fields,
    Optional<Chosen> chosen,
    List<StateProvisions> states) {
  ProvisionView {
    tabs = List.copyOf(tabs);
    fields = List.copyOf(fields);
    states = List.copyOf(states);
  }

  /**
   * The chosen field.
   *
   * @param recorded whether any State has sources in it
   */
  record Chosen(String label, String language, String direction, boolean recorded) {}

  /**
   * The sources that a State has recorded in the field.
   *
   * @param name the name of the State
   * @param address the row of its matrix
   * @param decision the assessment of conflicting sources; may be empty
   */
  record StateProvisions(String name, String address, List<Provision> provisions, String decision) {
    StateProvisions {
      provisions = List.copyOf(provisions);
    }
  }

  /**
   * A source with its text.
   *
   * @param document the cited document, if the current user may see it
   * @param entry its entry in a register
   * @param articles the articles that the citation names
   * @param passage the address of the kept text at the passage
   */
  record Provision(
      Citation citation,
      Optional<CitedDocument> document,
      Optional<RegisterEntry> entry,
      List<Article> articles,
      String passage) {
    Provision {
      articles = List.copyOf(articles);
    }
  }
}
