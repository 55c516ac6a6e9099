package org.clearinghouse1540.history;

import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.stereotype.Component;

/** The names of rows and fields of a matrix in the language of a reader. */
@Component
final class FieldNames {
  private final Forms forms;

  FieldNames(Forms forms) {
    this.forms = forms;
  }

  /** The wording of a field: its row and its column; empty if there is no such version. */
  String field(String version, FieldKey key, Language language) {
    return form(version, language).map(form -> FieldLabel.of(form, key).text()).orElse("");
  }

  /** The wording of a row with its part. */
  String row(String version, FieldKey key, Language language) {
    return form(version, language).map(form -> FieldLabel.of(form, key).rowWithPart()).orElse("");
  }

  private Optional<FormVersion> form(String version, Language language) {
    return forms.find(version).map(form -> form.in(language));
  }
}
