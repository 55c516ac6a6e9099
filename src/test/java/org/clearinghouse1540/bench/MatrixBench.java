package org.clearinghouse1540.bench;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.exchange.CopyFormat;
import org.clearinghouse1540.exchange.MatrixCopies;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.matrix.FieldChange;
import org.clearinghouse1540.matrix.FieldCounts;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.FieldValue;
import org.clearinghouse1540.matrix.FormFields;
import org.clearinghouse1540.matrix.MatrixFields;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.obligations.ColumnKind;
import org.clearinghouse1540.obligations.FieldMark;
import org.clearinghouse1540.obligations.Forms;
import org.junit.jupiter.api.Test;

/** A world of 193 invented States with 900 fields each, and what work on it costs. */
class MatrixBench {
  private static final int STATES = Integer.getInteger("states", 193);
  private final TestProgram program = TestProgram.get();
  private final MatrixFields fields = program.bean(MatrixFields.class);
  private final MatrixWorld matrices = new MatrixWorld(program, STATES);
  private static long used;
  private final Random random = new Random(1540);

  @Test
  void prints() throws Exception {
    List<Map<MatrixId, Map<FieldKey, FieldValue>>> world = matrices.make();
    int cells = MatrixWorld.cells(world);
    double bare = seconds(() -> matrices.bareCopy(world));
    double imported = seconds(() -> as(() -> matrices.store(world)));
    System.out.printf(
        Locale.ROOT,
        "matrix: %d cells; import %.1f s, bare COPY %.2f s, ratio %.1f%n",
        cells,
        imported,
        bare,
        imported / bare);
    Visitor expert = program.person(Role.EXPERT, "");
    double[] whole = times(5, () -> expert.bytes("/matrices/all.csv").body().length);
    System.out.printf(
        Locale.ROOT, "matrix: all fields as CSV over HTTP p50 %.2f s%n", at(whole, 50) / 1000);
    history(1);
    for (int version = 2; version <= 10; version++) {
      again(world.getFirst(), version);
    }
    history(10);
    for (int version = 11; version <= 50; version++) {
      again(world.getFirst(), version);
    }
    history(50);
  }

  private void history(int versions) {
    MatrixId id = new MatrixId("Example State 001", "2017");
    Visitor expert = program.person(Role.EXPERT, "");
    FieldKey key = new FieldKey("op2.manufacture", "framework.nw");
    String path = "/matrices/Example%20State%20001/2017";
    double[] page = times(120, () -> expert.get(path).statusCode());
    FieldCounts counts = program.bean(FieldCounts.class);
    double[] count = times(200, () -> as(() -> counts.of("2017", key)));
    double[] write =
        times(
            200,
            () ->
                as(
                    () -> {
                      int seen = fields.get(id, key).version();
                      FieldMark mark = random.nextBoolean() ? FieldMark.X : FieldMark.UNCLEAR;
                      return fields.set(
                          MatrixWorld.EXPERT,
                          id,
                          new FieldChange(key, FieldValue.of(mark), seen, ""));
                    }));
    Instant then = Instant.now().minusSeconds(3600);
    MatrixCopies copies = program.bean(MatrixCopies.class);
    double[] redline =
        times(40, () -> as(() -> copies.diff(id, then, Instant.now()).changed().size()));
    double[] csv = times(20, () -> as(() -> CopyFormat.CSV.write(copies.copy(id)).length));
    System.out.printf(
        Locale.ROOT,
        "matrix: versions kept %d: page p50 %.1f p95 %.1f ms; count per field p50 %.2f ms; one cell"
            + " written p50 %.1f p95 %.1f ms; redline p50 %.1f ms; one State's CSV p50 %.1f ms%n",
        versions,
        at(page, 50),
        at(page, 95),
        at(count, 50),
        at(write, 50),
        at(write, 95),
        at(redline, 50),
        at(csv, 50));
  }

  private void again(Map<MatrixId, Map<FieldKey, FieldValue>> state, int version) {
    as(
        () -> {
          state.forEach(
              (id, contents) -> {
                Map<FieldKey, FieldValue> other = new LinkedHashMap<>();
                contents.forEach(
                    (key, content) ->
                        other.put(
                            key,
                            content.words().isEmpty()
                                ? content
                                : FieldValue.of("Invented remark, version " + version)));
                FormFields.of(program.bean(Forms.class).find(id.form()).orElseThrow())
                    .kinds()
                    .forEach(
                        (key, kind) -> {
                          if (kind == ColumnKind.MARK && contents.containsKey(key)) {
                            other.put(key, FieldValue.of(FieldMark.values()[version % 3]));
                          }
                        });
                fields.setAll(MatrixWorld.EXPERT, id, other, "version " + version, "bench");
              });
          return true;
        });
  }

  private static double seconds(Supplier<?> work) {
    long start = System.nanoTime();
    use(work.get());
    return (System.nanoTime() - start) / 1e9;
  }

  private static double[] times(int times, Supplier<?> work) {
    for (int i = 0; i < times / 4 + 5; i++) {
      use(work.get());
    }
    double[] taken = new double[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      use(work.get());
      taken[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(taken);
    return taken;
  }

  // The result is used, so that the compiler cannot remove its computation.
  private static void use(Object result) {
    used += result.hashCode();
  }

  private static double at(double[] sorted, int percent) {
    return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
  }

  static <T> T as(Supplier<T> work) {
    return ViewerDataSource.as("committee", work);
  }
}
