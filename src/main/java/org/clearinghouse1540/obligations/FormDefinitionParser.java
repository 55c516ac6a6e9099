package org.clearinghouse1540.obligations;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import tools.jackson.databind.JsonNode;

/** Parses the definition files of one version; an error names the file and line. */
final class FormDefinitionParser {
  // Addresses, names of form fields and exported files contain keys, separated by spaces.
  private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9.-]{0,59}");
  private final FormDefinitionFiles folder;
  private final JsonNode form;
  private final Map<String, Map<String, String>> official = new HashMap<>();

  private FormDefinitionParser(FormDefinitionFiles folder) {
    this.folder = folder;
    this.form = folder.form();
  }

  /**
   * The version that a folder defines.
   *
   * @param version the year of the version
   * @throws Table.WrongDefinition with file and line of the first error
   */
  static FormVersion read(String version, FormDefinitionFiles folder) {
    return new FormDefinitionParser(folder).read(version);
  }

  private FormVersion read(String version) {
    Map<String, Map<String, String>> words = words();
    Map<String, String> labels = words.getOrDefault("en", Map.of());
    Map<String, List<FormVersion.Row>> rows = rows(labels);
    List<FormVersion.Part> parts = new ArrayList<>();
    for (JsonNode part : form.path("parts")) {
      String key = key(part, "part");
      List<FormVersion.Row> own = rows.getOrDefault(key, List.of());
      FormVersion.Part defined =
          new FormVersion.Part(key, text(part, "title", key), columns(part), own);
      parts.add(defined.withSources());
    }
    if (rows.isEmpty() || parts.isEmpty()) {
      throw wrong("no-parts");
    }
    List<FormVersion.Legend> legend = new ArrayList<>();
    for (JsonNode code : form.path("cell_codes")) {
      legend.add(
          new FormVersion.Legend(
              code.path("code").asString(""),
              code.path("name").asString(""),
              code.path("reading_in_the_document").asString(""),
              code.path("reading_on_the_web_page").asString("")));
    }
    FormVersion defined =
        new FormVersion(
            version,
            form.path("title").asString(""),
            form.path("preamble").path("points").valueStream().map(JsonNode::asString).toList(),
            legend,
            header(),
            parts,
            "en",
            words,
            new Wording(official));
    // The file of the English words can replace every word of form.json, as an official copy does.
    return new LocalizedForm(defined, Language.EN, labels).form();
  }

  // The State and the status are properties of the matrix itself.
  private FormVersion.Part header() {
    List<FormVersion.Column> columns = new ArrayList<>();
    for (JsonNode field : form.path("header_fields")) {
      String key = key(field, "header");
      if (!key.equals("state") && !key.equals("status-word")) {
        columns.add(
            new FormVersion.Column(key, field.path("label").asString(key), ColumnKind.TEXT));
      }
    }
    List<String> keys = columns.stream().map(FormVersion.Column::key).toList();
    return new FormVersion.Part(
        "header",
        "Header",
        columns,
        List.of(new FormVersion.Row("header", "", "Header", List.of(), keys)));
  }

  private List<FormVersion.Column> columns(JsonNode part) {
    List<FormVersion.Column> columns = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    String of = key(part, "part");
    for (JsonNode column : part.path("columns")) {
      String kind = column.path("kind").asString("");
      ColumnKind found = ColumnKind.find(kind).orElseThrow(() -> wrong("column-type", of, kind));
      String key = key(column, of);
      if (!seen.add(key)) {
        throw wrong("column-twice", of, key);
      }
      columns.add(new FormVersion.Column(key, text(column, "label", of + " " + key), found));
    }
    return columns;
  }

  private Map<String, Map<String, String>> words() {
    Map<String, Map<String, String>> words = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      String file = "words." + language.code() + ".csv";
      if (language == Language.EN || folder.files().containsKey(file)) {
        Map<String, String> labels = new HashMap<>();
        for (Table.Row row : folder.table(file).rows()) {
          if (labels.put(row.require("key"), row.require("label")) != null) {
            throw row.wrong(refused("label-twice", row.get("key")));
          }
          String provenance = row.values().findField("provenance").orElse("").strip();
          if (Wording.isOfficial(provenance)) {
            official
                .computeIfAbsent(language.code(), code -> new HashMap<>())
                .put(row.get("key"), provenance);
          }
        }
        words.put(language.code(), labels);
      }
    }
    return words;
  }

  private Map<String, Set<String>> columnKeys() {
    Map<String, Set<String>> keys = new HashMap<>();
    for (JsonNode part : form.path("parts")) {
      Set<String> columns = new HashSet<>();
      part.path("columns").forEach(column -> columns.add(column.path("key").asString("")));
      keys.put(part.path("key").asString(""), columns);
    }
    return keys;
  }

  private Map<String, List<FormVersion.Row>> rows(Map<String, String> labels) {
    Map<String, Set<String>> columnsOf = columnKeys();
    Map<String, List<FormVersion.Row>> rows = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (Table.Row row : folder.table("rows.csv").rows()) {
      String key = row.require("key");
      String part = row.require("part");
      if (!KEY.matcher(key).matches()) {
        throw row.wrong(refused("key", key));
      }
      if (!columnsOf.containsKey(part)) {
        throw row.wrong(refused("no-part", part));
      }
      if (!seen.add(key)) {
        throw row.wrong(refused("row-twice", key));
      }
      if (!labels.containsKey(key)) {
        throw row.wrong(refused("no-label", key));
      }
      List<String> columns = List.of(row.require("columns").split(" +"));
      for (String column : columns) {
        if (!columnsOf.getOrDefault(part, Set.of()).contains(column)) {
          throw row.wrong(refused("no-column", part, column));
        }
      }
      rows.computeIfAbsent(part, name -> new ArrayList<>())
          .add(
              new FormVersion.Row(
                  key,
                  row.get("number"),
                  labels.getOrDefault(key, key),
                  List.of(row.require("paragraph").split(" +")),
                  columns));
    }
    return rows;
  }

  private String key(JsonNode node, String of) {
    String key = node.path("key").asString("");
    if (!KEY.matcher(key).matches()) {
      throw wrong("key-of", of, key);
    }
    return key;
  }

  private String text(JsonNode node, String name, String of) {
    String text = node.path(name).asString("");
    if (text.isBlank()) {
      throw wrong("no-text", of, name);
    }
    return text;
  }

  private Table.WrongDefinition wrong(String name, Object... arguments) {
    return new Table.WrongDefinition(folder.path("form.json") + ":1", refused(name, arguments));
  }

  private static Message refused(String name, Object... arguments) {
    return Message.of("obligations.refused." + name, arguments);
  }
}
