package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FieldView;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.practices.PracticeFinder;
import org.clearinghouse1540.sources.CitedDocument;

/**
 * A row of a matrix as a form.
 *
 * @param fields its fields in the order of the columns
 * @param form the form that saves all fields
 * @param mayDraftNeed whether the current user may draft a need or ask an agency from this row
 * @param answering the rows beside this one, and the comments of the State and answers of its
 *     agencies
 * @param practices effective practices that could serve the row
 */
@Template("matrix/row.jte")
record RowView(
    MatrixView matrix,
    FormVersion.Part part,
    FormVersion.Row row,
    List<Entry> fields,
    FormView form,
    boolean mayDraftNeed,
    RowAnsweringView answering,
    List<PracticeFinder.PracticeLink> practices) {
  RowView {
    practices = List.copyOf(practices);
    fields = List.copyOf(fields);
  }

  /**
   * A field of the row.
   *
   * @param input the input of a mark or a text; empty for a field of sources
   * @param decision the input for the assessment of conflicting sources, where it may be edited
   * @param version the version that the form changes
   * @param recorded the recorded value, if another user has changed it in the meantime
   * @param changed the author and the date of the last change, where the current user may see them
   */
  record Entry(
      MatrixField field,
      String label,
      Optional<FieldView> input,
      Optional<FieldView> decision,
      List<Source> sources,
      int version,
      Optional<String> recorded,
      Optional<Changed> changed) {
    Entry {
      sources = List.copyOf(sources);
    }
  }

  /**
   * A source of a field.
   *
   * @param document the document, if the current user may see it
   * @param usage the address of the list of fields that cite it, where the user may open it
   * @param passage the address of its kept text at the passage, where the user may open it
   * @param origin the party that issued it, as in texts, if it is in a register
   * @param silentOn the day on which its address did not answer, after several others, ISO 8601
   * @param removal the checkbox that removes it, where the current user may
   */
  record Source(
      Citation citation,
      String text,
      Optional<CitedDocument> document,
      Optional<String> usage,
      Optional<String> passage,
      Optional<String> origin,
      Optional<String> silentOn,
      Optional<FieldView> removal) {}

  /** The last change of a field: account, date in ISO 8601, address of the previous values. */
  record Changed(String by, String on, String past) {}
}
