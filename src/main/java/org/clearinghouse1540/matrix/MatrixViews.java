package org.clearinghouse1540.matrix;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.CitedDocuments;
import org.clearinghouse1540.states.InventedParties;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/** Brings a matrix together for a page, for those who may see it. */
@Component
public final class MatrixViews {
  private final Forms forms;
  private final States states;
  private final MatrixFields fields;
  private final ReviewCycles rounds;
  private final CitedDocuments documents;

  MatrixViews(
      Forms forms,
      States states,
      MatrixFields fields,
      ReviewCycles rounds,
      CitedDocuments documents) {
    this.forms = forms;
    this.states = states;
    this.fields = fields;
    this.rounds = rounds;
    this.documents = documents;
  }

  /**
   * Which matrix an address means.
   *
   * @throws NotFound if there is no such State or form, or it is another State's
   */
  public MatrixId id(Viewer viewer, String state, String form) {
    boolean known = states.find(state).isPresent() || InventedParties.isState(state);
    boolean foreign = viewer.representsState() && !viewer.party().equals(state);
    if (!known || foreign || forms.find(form).isEmpty()) {
      throw new NotFound();
    }
    return new MatrixId(state, form);
  }

  /** The generation of the form that a matrix is in. */
  public FormVersion form(MatrixId id) {
    return forms.find(id.form()).orElseThrow(NotFound::new);
  }

  /** The name of its State. */
  public String name(MatrixId id, Language language) {
    return states.name(id.state(), language);
  }

  /** The matrix as it stands. */
  public MatrixView get(Viewer viewer, Language language, MatrixId id) {
    ReviewCycle round = rounds.get(id);
    boolean editable = viewer.is(Role.EXPERT) && round.stage().isOpen();
    return of(language, id, fields.of(id), round, editable);
  }

  MatrixView of(
      Language language,
      MatrixId id,
      Map<FieldKey, MatrixField> recorded,
      ReviewCycle round,
      boolean editable) {
    return new MatrixView(
        id,
        name(id, language),
        form(id).in(language),
        recorded,
        cited(recorded.values().stream().map(MatrixField::content).toList()),
        round,
        editable);
  }

  /** The documents that contents cite. */
  public Map<Long, CitedDocument> cited(Collection<FieldValue> contents) {
    return documents.byId(
        contents.stream()
            .flatMap(content -> content.citations().stream())
            .map(Citation::document)
            .collect(Collectors.toSet()));
  }
}
