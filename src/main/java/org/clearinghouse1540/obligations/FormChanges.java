package org.clearinghouse1540.obligations;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;

/**
 * The differences between two states of a version of the form.
 *
 * @param version the year of the version
 * @param lines the differences, in the order of the form
 * @param removed fields that the form no longer contains, each as {@code ROW COLUMN}
 */
public record FormChanges(String version, List<Line> lines, Set<String> removed) {
  public FormChanges {
    lines = List.copyOf(lines);
    removed = Set.copyOf(removed);
  }

  /**
   * One difference.
   *
   * @param place the row, column, part or other place in the form
   * @param before the current content; empty if the place is new
   * @param after the new content; empty if the place is removed
   */
  public record Line(Message place, Optional<Message> before, Optional<Message> after) {}

  private static final Pattern LABEL_OF_CODE = Pattern.compile("\\.(name|page)$");

  private record Entry(Message place, Message content) {}

  /** The differences between two states of a version. */
  static FormChanges between(FormVersion before, FormVersion after) {
    return between(after.version(), entries(before), entries(after), removed(before, after));
  }

  /** The content of a new version. */
  static FormChanges fresh(FormVersion after) {
    return between(after.version(), Map.of(), entries(after), Set.of());
  }

  private static FormChanges between(
      String version, Map<String, Entry> before, Map<String, Entry> after, Set<String> removed) {
    Set<String> keys = new LinkedHashSet<>(after.keySet());
    keys.addAll(before.keySet());
    List<Line> lines = new ArrayList<>();
    for (String key : keys) {
      Optional<Entry> was = Optional.ofNullable(before.get(key));
      Optional<Entry> is = Optional.ofNullable(after.get(key));
      if (!was.map(Entry::content).equals(is.map(Entry::content))) {
        Message place = is.or(() -> was).map(Entry::place).orElseThrow();
        lines.add(new Line(place, was.map(Entry::content), is.map(Entry::content)));
      }
    }
    return new FormChanges(version, lines, removed);
  }

  private static Set<String> removed(FormVersion before, FormVersion after) {
    Set<String> removed = new LinkedHashSet<>(fields(before));
    removed.removeAll(fields(after));
    return removed;
  }

  private static Set<String> fields(FormVersion form) {
    Set<String> fields = new LinkedHashSet<>();
    for (FormVersion.Row row : form.all().stream().flatMap(part -> part.rows().stream()).toList()) {
      row.columns().forEach(column -> fields.add(row.key() + " " + column));
    }
    return fields;
  }

  // The content of a form by the keys of its labels; parts have a prefix because a row may have the
  // same key.
  private static Map<String, Entry> entries(FormVersion form) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    put(entries, "title", Message.of("obligations.place.title"), text(form.title()));
    int point = 0;
    for (String text : form.preamble()) {
      point++;
      put(entries, "preamble." + point, at("preamble", point), text(text));
    }
    for (FormVersion.Legend code : form.legend()) {
      Message place =
          code.code().isEmpty() ? Message.of("obligations.place.no-code") : at("code", code.code());
      put(entries, code.key(), place, legend(code));
    }
    int number = 0;
    for (FormVersion.Part part : form.all()) {
      add(entries, part, number++);
    }
    addTranslations(entries, form);
    addWording(entries, form);
    return entries;
  }

  private static void add(Map<String, Entry> entries, FormVersion.Part part, int number) {
    Message name =
        number == 0 ? Message.of("obligations.place.header") : at("part", number, part.title());
    put(entries, "part " + part.key(), name, text(part.title()));
    for (FormVersion.Column column : part.columns()) {
      put(
          entries,
          part.key() + "/" + column.key(),
          at("column", name, column.label()),
          Message.of("obligations.content.column-" + column.kind().key(), column.label()));
    }
    for (FormVersion.Row row : part.rows()) {
      Message place = row.number().isEmpty() ? name : at("row", name, row.number());
      put(entries, row.key(), place, row(part, row));
    }
  }

  private static void addTranslations(Map<String, Entry> entries, FormVersion form) {
    Map<String, Entry> translations = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      if (!language.code().equals(form.language())) {
        form.words()
            .getOrDefault(language.code(), Map.of())
            .forEach(
                (key, label) ->
                    put(
                        translations,
                        language.code() + " " + key,
                        at("translation", language.ownName(), place(entries, key)),
                        text(label)));
      }
    }
    entries.putAll(translations);
  }

  // That a word is official is a difference, also if the word itself stays the same.
  private static void addWording(Map<String, Entry> entries, FormVersion form) {
    Map<String, Entry> official = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      form.wording()
          .sources()
          .getOrDefault(language.code(), Map.of())
          .forEach(
              (key, source) ->
                  put(
                      official,
                      "wording " + language.code() + " " + key,
                      at("translation", language.ownName(), place(entries, key)),
                      Message.of("obligations.content.official", source)));
    }
    entries.putAll(official);
  }

  /** The places of the words in a form by their keys, which are read once for all of them. */
  static Function<String, Message> places(FormVersion form) {
    Map<String, Entry> entries = entries(form);
    return key ->
        place(entries, key) instanceof Message place
            ? place
            : Message.of("obligations.content.text", key);
  }

  private static Object place(Map<String, Entry> entries, String key) {
    String legend = LABEL_OF_CODE.matcher(key).replaceFirst("");
    return Optional.ofNullable(entries.get("part " + key))
        .or(() -> Optional.ofNullable(entries.get(key)))
        .or(() -> Optional.ofNullable(entries.get(legend)))
        .map(entry -> (Object) entry.place())
        .orElse(key);
  }

  private static void put(Map<String, Entry> entries, String key, Message place, Message content) {
    entries.put(key, new Entry(place, content));
  }

  private static Message at(String place, Object... arguments) {
    return Message.of("obligations.place." + place, arguments);
  }

  private static Message text(String text) {
    return Message.of("obligations.content.text", text);
  }

  private static Message legend(FormVersion.Legend code) {
    return Message.of(
        "obligations.content.code", code.name(), code.inTheDocument(), code.onTheWebPage());
  }

  private static Message row(FormVersion.Part part, FormVersion.Row row) {
    List<String> columns =
        row.columns().stream()
            .map(key -> part.column(key).map(FormVersion.Column::label).orElse(key))
            .toList();
    List<String> paragraphs =
        row.paragraphs().stream().map(key -> key.replaceFirst("^OP", "")).toList();
    String label = row.number().isEmpty() ? row.label() : row.number() + ". " + row.label();
    return Message.of(
        "obligations.content.row",
        label,
        String.join(", ", paragraphs),
        String.join("; ", columns));
  }
}
