package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.ContentAccount.Reported;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.files.FileTables.Block;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldLabel;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.FormVersion;
import org.jspecify.annotations.Nullable;

/**
 * Parses a copy as data: the spreadsheet with a sheet per part, or the CSV with a line per field.
 * All or nothing; all problems are reported at once, each with its cell. Pure.
 */
final class SheetCopyParser {
  private final FormVersion form;
  private final ProblemCollector problems = new ProblemCollector();
  private final Map<FieldKey, FieldValue> contents = new LinkedHashMap<>();
  private final CopyAccount account;
  private final SheetSources sources;

  private SheetCopyParser(FormVersion form, CopyAccount account) {
    this.form = form;
    this.account = account;
    this.sources = new SheetSources(problems, account);
  }

  /** Whether a file has one of these two layouts. */
  static boolean isSheet(FileTables file) {
    return !file.blocks().isEmpty()
        && file.blocks().getFirst() instanceof Block.Cells first
        && (first.name().equals("matrix")
            || !first.rows().isEmpty() && CsvCopyHead.isLike(first.rows().getFirst()));
  }

  /**
   * Parses a file.
   *
   * @throws BadInput with all problems, each with its cell
   */
  static ImportProposal read(FileTables file, List<FormVersion> forms) {
    List<Block.Cells> sheets = new ArrayList<>();
    file.blocks().forEach(block -> sheets.add((Block.Cells) block));
    boolean csv = !sheets.getFirst().name().equals("matrix");
    List<Message> reports = new ArrayList<>(file.warnings());
    List<Reported> others = new ArrayList<>();
    if (csv) {
      sheets.set(0, CsvCopyHead.ordered(sheets.getFirst(), others));
    }
    others.forEach(other -> reports.add(other.reason()));
    CopyAccount account = new CopyAccount(sheets);
    others.forEach(other -> account.report(other.at(), other.text(), other.reason()));
    file.warnings().forEach(warning -> account.report("", "", warning));
    Map<String, String> facts =
        csv ? SheetFacts.ofLines(sheets.getFirst()) : SheetFacts.of(sheets.getFirst());
    FormVersion form = SheetFacts.form(facts.getOrDefault("form", ""), csv, forms);
    SheetCopyParser parser = new SheetCopyParser(form, account);
    if (csv) {
      parser.csv(sheets.getFirst());
    } else {
      parser.sheets(sheets);
    }
    parser.checkDocuments();
    parser.problems.check();
    return new ImportProposal(
        facts.getOrDefault("state", ""),
        form,
        CopyStatus.find(facts.getOrDefault("status", "")),
        parser.contents,
        parser.sources.documents(),
        reports,
        account.build());
  }

  static Message line(int number) {
    return Message.of("exchange.place.line", number);
  }

  private void sheets(List<Block.Cells> sheets) {
    for (Block.Cells sheet : sheets) {
      switch (sheet.name()) {
        case "matrix" -> SheetFacts.place(sheet, account);
        case "sources" -> sources.sheet(sheet);
        case "decisions" -> decisions(sheet);
        default -> part(sheet);
      }
    }
  }

  private void part(Block.Cells sheet) {
    Optional<FormVersion.Part> part =
        form.all().stream().filter(item -> item.key().equals(sheet.name())).findFirst();
    if (part.isEmpty()) {
      problems.add(sheet.name(), Message.of("exchange.refused.part", sheet.name()));
      return;
    }
    List<String> head = sheet.rows().isEmpty() ? List.of() : sheet.rows().getFirst();
    Set<Integer> wrong = wrongHeadings(part.get(), sheet);
    account.place(sheet, 0, 0, head.size());
    for (int row = 1; row < sheet.rows().size(); row++) {
      List<String> cells = sheet.rows().get(row);
      String key = cells.isEmpty() ? "" : cells.getFirst();
      if (key.isBlank() && cells.stream().allMatch(String::isBlank)) {
        continue;
      }
      if (part.get().find(key).isEmpty()) {
        problems.add(
            CopyAccount.address(sheet.name(), 0, row), Message.of("exchange.refused.row", key));
        continue;
      }
      account.place(sheet, row, 0, cells.size());
      for (int column = 3; column < cells.size(); column++) {
        String name = column < head.size() ? head.get(column) : "";
        if (wrong.contains(column)) {
          continue;
        }
        field(
            CopyAccount.address(sheet.name(), column, row),
            new FieldKey(key, name),
            cells.get(column),
            "");
      }
    }
  }

