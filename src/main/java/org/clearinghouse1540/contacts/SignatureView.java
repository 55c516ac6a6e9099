package org.clearinghouse1540.contacts;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Template;

/**
 * An act that one person signed, for the accounts of its State.
 *
 * @param files the files of its form
 * @param own whether the current user signed it
 * @param maySign whether the current user may give the second signature
 * @param end the form that withdraws or declines it, where the current user may
 */
@Template("contacts/signature.jte")
record SignatureView(
    FirstSignature signature,
    List<FirstSignature.SignatureFile> files,
    boolean own,
    boolean maySign,
    Optional<FormView> end) {
  SignatureView {
    files = List.copyOf(files);
  }

  /** The day of the first signature. */
  public String day() {
    return DateText.day(signature.at());
  }
}
