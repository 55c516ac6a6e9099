package org.clearinghouse1540.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.FormDefinitionFiles;
import org.clearinghouse1540.obligations.FormVersion;
import org.clearinghouse1540.obligations.FormWords;
import org.clearinghouse1540.obligations.RowRelation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files of a new version of the form with the rows and numbers of an official copy, and the map
 * of the rows of the version before. What the copy does not say of a new row, such as its columns,
 * is that of the row above it.
 */
final class NewVersionFiles {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> ROWS =
      List.of("key", "part", "number", "paragraph", "weapons", "cell_type", "columns");

  private final OfficialCopy copy;
  private final FormDefinitionFiles before;
  private final Map<String, Table.Row> known = new LinkedHashMap<>();
  private final List<List<String>> rows = new ArrayList<>();
  private final List<List<String>> map = new ArrayList<>();
  private final Map<String, String> words = new LinkedHashMap<>();

  private NewVersionFiles(OfficialCopy copy, FormDefinitionFiles before) {
    this.copy = copy;
    this.before = before;
    before.table("rows.csv").rows().forEach(row -> known.put(row.get("key"), row));
  }

  /**
   * The files; empty if the copy has the rows of a known version, or is not complete, or is not in
   * English, in which a form is defined.
   */
  static Optional<FormDefinitionFiles> of(
      OfficialCopy copy, FormDefinitionFiles before, String year, String source) {
    boolean complete = copy.parts().size() == copy.defined().parts().size();
    boolean differs = !copy.differences().isEmpty() || copy.newYear().isPresent();
    return complete && copy.language() == Language.EN && differs
        ? Optional.of(new NewVersionFiles(copy, before).files(year, source))
        : Optional.empty();
  }

  private FormDefinitionFiles files(String year, String source) {
    copy.parts().forEach(this::add);
    known.keySet().stream()
        .filter(key -> map.stream().noneMatch(line -> line.getFirst().equals(key)))
        .forEach(key -> map.add(List.of(key, "", RowRelation.DROPPED.key(), "")));
    Map<String, String> files = new LinkedHashMap<>(before.files());
    files.keySet().removeIf(name -> name.startsWith("from-"));
    files.put("form.json", definition(year));
    files.put("rows.csv", csv(ROWS, rows));
    files.put("words.en.csv", words(source));
    files.put(
        "from-" + copy.defined().version() + ".csv",
        csv(List.of("old_key", "new_key", "relation", "note"), map));
    return new FormDefinitionFiles("matrix-" + year, files);
  }

  private void add(OfficialPart part) {
    Map<String, String> like = new HashMap<>();
    part.part().rows().stream()
        .findFirst()
        .flatMap(row -> Optional.ofNullable(known.get(row.key())))
        .ifPresent(row -> like.putAll(values(row)));
    for (OfficialRow row : part.rows()) {
      String key = row.row().map(FormVersion.Row::key).orElseGet(() -> elsewhere(row, part));
      Optional<Table.Row> present = Optional.ofNullable(known.get(key));
      present.ifPresent(old -> like.putAll(values(old)));
      String number =
          row.number().isEmpty() ? present.map(old -> old.get("number")).orElse("") : row.number();
      like.put("key", key);
      like.put("part", part.part().key());
      like.put("number", number);
      rows.add(ROWS.stream().map(column -> like.getOrDefault(column, "")).toList());
      words.put(key, row.label());
      map.add(
          List.of(present.isPresent() ? key : "", key, relation(row, present).key(), note(row)));
    }
  }

  private static Map<String, String> values(Table.Row row) {
    return ROWS.stream().collect(Collectors.toMap(column -> column, row::get));
  }

  private static RowRelation relation(OfficialRow row, Optional<Table.Row> present) {
    if (present.isEmpty()) {
      return RowRelation.NEW;
    }
    return row.row().isEmpty() || row.isRenumbered() ? RowRelation.MOVED : RowRelation.SAME;
  }

  private static String note(OfficialRow row) {
    return row.isRenumbered()
        ? row.row().map(FormVersion.Row::number).orElse("") + " → " + row.number()
        : "";
  }

  // A row with the same words that another part of the form had and has no longer, or a new row.
  private String elsewhere(OfficialRow row, OfficialPart here) {
    for (OfficialPart part : copy.parts()) {
      for (FormVersion.Row candidate : part.part().rows()) {
        boolean left =
            part.rows().stream()
                .noneMatch(read -> read.row().filter(candidate::equals).isPresent());
        boolean unused = rows.stream().noneMatch(line -> line.getFirst().equals(candidate.key()));
        if (part != here
            && left
            && unused
            && LayoutCopyParser.bare(candidate.label())
                .equals(LayoutCopyParser.bare(row.label()))) {
          return candidate.key();
        }
      }
    }
    return newKey(row.label(), here.part().key());
  }

  private String newKey(String label, String part) {
    String plain =
        Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String stem =
        part + "." + (plain.length() > 40 ? plain.substring(0, 40) : plain).replaceAll("-$", "");
    String key = stem;
    for (int more = 2; isTaken(key); more++) {
      key = stem + "-" + more;
    }
    return key;
  }

  private boolean isTaken(String key) {
    return known.containsKey(key) || words.containsKey(key) || key.endsWith(".");
  }

  private String definition(String year) {
    ObjectNode form = (ObjectNode) JSON.readTree(before.files().getOrDefault("form.json", "{}"));
    form.put("version", year);
    form.put("title", form.path("title").asString("").replace(copy.defined().version(), year));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(form) + "\n";
  }

  private String words(String source) {
    Map<String, String> all = new LinkedHashMap<>(copy.words(source).words());
    all.putAll(words);
    Map<String, String> present = FormWords.of(copy.defined());
    List<List<String>> lines = new ArrayList<>();
    all.forEach((key, label) -> lines.add(List.of(key, label, "official: " + source)));
    copy.defined()
        .parts()
        .forEach(
            part -> {
              if (!all.containsKey(part.key())) {
                lines.add(List.of(part.key(), present.getOrDefault(part.key(), ""), "memory"));
              }
            });
    return csv(List.of("key", "label", "provenance"), lines);
  }

  private static String csv(List<String> head, List<List<String>> lines) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(head);
      lines.forEach(csv::writeRecord);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
