package org.clearinghouse1540.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.NumberText;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.SentFile;

/** Reads the rows of a table of records and compares them with the recorded values. */
final class BulkReader {
  private static final int MOST_PROBLEMS = 200;

  private final BulkTable table;
  private final Viewer viewer;
  private final List<BulkColumn> columns;
  private final Map<Long, BulkRecord> recorded = new HashMap<>();
  private final Map<String, SentFile> attached;
  private final BulkCells cells;

  private final List<Problem> problems = new ArrayList<>();
  private final List<BulkChange> added = new ArrayList<>();
  private final List<BulkChange> changed = new ArrayList<>();
  private final List<BulkProposal> proposals = new ArrayList<>();
  private final Set<Long> numbers = new HashSet<>();
  private final Optional<OfflinePacket> packet;
  private int unchanged;

  /**
   * Prepares the reading.
   *
   * @param attached the files that come with the table, by their names
   */
  BulkReader(BulkTable table, Viewer viewer, Map<String, SentFile> attached) {
    this(table, viewer, attached, Optional.empty());
  }

  /** Prepares the reading of a file that may be an offline packet. */
  BulkReader(
      BulkTable table,
      Viewer viewer,
      Map<String, SentFile> attached,
      Optional<OfflinePacket> packet) {
    this.packet = packet;
    this.table = table;
    this.viewer = viewer;
    this.columns = table.columns();
    this.cells = new BulkCells(columns);
    this.attached = Map.copyOf(attached);
    table.records(viewer).forEach(stored -> recorded.put(stored.number(), stored));
  }

  /**
   * Reads a file.
   *
   * @throws BadInput with all problems, each with its cell
   */
  BulkPlan read(SentFile file, FileTables read) {
    Map<String, BulkColumn> known = BulkHead.known(columns);
    BulkSheet sheet = BulkSheet.find(read, known).orElseThrow(this::noTable);
    sheet
        .head()
        .twice()
        .forEach(
            place -> problem(sheet, sheet.first(), place, Message.of("bulk.refused.column-twice")));
    // A field whose value is not known would be emptied.
    read.warnings().stream()
        .filter(
            warning ->
                warning.key().startsWith("kit.file.formula")
                    || warning.key().equals("kit.file.struck-text")
                    || warning.key().equals("kit.file.struck.cell"))
        .forEach(warning -> problems.add(new Problem("file", warning)));
    Set<String> same = same(sheet.head());
    for (int row = sheet.first() + 1; row < sheet.cells().rows().size(); row++) {
      if (sheet.isFilled(row) && !sheet.isHead(row)) {
        row(sheet, row, same);
      }
    }
    if (problems.size() > MOST_PROBLEMS) {
      int more = problems.size() - MOST_PROBLEMS;
      problems.subList(MOST_PROBLEMS, problems.size()).clear();
      problems.add(Problem.of("file", "bulk.refused.more", more));
    }
    if (!problems.isEmpty()) {
      throw new BadInput(problems);
    }
    return new BulkPlan(
        file, added, changed, proposals, numbers, unchanged, sheet.account(read, packet));
  }

  private BadInput noTable() {
    return BadInput.of(
        "file",
        "bulk.refused.no-table",
        Message.of(BulkHead.NUMBER),
        columns.getFirst().label(),
        columns.getLast().label());
  }

  // A row without a number that is recorded already is not recorded again.
  private Set<String> same(BulkHead head) {
    Set<String> same = new HashSet<>();
    recorded
        .values()
        .forEach(stored -> same.add(BulkRecord.digest(stored.values(), head.columns().values())));
    return same;
  }

