package org.clearinghouse1540.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.obligations.FormVersion;

/** The State, the form and the status at the top of a copy as data. */
final class SheetFacts {
  private SheetFacts() {}

  static Map<String, String> of(Block.Cells sheet) {
    Map<String, String> facts = new LinkedHashMap<>();
    sheet.rows().stream()
        .filter(row -> row.size() > 1)
        .forEach(row -> facts.put(row.get(0).toLowerCase(Locale.ROOT), row.get(1)));
    return facts;
  }

  static Map<String, String> ofLines(Block.Cells sheet) {
    Map<String, String> facts = new LinkedHashMap<>();
    sheet.rows().stream()
        .filter(row -> row.size() > 4 && row.getFirst().equals("matrix"))
        .forEach(row -> facts.put(row.get(3), unquoted(row.get(4))));
    return facts;
  }

  static FormVersion form(String version, boolean csv, List<FormVersion> forms) {
    Optional<FormVersion> form =
        forms.stream().filter(known -> known.version().equals(version)).findFirst();
    if (form.isEmpty()) {
      ProblemCollector problems = new ProblemCollector();
      problems.add(
          csv ? SheetCopyParser.line(3) : "matrix!B2",
          Message.of("exchange.refused.version", version));
      problems.check();
    }
    return form.orElseThrow();
  }

  // A sign before a formula keeps spreadsheets from running it.
  static String unquoted(String text) {
    return text.matches("(?s)'+[=+\\-@\\t\\r].*") ? text.substring(1) : text;
  }
}
