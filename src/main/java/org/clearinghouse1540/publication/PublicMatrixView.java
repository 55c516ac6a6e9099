package org.clearinghouse1540.publication;

import java.util.List;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.exchange.CopyFormat;
import org.clearinghouse1540.kit.web.Template;
import org.clearinghouse1540.matrix.ApprovedMatrix;
import org.clearinghouse1540.obligations.FormVersion;

/**
 * One published matrix.
 *
 * @param form the form with its labels in the language of the page
 * @param name the name of the State
 * @param address the address of the page
 */
@Template("publication/matrix.jte")
record PublicMatrixView(
    Published<ApprovedMatrix> published, FormVersion form, String name, String address) {

  /** The formats of the downloads. */
  List<CopyFormat> formats() {
    return List.of(CopyFormat.values());
  }

  /** Whether the labels are a translation. */
  boolean isTranslated() {
    return !form.language().equals("en");
  }
}