  private void row(BulkSheet sheet, int row, Set<String> same) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    BulkHead head = sheet.head();
    head.columns()
        .forEach(
            (place, column) ->
                values.put(column.field(), cells.read(column, sheet.text(row, place))));
    String number = head.number().map(place -> sheet.text(row, place)).orElse("");
    if (number.isEmpty()) {
      if (same.contains(BulkRecord.digest(values, head.columns().values()))) {
        unchanged++;
      } else {
        change(sheet, row, Optional.empty(), values).ifPresent(added::add);
      }
      return;
    }
    Optional<BulkRecord> before =
        NumberText.readWhole(number).flatMap(found -> Optional.ofNullable(recorded.get(found)));
    int place = head.number().orElse(0);
    if (before.isEmpty()) {
      problem(sheet, row, place, Message.of("bulk.refused.number", number));
    } else if (!numbers.add(before.get().number())) {
      problem(sheet, row, place, Message.of("bulk.refused.number-twice", number));
    } else {
      changed(sheet, row, before.get(), values);
    }
  }

  private void changed(
      BulkSheet sheet, int row, BulkRecord before, Map<String, List<String>> values) {
    Map<String, List<String>> merged = new LinkedHashMap<>(before.values());
    boolean same = true;
    for (BulkColumn column : sheet.head().columns().values()) {
      List<String> typed = values.getOrDefault(column.field(), List.of());
      if (!BulkRecord.plain(before.values(column)).equals(typed)) {
        merged.put(column.field(), typed);
        same = false;
      }
    }
    String version = sheet.head().version().map(place -> sheet.text(row, place)).orElse("");
    if (same) {
      unchanged++;
    } else if (!version.equals(before.version(columns))) {
      int place = sheet.head().version().or(() -> sheet.head().number()).orElse(0);
      problem(sheet, row, place, Message.of("bulk.refused.changed"));
    } else {
      change(sheet, row, Optional.of(before), merged).ifPresent(changed::add);
    }
  }

  private Optional<BulkChange> change(
      BulkSheet sheet, int row, Optional<BulkRecord> before, Map<String, List<String>> values) {
    Optional<BulkChange> change =
        BadInput.collect(
            () -> table.read(viewer, before, new Form(values, files(before, values))),
            found -> problem(sheet, row, sheet.head().place(found.field()), found.message()));
    change.ifPresent(
        read ->
            proposals.add(
                new BulkProposal(
                    row,
                    sheet.address(row, sheet.head().number().orElse(0)),
                    before,
                    read.title(),
                    values,
                    fields(sheet, before, values))));
    return change;
  }

  // The fields whose values differ from those on record.
  private static List<String> fields(
      BulkSheet sheet, Optional<BulkRecord> before, Map<String, List<String>> values) {
    return sheet.head().columns().values().stream()
        .filter(
            column ->
                !BulkRecord.plain(before.map(stored -> stored.values(column)).orElse(List.of()))
                    .equals(BulkRecord.plain(values.getOrDefault(column.field(), List.of()))))
        .map(BulkColumn::field)
        .toList();
  }

  // A file that is kept already need not be beside the table.
  private Map<String, List<SentFile>> files(
      Optional<BulkRecord> before, Map<String, List<String>> values) {
    Map<String, List<SentFile>> files = new HashMap<>();
    List<Problem> missing = new ArrayList<>();
    for (BulkColumn column : columns) {
      List<String> names = values.getOrDefault(column.field(), List.of());
      boolean kept = before.filter(stored -> stored.values(column).equals(names)).isPresent();
      if (column.kind() == BulkColumn.Kind.FILE && !kept) {
        for (String name : names) {
          SentFile file = attached.get(name);
          if (file == null) {
            missing.add(Problem.of(column.field(), "bulk.refused.no-file", name));
          } else {
            files.put(column.field(), List.of(file));
          }
        }
      }
    }
    if (!missing.isEmpty()) {
      throw new BadInput(missing);
    }
    return files;
  }

  private void problem(BulkSheet sheet, int row, int place, Message problem) {
    problems.add(
        Problem.of(
            "file",
            "bulk.refused.at",
            BulkSheet.isolated(sheet.address(row, place)),
            sheet.head().label(place),
            problem));
  }
}
