package org.clearinghouse1540.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The figures of one run: printed while it runs, and as JSON beside it. */
final class BenchReport {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Map<String, String> machine = new LinkedHashMap<>();
  private final List<BenchRow> rows = new ArrayList<>();
  private final List<GrowthPoint> growth = new ArrayList<>();

  /** A fact about the machine or the versions. */
  void machine(String name, String value) {
    machine.put(name, value);
    print(String.format(Locale.ROOT, "%-12s %s", name, value));
  }

  /** The first line of the table. */
  void heading() {
    print("");
    print(
        String.format(
            Locale.ROOT,
            "%-44s %10s %10s  %-34s %8s  %s",
            "work",
            "p50",
            "p95",
            "bare work",
            "ratio",
            "remark"));
  }

  void add(BenchRow row) {
    rows.add(row);
    print(row.line());
  }

  void add(GrowthPoint point) {
    growth.add(point);
    print(
        String.format(
            Locale.ROOT,
            "%6d records  %-24s p50 %s",
            point.records(),
            point.page(),
            Timings.text(point.p50())));
  }

  List<BenchRow> rows() {
    return List.copyOf(rows);
  }

  void write(Path file) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("machine", machine);
    all.put("rows", rows.stream().map(BenchRow::json).toList());
    all.put(
        "growth",
        growth.stream()
            .map(
                point ->
                    Map.of("page", point.page(), "records", point.records(), "p50", point.p50()))
            .toList());
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
  }

  /** The machine that a written report names. */
  static Map<String, String> readMachine(Path file) throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    JSON.readTree(Files.readString(file))
        .get("machine")
        .properties()
        .forEach(entry -> found.put(entry.getKey(), entry.getValue().asString()));
    return found;
  }

  /** The growth in a written report. */
  static List<GrowthPoint> readGrowth(Path file) throws IOException {
    List<GrowthPoint> found = new ArrayList<>();
    for (JsonNode point : JSON.readTree(Files.readString(file)).get("growth")) {
      found.add(
          new GrowthPoint(
              point.get("page").asString(),
              point.get("records").asInt(),
              point.get("p50").asDouble()));
    }
    return found;
  }

  private static void print(String line) {
    System.out.println(line);
  }
}
