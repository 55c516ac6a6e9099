package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Counts correct, wrong and missing values by field, and whether errors were flagged. */
abstract class NoteTally {
  private final Map<String, int[]> counts = new LinkedHashMap<>();
  private final List<String> errors = new ArrayList<>();
  private int weighted;
  private int unflagged;
  private final List<Integer> remarks = new ArrayList<>();

  /** A value to compare, and its pointer in the JSON. */
  record Item(String value, String pointer) {}

  final void one(
      String where,
      Note note,
      String field,
      String wanted,
      @org.jspecify.annotations.Nullable String found,
      String pointer) {
    List<String> want = wanted.isEmpty() ? List.of() : List.of(wanted);
    List<Item> have =
        found == null || found.isEmpty() ? List.of() : List.of(new Item(found, pointer));
    many(where, note, field, want, have, pointer);
  }

  final void many(
      String where, Note note, String field, List<String> wanted, List<Item> found, String list) {
    List<String> missing = new ArrayList<>(wanted.stream().map(NoteTally::flat).toList());
    List<Item> wrong = new ArrayList<>();
    int right = 0;
    for (Item item : found) {
      if (missing.remove(flat(item.value()))) {
        right++;
      } else {
        wrong.add(item);
      }
    }
    count(field, right, wrong.size(), missing.size());
    for (Item item : wrong) {
      error(
          where,
          field,
          "wrong: "
              + item.value()
              + (missing.isEmpty() ? "" : "  (wanted " + missing.getFirst() + ")"),
          flagged(note, item.pointer()));
    }
    // A wrong value and the missing value in its place are one error.
    for (int i = wrong.size(); i < missing.size(); i++) {
      error(where, field, "missing: " + missing.get(i), flagged(note, list));
    }
  }

  static boolean flagged(Note note, String pointer) {
    return note.needsReview().stream()
        .anyMatch(
            review ->
                review.field().equals(pointer)
                    || review.field().startsWith(pointer + "/")
                    || pointer.contains("/" + "start") && review.field().equals("/event/start"));
  }

  final void remarks(int number) {
    remarks.add(number);
  }

  final void count(String field, int right, int wrong, int missing) {
    int[] sum = counts.computeIfAbsent(field, key -> new int[3]);
    sum[0] += right;
    sum[1] += wrong;
    sum[2] += missing;
  }

  final void error(String where, String field, String words, boolean flagged) {
    weighted += flagged ? 1 : 10;
    unflagged += flagged ? 0 : 1;
    errors.add((flagged ? "   " : "!! ") + where + " | " + field + " | " + words);
  }

  static String party(
      @org.jspecify.annotations.Nullable String state,
      @org.jspecify.annotations.Nullable String body,
      String received) {
    return state != null ? state : body != null ? body : "=" + received;
  }

  static String flat(String words) {
    return words.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }

  static String bare(String words) {
    return flat(words)
        .replaceFirst("^(?:the|a|an|le|la|les|un|une|el|los|una) ", "")
        .replaceFirst("^l['’]", "");
  }

  static String number(@org.jspecify.annotations.Nullable Integer number) {
    return number == null || number == 0 ? "" : number.toString();
  }

  static String text(JsonNode truth, String field) {
    return nothing(truth.path(field));
  }

  static String nothing(JsonNode value) {
    return value.isNull() || value.isMissingNode() ? "" : value.asString();
  }

  static List<String> list(JsonNode array) {
    List<String> list = new ArrayList<>();
    array.forEach(jsonNode -> list.add(jsonNode.asString()));
    return list;
  }

  static String join(JsonNode array) {
    return String.join(" ", list(array));
  }

  List<String> errors() {
    return errors;
  }

  int weighted() {
    return weighted;
  }

  int unflagged() {
    return unflagged;
  }

  double precision(String field) {
    int[] sum = counts.getOrDefault(field, new int[3]);
    return sum[0] + sum[1] == 0 ? 1 : (double) sum[0] / (sum[0] + sum[1]);
  }

  double recall(String field) {
    int[] sum = counts.getOrDefault(field, new int[3]);
    return sum[0] + sum[2] == 0 ? 1 : (double) sum[0] / (sum[0] + sum[2]);
  }

  List<String> fields() {
    return List.copyOf(counts.keySet());
  }

  /** Precision and recall per field, as a table. */
  String table() {
    StringBuilder table = new StringBuilder();
    for (String field : counts.keySet()) {
      int[] sum = counts.get(field);
      table.append(
          String.format(
              Locale.ROOT,
              "%-22s precision %.3f  recall %.3f  (%d right, %d wrong, %d missing)%n",
              field,
              precision(field),
              recall(field),
              sum[0],
              sum[1],
              sum[2]));
    }
    return table
        + String.format(
            Locale.ROOT,
            "errors %d, of them not flagged %d; weighted %d; remarks per note %.1f, at most %d%n",
            errors.size(),
            unflagged,
            weighted,
            remarks.stream().mapToInt(Integer::intValue).average().orElse(0),
            remarks.stream().mapToInt(Integer::intValue).max().orElse(0));
  }
}
