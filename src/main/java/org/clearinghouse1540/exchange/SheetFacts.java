package org.clearinghouse1540.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.files.FormulaGuard;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.obligations.FormVersion;

/** The State, the form and the status at the top of a copy as data. */
final class SheetFacts {
  private static final Set<String> NAMES =
      Set.of("state", "form", "status", "name", "day", "wording");

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

  /** Places the facts that a copy has; other lines are reported by the account. */
  static void place(Block.Cells sheet, CopyAccount account) {
    for (int row = 0; row < sheet.rows().size(); row++) {
      if (NAMES.contains(sheet.rows().get(row).getFirst().toLowerCase(Locale.ROOT))) {
        account.place(sheet, row, 0, 2);
      }
    }
  }

  /** Places the lines of a CSV with the facts that a copy has. */
  static void placeLines(Block.Cells sheet, CopyAccount account) {
    for (int row = 0; row < sheet.rows().size(); row++) {
      List<String> cells = sheet.rows().get(row);
      if (cells.size() > 4 && cells.getFirst().equals("matrix") && NAMES.contains(cells.get(3))) {
        account.place(sheet, row, 0, 5);
      }
    }
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
    return FormulaGuard.unguarded(text);
  }
}
