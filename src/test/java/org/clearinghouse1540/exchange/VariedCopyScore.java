package org.clearinghouse1540.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clearinghouse1540.exchange.VariedCopy.Cell;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.files.FileTables;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;

/**
 * The law for a varied matrix: each value is in its field, or is reported with its row, its column
 * or its words, or the file is refused with a reason; no field has what the file does not say. What
 * breaks the law is wrong and silent.
 */
final class VariedCopyScore {
  private static final List<FormVersion> FORMS = new Forms().list();

  private final List<String> errors = new ArrayList<>();
  private final Map<String, Integer> refusals = new HashMap<>();
  private int files;
  private int silentFiles;
  private int refused;
  private int right;
  private int told;
  private int silent;

  void add(String name, VariedCopy copy, byte[] content, boolean csv) {
    files++;
    int before = silent;
    try {
      ImportProposal read = read(content, copy);
      new Check(name, copy, csv, read).run();
    } catch (BadInput refusal) {
      refused++;
      refusals.merge(refusal.problems().getFirst().message().key(), 1, Integer::sum);
    } catch (RuntimeException failure) {
      error(name + ": failed with " + failure);
    }
    silentFiles += silent > before ? 1 : 0;
  }

  // A person who is asked for the version gives it.
  private static ImportProposal read(byte[] content, VariedCopy copy) {
    FileTables tables = FileTables.read(content, "copy");
    try {
      return CopyFormat.read(tables, VersionChoice.none(FORMS));
    } catch (BadInput refusal) {
      if (!refusal.problems().getFirst().message().key().equals("exchange.refused.form-open")) {
        throw refusal;
      }
      return CopyFormat.read(tables, new VersionChoice(FORMS, copy.form.version()));
    }
  }

  private void error(String error) {
    silent++;
    errors.add(error);
  }

  List<String> errors() {
    return errors;
  }

  int silent() {
    return silent;
  }

  /** All figures in one line. */
  String line() {
    return "%d files, %d refused %s; values right %d, reported %d, wrong and silent %d in %d files"
        .formatted(files, refused, refusals, right, told, silent, silentFiles);
  }

  static String plain(String text) {
    return text.replace('\u00a0', ' ').replace("\u00ad", "").replaceAll("\\s+", " ").strip();
  }

  /** The check of one file. */
  private final class Check {
    private final String name;
    private final VariedCopy copy;
    private final boolean csv;
    private final ImportProposal read;
    private final Map<String, String> values;
    private final Map<String, String> all;
    private final List<String> reports = new ArrayList<>();
    private final List<String> loose = new ArrayList<>();
    private final Set<String> parts = new LinkedHashSet<>();
    private final Set<String> without = new LinkedHashSet<>();

    Check(String name, VariedCopy copy, boolean csv, ImportProposal read) {
      this.name = name;
      this.copy = copy;
      this.csv = csv;
      this.read = read;
      this.all = new MatrixReading(read).values();
      this.values = new HashMap<>(all);
      for (Message message : read.unrecognized()) {
        String report = plain(message.in(Language.EN));
        reports.add(report);
        switch (message.key()) {
          case "exchange.unrecognized.part" -> parts.add(report);
          case "exchange.unrecognized.no-heads" -> without.add(report);
          default -> {}
        }
        // A struck cell is reported with its address.
        if (report.contains(" is struck through and was not read: ")) {
          loose.add(report.substring(report.lastIndexOf(": ") + 2));
        }
      }
      for (ContentAccount.Reported one : read.account().reported()) {
        reports.add(plain(one.text() + " " + one.reason().in(Language.EN)));
        loose.add(plain(one.text()));
      }
    }

    void run() {
      if (!read.form().version().equals(copy.form.version())) {
        boolean said =
            read.unrecognized().stream()
                .anyMatch(report -> report.key().startsWith("exchange.form."));
        if (!said) {
          error(name + ": form read as " + read.form().version());
        }
        return;
      }
      if (!read.state().equals(VariedCopy.STATE) && !tells(VariedCopy.STATE)) {
        error(name + ": State read as " + read.state());
      }
      for (VariedCopy.Grid grid : copy.grids) {
        for (List<Cell> row : grid.rows) {
          String label = grid.label < row.size() ? plain(row.get(grid.label).text()) : "";
          row.stream()
              .filter(cell -> !cell.field.isEmpty() && !(csv && cell.covered))
              .forEach(cell -> given(cell, label));
        }
      }
      values.forEach(
          (field, value) -> {
            if (!field.startsWith("header/") && !isReported(field, value, "")) {
              error(name + ": " + field + " was made up: " + value);
            }
          });
      passages();
    }

