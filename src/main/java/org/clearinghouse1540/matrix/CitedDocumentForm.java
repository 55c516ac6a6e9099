package org.clearinghouse1540.matrix;

import java.util.Optional;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.sources.CitedDocument;

/** The details of a cited document in a form. */
public final class CitedDocumentForm {
  private CitedDocumentForm() {}

  /** The document that was entered; empty if a detail is wrong, with its problem. */
  public static Optional<CitedDocument> read(Form form, long id, String state) {
    return read(form, id, state, form.text("language", 10), form.text("repealed", 500));
  }

  /** The document that is entered with its citation, whose form asks for fewer details. */
  static Optional<CitedDocument> readWithCitation(Form form, String state) {
    return read(form, 0, state, "", "");
  }

  private static Optional<CitedDocument> read(
      Form form, long id, String state, String language, String repealed) {
    String title = form.requiredText("title", 500);
    String address = form.webAddress("address");
    String archived = form.webAddress("archived");
    String archivedOn = form.date("archived-on");
    String issued = form.date("issued");
    String symbol = form.text("symbol", 200);
    return title.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CitedDocument(
                id,
                state,
                symbol,
                title,
                language,
                address,
                archived,
                archivedOn,
                issued,
                repealed));
  }

  /** A form with the recorded details of a document. */
  public static FormView filled(FormView form, CitedDocument document) {
    return form.with("title", document.title())
        .with("symbol", document.symbol())
        .with("language", document.language())
        .with("address", document.address())
        .with("issued", document.issuedOn())
        .with("archived", document.archivedAddress())
        .with("archived-on", document.archivedOn())
        .with("repealed", document.repealed());
  }
}
