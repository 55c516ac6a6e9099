package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.sources.CitedDocument;

/** Parses the documents in a copy as data. */
final class SheetSources {
  private final ProblemCollector problems;
  private final CopyAccount account;
  private final Map<Long, CitedDocument> documents = new LinkedHashMap<>();

  SheetSources(ProblemCollector problems, CopyAccount account) {
    this.problems = problems;
    this.account = account;
  }

  Map<Long, CitedDocument> documents() {
    return documents;
  }

  /** The lines of the sources in a CSV. */
  void csv(Block.Cells sheet) {
    Map<String, List<String>> details = new LinkedHashMap<>();
    for (int line = 0; line < sheet.rows().size(); line++) {
      List<String> cells = sheet.rows().get(line);
      int at = cells.size() > 4 ? DataCopyWriter.SOURCE_HEAD.indexOf(cells.get(3)) : -1;
      if (cells.getFirst().equals("source") && at > 0) {
        details
            .computeIfAbsent(
                cells.get(1),
                number ->
                    new ArrayList<>(Collections.nCopies(DataCopyWriter.SOURCE_HEAD.size(), "")))
            .set(at, SheetFacts.unquoted(cells.get(4)));
        account.place(sheet, line, 0, 5);
      }
    }
    details.forEach(
        (number, row) -> source(Message.of("exchange.place.source", number), number, row));
  }

  /** The sheet of the sources. */
  void sheet(Block.Cells sheet) {
    account.place(sheet, 0, 0, DataCopyWriter.SOURCE_HEAD.size());
    for (int row = 1; row < sheet.rows().size(); row++) {
      List<String> cells = new ArrayList<>(sheet.rows().get(row));
      while (cells.size() < DataCopyWriter.SOURCE_HEAD.size()) {
        cells.add("");
      }
      if (!cells.getFirst().isBlank()) {
        account.place(sheet, row, 0, DataCopyWriter.SOURCE_HEAD.size());
        source(CopyAccount.address("sources", 0, row), cells.getFirst(), cells);
      }
    }
  }

  private void source(Object place, String number, List<String> details) {
    if (!number.matches("S\\d{1,6}")) {
      problems.add(place, Message.of("exchange.refused.number"));
      return;
    }
    problems
        .parse(place, () -> document(Long.parseLong(number.substring(1)), details))
        .ifPresent(document -> documents.put(document.id(), document));
  }

  private static CitedDocument document(long number, List<String> details) {
    return new CitedDocument(
        number,
        details.get(9).isBlank() ? "own" : "",
        details.get(2),
        details.get(1),
        details.get(3),
        details.get(4),
        details.get(5),
        details.get(6),
        details.get(7),
        details.get(8));
  }
}
