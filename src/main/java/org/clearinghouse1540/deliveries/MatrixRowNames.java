package org.clearinghouse1540.deliveries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.stereotype.Component;

/** The rows of the matrix form by their wording, so that a State can name the row that changed. */
@Component
final class MatrixRowNames {
  private final Forms forms;

  MatrixRowNames(Forms forms) {
    this.forms = forms;
  }

  /** The rows of the current form, under the titles of their parts. */
  List<Option> options(Language language) {
    List<Option> options = new ArrayList<>();
    for (FormVersion.Part part : forms.current().in(language).parts()) {
      for (FormVersion.Row row : part.rows()) {
        options.add(new Option(row.key(), label(row), part.title()));
      }
    }
    return options;
  }

  /** The key of a row of the current form. */
  Optional<String> find(String key) {
    return forms.current().find(key).map(FormVersion.Row::key);
  }

  /** The wording of a row, with the title of its part, in the latest version that has it. */
  String name(String key, Language language) {
    return forms.list().reversed().stream()
        .map(form -> form.in(language))
        .flatMap(form -> form.partOf(key).stream())
        .map(part -> part.title() + ": " + label(part.find(key).orElseThrow()))
        .findFirst()
        .orElse("");
  }

  private static String label(FormVersion.Row row) {
    return row.number().isBlank() ? row.label() : row.number() + ". " + row.label();
  }
}
