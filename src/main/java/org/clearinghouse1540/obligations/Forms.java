package org.clearinghouse1540.obligations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.files.Table;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The versions of the matrix form, each a folder of definition files. A new generation is a folder
 * and a line in {@code forms.csv}, without Java.
 */
@Component
public final class Forms {
  private static final Set<String> KINDS = Set.of("mark", "text", "source");
  private final Map<String, FormVersion> byVersion = new LinkedHashMap<>();

  /** Reads all versions; a wrong file stops the start with {@code file:line}. */
  public Forms() {
    this("obligations/data/forms.csv");
  }

  Forms(String index) {
    for (Table.Row row : Table.fromData(index).rows()) {
      String version = row.require("form");
      byVersion.put(version, read(version, row.require("folder"), row.require("words")));
    }
  }

  /** The version in use now: the latest. */
  public FormVersion current() {
    return List.copyOf(byVersion.values()).getLast();
  }

  /** The version of this year. */
  public Optional<FormVersion> find(String version) {
    return Optional.ofNullable(byVersion.get(version));
  }

  public List<FormVersion> list() {
    return List.copyOf(byVersion.values());
  }

  private static FormVersion read(String version, String folder, String language) {
    JsonNode form = json(folder + "/form.json");
    Map<String, String> labels = labels(folder + "/words." + language + ".csv");
    Map<String, List<FormVersion.Row>> rows = rows(folder + "/rows.csv", labels, form);
    List<FormVersion.Part> parts = new ArrayList<>();
    for (JsonNode part : form.path("parts")) {
      String key = part.path("key").asString();
      parts.add(
          new FormVersion.Part(
              key,
              part.path("title").asString(),
              columns(folder, part),
              rows.getOrDefault(key, List.of())));
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
    return new FormVersion(
        version,
        form.path("title").asString(""),
        form.path("preamble").path("points").valueStream().map(JsonNode::asString).toList(),
        legend,
        header(form),
        parts);
  }

  // The State and the word of status are told by the matrix itself.
  private static FormVersion.Part header(JsonNode form) {
    List<FormVersion.Column> columns = new ArrayList<>();
    for (JsonNode field : form.path("header_fields")) {
      String key = field.path("key").asString("");
      if (!key.equals("state") && !key.equals("status-word")) {
        columns.add(new FormVersion.Column(key, field.path("label").asString(key), "text"));
      }
    }
    List<String> keys = columns.stream().map(FormVersion.Column::key).toList();
    return new FormVersion.Part(
        "header",
        "Header",
        columns,
        List.of(new FormVersion.Row("header", "", "Header", List.of(), keys)));
  }

  private static List<FormVersion.Column> columns(String folder, JsonNode part) {
    List<FormVersion.Column> columns = new ArrayList<>();
    for (JsonNode column : part.path("columns")) {
      String kind = column.path("kind").asString("");
      if (!KINDS.contains(kind)) {
        throw new Table.WrongDefinition(
            folder
                + "/form.json:1: a column of "
                + part.path("key").asString()
                + " is of no known kind: "
                + kind);
      }
      columns.add(
          new FormVersion.Column(
              column.path("key").asString(), column.path("label").asString(), kind));
    }
    return columns;
  }

  private static Map<String, String> labels(String file) {
    Map<String, String> labels = new HashMap<>();
    for (Table.Row row : Table.fromData(file).rows()) {
      labels.put(row.require("key"), row.require("label"));
    }
    return labels;
  }

  private static Map<String, List<FormVersion.Row>> rows(
      String file, Map<String, String> labels, JsonNode form) {
    Map<String, Set<String>> columnsOf = new HashMap<>();
    for (JsonNode part : form.path("parts")) {
      Set<String> columns = new HashSet<>();
      part.path("columns").forEach(column -> columns.add(column.path("key").asString()));
      columnsOf.put(part.path("key").asString(), columns);
    }
    Map<String, List<FormVersion.Row>> rows = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (Table.Row row : Table.fromData(file).rows()) {
      String key = row.require("key");
      String part = row.require("part");
      if (!columnsOf.containsKey(part)) {
        throw row.wrong("there is no part " + part);
      }
      if (!seen.add(key)) {
        throw row.wrong("the row " + key + " stands twice");
      }
      if (!labels.containsKey(key)) {
        throw row.wrong("the row " + key + " has no label");
      }
      List<String> columns = List.of(row.require("columns").split(" "));
      for (String column : columns) {
        if (!columnsOf.getOrDefault(part, Set.of()).contains(column)) {
          throw row.wrong("the part " + part + " has no column " + column);
        }
      }
      rows.computeIfAbsent(part, name -> new ArrayList<>())
          .add(
              new FormVersion.Row(
                  key,
                  row.get("number"),
                  labels.getOrDefault(key, key),
                  List.of(row.require("paragraph").split(" ")),
                  columns));
    }
    return rows;
  }

  private static JsonNode json(String file) {
    try (InputStream in = Forms.class.getResourceAsStream("/" + file)) {
      if (in == null) {
        throw new Table.WrongDefinition(file + ":1: the file is missing");
      }
      return JsonMapper.builder().build().readTree(in);
    } catch (JacksonException wrong) {
      long line = wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr();
      throw new Table.WrongDefinition(file + ":" + line + ": this is no JSON that can be read");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
