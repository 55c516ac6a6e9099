package org.clearinghouse1540.matrix;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.sources.CitedDocument;
import org.clearinghouse1540.sources.Original;

/**
 * A cited document.
 *
 * @param places the fields that cite it
 * @param text its stored text, if any
 * @param files its files as received, the earlier ones too
 * @param upload the form that stores a file of it, where the current user may
 * @param details the form that changes its details, where the current user may
 */
@Template("matrix/cited.jte")
record CitedDocumentView(
    CitedDocument document,
    List<Place> places,
    Optional<Text> text,
    List<Original> files,
    Optional<FormView> upload,
    Optional<FormView> details) {
  CitedDocumentView {
    places = List.copyOf(places);
    files = List.copyOf(files);
  }

  /** A field that cites the document, by the name of its State. */
  record Place(String state, FieldLink field, String places) {}

  /** The stored text of the document, by the name of its file. */
  record Text(String address, String fileName) {}
}