    private void given(Cell cell, String label) {
      String found = plain(values.getOrDefault(cell.field, ""));
      values.remove(cell.field);
      List<String> accepted = cell.others.isEmpty() ? List.of(cell.value) : cell.others;
      boolean same = accepted.stream().anyMatch(text -> plain(text).equals(found));
      if (same && !found.isEmpty() && !cell.mustBeReported) {
        right++;
      } else if (isReported(cell.field, plain(cell.text()), label)
          || !found.isEmpty() && isReported(cell.field, found, label)
          || isInReportedPart(cell, found)
          || loose.remove(plain(cell.text().isEmpty() ? cell.struck : cell.text()))) {
        told++;
      } else {
        error(
            name
                + ": %s (%s) “%s” typed as “%s” was read as “%s”"
                    .formatted(cell.field, label, cell.value, cell.text(), found));
      }
    }

    // The part was chosen by the order of the tables, and a report says so.
    private boolean isInReportedPart(Cell cell, String found) {
      String column = cell.field.substring(cell.field.indexOf('/'));
      return found.isEmpty()
          && read.form().parts().stream()
              .filter(part -> parts.stream().anyMatch(text -> text.startsWith(plain(part.title()))))
              .flatMap(part -> part.rows().stream())
              .map(row -> all.getOrDefault(row.key() + column, ""))
              .anyMatch(
                  value -> cell.others.contains(value) || plain(value).equals(plain(cell.value)));
    }

    private void passages() {
      String words = plain(String.join("\n", all.values()));
      for (String passage : copy.told) {
        boolean state = read.state().equals(passage);
        if (!state && !words.contains(passage) && !tells(passage)) {
          error(name + ": lost: " + passage);
        }
      }
      copy.reported.stream()
          .filter(passage -> !tells(passage))
          .forEach(passage -> error(name + ": not reported: " + passage));
      copy.forbidden.stream()
          .filter(words::contains)
          .forEach(passage -> error(name + ": made up: " + passage));
    }

    private boolean tells(String passage) {
      String folded = LayoutCopyParser.bare(passage);
      return reports.stream().anyMatch(report -> LayoutCopyParser.bare(report).contains(folded));
    }

    private boolean isReported(String field, String value, String written) {
      String key = field.substring(0, field.indexOf('/'));
      FormVersion.Part part = read.form().partOf(key).orElseThrow();
      String label = read.form().find(key).map(row -> plain(row.label())).orElse("");
      String column =
          part.column(field.substring(field.indexOf('/') + 1))
              .map(found -> plain(found.label()))
              .orElse("");
      // A short head as the file has it: of 'National legal framework: NW', NW.
      String head = "“" + column.substring(column.lastIndexOf(':') + 1).strip() + "”";
      return value.length() > 3 && tells(value)
          || reports.stream().anyMatch(report -> isNamed(label, report) || isNamed(written, report))
          || read.unrecognized().stream()
              .filter(report -> report.key().equals("exchange.unrecognized.by-place"))
              .map(report -> plain(report.in(Language.EN)))
              .anyMatch(report -> report.contains("“" + column + "”") || report.contains(head))
          || parts.stream().anyMatch(report -> report.startsWith(plain(part.title())))
          || without.stream().anyMatch(report -> report.startsWith(plain(part.title())));
    }

    // A short label can be a word of another sentence.
    private static boolean isNamed(String label, String report) {
      if (label.isEmpty()) {
        return false;
      }
      String quoted = Pattern.quote(label);
      String pattern =
          label.contains(" ")
              ? "(?<![\\p{L}\\d])" + quoted + "(?![\\p{L}\\d])"
              : "(^|[“|:,.])\\s*(\\S{1,4}\\s+)?" + quoted + "\\s*([”,|:·]|$)";
      return Pattern.compile(pattern).matcher(report).find();
    }
  }
}
