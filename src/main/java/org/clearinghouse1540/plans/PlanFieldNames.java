package org.clearinghouse1540.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;
import org.springframework.stereotype.Component;

/**
 * Finds the fields of the form in use by the names that {@link PlanFields#names} writes, in any of
 * the six languages.
 */
@Component
class PlanFieldNames {
  private final Forms forms;

  PlanFieldNames(Forms forms) {
    this.forms = forms;
  }

  /** The rows by their folded names, and their columns by language. */
  private record Known(Map<String, List<KnownRow>> rows) {}

  private record KnownRow(FormVersion.Part part, FormVersion.Row row) {}

  /** A reader of the form as it is now, for one file. */
  Reader reader() {
    Map<String, List<KnownRow>> rows = new HashMap<>();
    for (Language language : Language.values()) {
      FormVersion form = forms.current().in(language);
      Set<String> shared = PlanFields.sharedLabels(form);
      for (FormVersion.Part part : form.parts()) {
        for (FormVersion.Row row : part.rows()) {
          rows.computeIfAbsent(
                  folded(PlanFields.rowName(shared, part, row)), name -> new ArrayList<>())
              .add(new KnownRow(part, row));
        }
      }
    }
    return new Reader(new Known(rows));
  }

  private static String folded(String text) {
    return TextFolding.KEEPING_DIACRITICS.fold(Isolated.removed(text));
  }

  /** Reads the names of fields. */
  static final class Reader {
    private final Known known;

    private Reader(Known known) {
      this.known = known;
    }

    /** The keys of the fields that each line of a text names; nothing if one is not certain. */
    Optional<List<String>> read(String text) {
      List<String> fields = new ArrayList<>();
      for (String line : text.split("\n", -1)) {
        if (!line.isBlank()) {
          List<String> found = line(line.strip());
          if (found.isEmpty()) {
            return Optional.empty();
          }
          fields.addAll(found);
        }
      }
      return Optional.of(fields.stream().distinct().toList());
    }

    private List<String> line(String line) {
      for (int open = line.indexOf(" ("); open > 0; open = line.indexOf(" (", open + 1)) {
        if (line.endsWith(")")) {
          String columns = line.substring(open + 2, line.length() - 1);
          for (KnownRow named :
              known.rows().getOrDefault(folded(line.substring(0, open)), List.of())) {
            List<String> found = columns(named, columns);
            if (!found.isEmpty()) {
              return found;
            }
          }
        }
      }
      return List.of();
    }

    private static List<String> columns(KnownRow named, String text) {
      List<String> found = new ArrayList<>();
      for (String one : text.split(", ", -1)) {
        Optional<FormVersion.Column> column =
            named.part().columns().stream()
                .filter(known -> folded(known.label()).equals(folded(one)))
                .filter(known -> named.row().columns().contains(known.key()))
                .findFirst();
        if (column.isEmpty()) {
          return List.of();
        }
        found.add(named.row().key() + " " + column.get().key());
      }
      return found;
    }
  }
}
