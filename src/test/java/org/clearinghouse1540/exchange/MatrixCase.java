package org.clearinghouse1540.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.Forms;

/**
 * An invented matrix with its right answers: the version of the form, the values by field, and the
 * passages that must be placed somewhere or reported.
 *
 * @param form the year of the version, {@code asks} if the copy leaves it open, or empty if it is
 *     refused
 * @param values by field: empty if the field must stay empty, {@code value|flag} if a report will
 *     do
 * @param facts the status word, the dates of the header, and the words of a refusal
 */
record MatrixCase(
    String name,
    byte[] content,
    String form,
    Map<String, String> values,
    List<String> told,
    List<Fact> facts) {
  private static final Forms FORMS = new Forms();

  /** A right answer on the whole copy: {@code status}, {@code date} or {@code refused}. */
  record Fact(String what, String value) {}

  private static final Map<String, Function<OfficialCopyFiles, byte[]>> WRITERS =
      new LinkedHashMap<>();

  static {
    WRITERS.put("docx", OfficialCopyFiles::docx);
    WRITERS.put("xlsx", OfficialCopyFiles::xlsx);
    WRITERS.put("html", OfficialCopyFiles::html);
    WRITERS.put("pdf", OfficialCopyFiles::pdf);
  }

  /** The tuned part that is made from the forms: each layout in the formats in which it is met. */
  static List<MatrixCase> made() {
    List<MatrixCase> cases = new ArrayList<>();
    for (FormVersion form : FORMS.list()) {
      for (String format : WRITERS.keySet()) {
        cases.add(new Builder(form, form.version()).written("plain", format));
      }
    }
    for (Language language : Language.values()) {
      if (language != Language.EN) {
        FormVersion form = FORMS.current().in(language);
        cases.add(new Builder(form, "2017").written("plain " + language.code(), "docx"));
        cases.add(new Builder(form, "2017").written("plain " + language.code(), "html"));
      }
    }
    for (String format : WRITERS.keySet()) {
      cases.add(current().near().written("near words", format));
      cases.add(current().unknownRow(0).written("row before the first", format));
      cases.add(current().twice().written("row twice", format));
      cases.add(current().without().written("row missing", format));
      cases.add(current().facts().written("lines of the header", format));
    }
    for (FormVersion form : FORMS.list()) {
      cases.add(new Builder(form, "").written("no year", "docx"));
    }
    cases.addAll(separated());
    return cases;
  }

  private static Builder current() {
    return new Builder(FORMS.current(), "2017");
  }

  // The CSV of this program as spreadsheet programs in Europe save it.
  private static List<MatrixCase> separated() {
    MatrixCopy copy = ExampleCopies.make(FORMS.current(), "Example State 001", new Random(3), 0);
    FieldKey key = new FieldKey("op2.manufacture", "framework.nw");
    Map<FieldKey, FieldValue> contents =
        Map.of(key, FieldValue.of(org.clearinghouse1540.obligations.FieldMark.X));
    String csv =
        new String(
            DataCopyWriter.csv(new MatrixCopy(copy.header(), contents, Map.of())),
            StandardCharsets.UTF_8);
    String plain = csv.replace("\uFEFF", "");
    Map<String, String> values = Map.of("op2.manufacture/framework.nw", "X");
    List<MatrixCase> cases = new ArrayList<>();
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("csv, comma", csv.getBytes(StandardCharsets.UTF_8));
    files.put("csv, UTF-16", csv.getBytes(StandardCharsets.UTF_16LE));
    files.put("csv, sep=", ("sep=,\r\n" + plain).getBytes(StandardCharsets.UTF_8));
    files.put("csv, Windows-1252", plain.getBytes(Charset.forName("windows-1252")));
    files.forEach(
        (name, content) ->
            cases.add(new MatrixCase(name, content, "2017", values, List.of(), List.of())));
    return cases;
  }

  /** Fills a form at random and keeps the right answers. */
  private static final class Builder {
    private final FormVersion form;
    private final OfficialCopyFiles file;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();

    Builder(FormVersion form, String year) {
      this.form = form;
      this.file = OfficialCopyFiles.of(form, year, words -> words);
      if (year.isEmpty()) {
        file.withoutYear();
      }
      file.line("State: Example State 001");
      Random random = new Random(form.version().hashCode());
      for (int part = 0; part < form.parts().size(); part++) {
        fill(part, random);
      }
    }

    private void fill(int at, Random random) {
      FormVersion.Part part = form.parts().get(at);
      for (int row = 0; row < part.rows().size(); row++) {
        for (int column = 0; column < part.printedColumns().size(); column++) {
          String key = part.printedColumns().get(column).key();
          if (part.rows().get(row).columns().contains(key) && random.nextInt(4) == 0) {
            String value = value(part.printedColumns().get(column).kind(), random);
            file.cell(at, row, column + 2, value);
            values.put(part.rows().get(row).key() + "/" + key, value);
          }
        }
      }
    }

    private static String value(ColumnKind kind, Random random) {
      return switch (kind) {
        case MARK -> List.of("X", "?", "NA").get(random.nextInt(3));
        case TEXT -> "Invented remark " + random.nextInt(1000);
        case SOURCE -> "Example Act No. " + random.nextInt(1000);
      };
    }

    Builder near() {
      file.cell(0, 0, 1, "Treaty on Nuclear Non-Proliferation (NPT)");
      file.cell(1, 0, 1, "manufacture");
      return this;
    }

    Builder unknownRow(int at) {
      file.row(0, at, "", "Invented statement on invented goods");
      told.add("Invented statement on invented goods");
      return this;
    }

    Builder twice() {
      FormVersion.Row row = form.parts().get(1).rows().getLast();
      file.row(1, form.parts().get(1).rows().size(), row.number(), row.label());
      file.cell(1, form.parts().get(1).rows().size(), 10, "A second value of the row");
      told.add("A second value of the row");
      return this;
    }

    Builder without() {
      file.without(1, 2);
      String key = form.parts().get(1).rows().get(2).key();
      values.keySet().removeIf(field -> field.startsWith(key + "/"));
      return this;
    }

    Builder facts() {
      file.line("Date of Report: 28 October 2004");
      file.line("Dates of Additional Reports: 11 January 2006");
      told.addAll(List.of("28 October 2004", "11 January 2006"));
      return this;
    }

    MatrixCase written(String layout, String format) {
      byte[] content = WRITERS.getOrDefault(format, OfficialCopyFiles::docx).apply(file);
      String name = layout + ", " + form.version() + " " + format;
      return new MatrixCase(name, content, form.version(), values, told, List.of());
    }
  }
}