  // A wrong heading is one problem, not one in each row.
  private Set<Integer> wrongHeadings(FormVersion.Part part, Block.Cells sheet) {
    Set<Integer> wrong = new HashSet<>();
    List<String> head = sheet.rows().isEmpty() ? List.of() : sheet.rows().getFirst();
    for (int column = 3; column < head.size(); column++) {
      String name = head.get(column);
      if (!name.isBlank() && (part.column(name).isEmpty() || head.indexOf(name) != column)) {
        wrong.add(column);
        List<String> keys = part.columns().stream().map(FormVersion.Column::key).toList();
        problems.add(
            CopyAccount.address(sheet.name(), column, 0),
            Message.of("exchange.refused.heading", name, String.join(", ", keys)));
      }
    }
    return wrong;
  }

  private void csv(Block.Cells sheet) {
    account.place(sheet, 0, 0, DataCopyWriter.CSV_HEAD.size());
    SheetFacts.placeLines(sheet, account);
    for (int row = 1; row < sheet.rows().size(); row++) {
      List<String> cells = sheet.rows().get(row);
      Message place = line(row + 1);
      if (cells.size() == 1 && cells.getFirst().isBlank() || cells.getFirst().equals("matrix")) {
        continue;
      }
      if (cells.size() != DataCopyWriter.CSV_HEAD.size()) {
        problems.add(
            place,
            Message.of("exchange.refused.columns", cells.size(), DataCopyWriter.CSV_HEAD.size()));
      } else if (!cells.getFirst().equals("source")) {
        FieldKey key = new FieldKey(cells.get(1), cells.get(3));
        field(place, key, SheetFacts.unquoted(cells.get(4)), SheetFacts.unquoted(cells.get(5)));
        account.place(sheet, row, 0, kind(key) == ColumnKind.MARK ? 6 : 5);
      }
    }
    sources.csv(sheet);
  }

  private @Nullable ColumnKind kind(FieldKey key) {
    return form.find(key.row())
        .filter(row -> row.columns().contains(key.column()))
        .flatMap(row -> form.partOf(key.row()))
        .flatMap(part -> part.column(key.column()))
        .map(FormVersion.Column::kind)
        .orElse(null);
  }

  private void field(Object place, FieldKey key, String text, String decision) {
    ColumnKind kind = kind(key);
    if (kind == null) {
      if (!text.isBlank()) {
        problems.add(place, Message.of("exchange.refused.field", key.name()));
      }
      return;
    }
    problems
        .parse(place, () -> value(kind, text, decision))
        .ifPresent(value -> add(place, key, value));
  }

  // A row that is given twice is refused where its two values differ.
  private void add(Object place, FieldKey key, FieldValue value) {
    FieldValue before = contents.getOrDefault(key, FieldValue.NOTHING);
    if (before.isNothing()) {
      contents.put(key, value);
    } else if (!value.isNothing() && !before.equals(value)) {
      problems.add(
          place, Message.of("exchange.refused.twice", FieldLabel.of(form, key).withPart()));
    }
  }

  private static FieldValue value(ColumnKind kind, String text, String decision) {
    return switch (kind) {
      case MARK ->
          new FieldValue(
              FieldMark.find(text.strip())
                  .orElseThrow(() -> BadInput.of("mark", "exchange.refused.mark", text)),
              "",
              List.of(),
              decision);
      case TEXT -> FieldValue.of(text);
      case SOURCE -> FieldValue.of(citations(text));
    };
  }

  private static List<Citation> citations(String text) {
    List<Citation> citations = new ArrayList<>();
    for (String line : text.lines().filter(value -> !value.isBlank()).toList()) {
      citations.add(
          CitationFormat.read(line)
              .orElseThrow(() -> BadInput.of("citation", "exchange.refused.citation", line)));
    }
    return citations;
  }

  private void decisions(Block.Cells sheet) {
    account.place(sheet, 0, 0, 3);
    for (int row = 1; row < sheet.rows().size(); row++) {
      List<String> cells = sheet.rows().get(row);
      if (cells.size() > 2 && !cells.get(2).isBlank()) {
        FieldKey key = new FieldKey(cells.get(0), cells.get(1));
        FieldValue now = contents.getOrDefault(key, FieldValue.NOTHING);
        if (form.find(key.row()).isEmpty()) {
          problems.add(
              CopyAccount.address("decisions", 0, row),
              Message.of("exchange.refused.row", key.row()));
        } else {
          contents.put(key, new FieldValue(now.mark(), now.words(), now.citations(), cells.get(2)));
          account.place(sheet, row, 0, 3);
        }
      }
    }
  }

  private void checkDocuments() {
    contents.forEach(
        (key, content) ->
            content.citations().stream()
                .filter(citation -> !sources.documents().containsKey(citation.document()))
                .forEach(
                    citation ->
                        problems.add(
                            FieldLabel.of(form, key).withPart(),
                            Message.of("exchange.refused.unlisted", citation.document()))));
  }
}
