package org.clearinghouse1540.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One row of the table of measurements.
 *
 * @param work what was measured
 * @param unit ms or MB
 * @param p50 the median, or nothing where the program cannot do it yet
 * @param p95 the 95th percentile, if the work was repeated
 * @param bare the name of the bare work beside it, or empty
 * @param limit the median of the bare work
 * @param remark how it was measured, or what is missing
 */
record BenchRow(
    String work,
    String unit,
    Optional<Double> p50,
    Optional<Double> p95,
    String bare,
    Optional<Double> limit,
    String remark) {

  static BenchRow times(String work, Timings timings, String remark) {
    boolean repeated = timings.sorted().size() > 1;
    Optional<Double> p95 = repeated ? Optional.of(timings.p95()) : Optional.empty();
    return new BenchRow(work, "ms", Optional.of(timings.p50()), p95, "", Optional.empty(), remark);
  }

  static BenchRow size(String work, double megabytes, String remark) {
    return new BenchRow(
        work, "MB", Optional.of(megabytes), Optional.empty(), "", Optional.empty(), remark);
  }

  /** Work that the program or this machine cannot do. */
  static BenchRow missing(String work, String remark) {
    return new BenchRow(work, "", Optional.empty(), Optional.empty(), "", Optional.empty(), remark);
  }

  /** The same row beside the least that such work can cost. */
  BenchRow beside(String name, Timings least) {
    return new BenchRow(work, unit, p50, p95, name, Optional.of(least.p50()), remark);
  }

  Optional<Double> ratio() {
    return p50.flatMap(value -> limit.map(least -> value / least));
  }

  String line() {
    return String.format(
            Locale.ROOT,
            "%-44s %10s %10s  %-34s %8s  %s",
            work,
            p50.map(this::text).orElse("-"),
            p95.map(this::text).orElse("-"),
            limit.map(least -> bare + " " + Timings.text(least)).orElse("-"),
            ratio().map(ratio -> String.format(Locale.ROOT, "%.2f", ratio)).orElse("-"),
            remark)
        .stripTrailing();
  }

  private String text(double value) {
    return unit.equals("MB") ? String.format(Locale.ROOT, "%.0f MB", value) : Timings.text(value);
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("work", work);
    p50.ifPresent(value -> json.put("p50", value));
    p95.ifPresent(value -> json.put("p95", value));
    json.put("unit", unit);
    limit.ifPresent(
        least -> {
          json.put("bare", bare);
          json.put("limit", least);
        });
    ratio().ifPresent(value -> json.put("ratio", value));
    json.put("remark", remark);
    return json;
  }
}
