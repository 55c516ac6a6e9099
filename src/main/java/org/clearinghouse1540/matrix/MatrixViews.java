package org.clearinghouse1540.matrix;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Permission;
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

/** Assembles a matrix for the current user, and checks that the user may see it. */
@Component
public final class MatrixViews {
  private final Forms forms;
  private final States states;
  private final MatrixFields fields;
  private final ReviewCycles cycles;
  private final CitedDocuments documents;

  MatrixViews(
      Forms forms,
      States states,
      MatrixFields fields,
      ReviewCycles cycles,
      CitedDocuments documents) {
    this.forms = forms;
    this.states = states;
    this.fields = fields;
    this.cycles = cycles;
    this.documents = documents;
  }

  /**
   * The matrix that an address names.
   *
   * @throws NotFound if there is no such State or form, or the current user represents another
   *     State
   */
  public MatrixId id(Viewer viewer, MatrixAddress address) {
    String state = address.code();
    String form = address.year();
    boolean known = states.find(state).isPresent() || InventedParties.isState(state);
    boolean foreign = viewer.representsState() && !viewer.party().equals(state);
    if (!known || foreign || forms.find(form).isEmpty()) {
      throw new NotFound();
    }
    return new MatrixId(state, form);
  }

  /** The version of the form that a matrix uses. */
  public FormVersion form(MatrixId id) {
    return forms.find(id.form()).orElseThrow(NotFound::new);
  }

  /** All versions of the form. */
  List<String> versions() {
    return forms.list().stream().map(FormVersion::version).toList();
  }

  /** The name of its State. */
  public String name(MatrixId id, Language language) {
    return states.name(id.state(), language);
  }

  /** The current matrix. */
  public MatrixView get(Viewer viewer, Language language, MatrixId id) {
    ReviewCycle cycle = cycles.get(id);
    boolean editable = viewer.may(Permission.EDIT_MATRICES) && cycle.stage().isOpen();
    return of(language, id, fields.of(id), cycle, editable);
  }

  /**
   * The matrix as it was at a moment in the past: for its State the last version that a step had
   * concerned by then, for the Committee the recorded values.
   */
  public MatrixView at(Viewer viewer, Language language, MatrixId id, Instant moment) {
    if (!viewer.representsState()) {
      return of(language, id, fields.asOf(id, moment), cycles.get(id), false);
    }
    return fields
        .lastVersion(id, moment)
        .map(step -> version(language, step))
        .orElseGet(() -> of(language, id, Map.of(), cycles.get(id), false));
  }

  /** The version that a step concerned, with the documents as they were then. */
  MatrixView version(Language language, ReviewStep step) {
    MatrixId id = step.matrix();
    return new MatrixView(
        id,
        name(id, language),
        form(id).in(language),
        fields.of(step),
        fields.cited(step),
        cycles.get(id),
        false);
  }

  MatrixView of(
      Language language,
      MatrixId id,
      Map<FieldKey, MatrixField> recorded,
      ReviewCycle cycle,
      boolean editable) {
    return new MatrixView(
        id,
        name(id, language),
        form(id).in(language),
        recorded,
        cited(id, recorded.values().stream().map(MatrixField::content).toList()),
        cycle,
        editable);
  }

  /**
   * The documents that contents of a matrix cite: as they are now while experts are drafting it,
   * and as they were in the version on record since it was sent.
   */
  public Map<Long, CitedDocument> cited(MatrixId id, Collection<FieldValue> contents) {
    Map<Long, CitedDocument> cited = new LinkedHashMap<>(cited(contents));
    fields.citedOnRecord(id).forEach(cited::replace);
    return cited;
  }

  /** The documents that contents cite, as they are now. */
  public Map<Long, CitedDocument> cited(Collection<FieldValue> contents) {
    return documents.byId(
        contents.stream()
            .flatMap(content -> content.citations().stream())
            .map(Citation::document)
            .collect(Collectors.toSet()));
  }
}
