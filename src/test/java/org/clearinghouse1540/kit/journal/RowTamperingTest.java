package org.clearinghouse1540.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.clearinghouse1540.kit.journal.RowFinding.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that were changed, added or deleted outside the program are found, with table and row. */
class RowTamperingTest {
  /** Added to a number, it gives another value of every type, which no row has. */
  private static final int OTHER = 51;

  @Test
  void everyTableIsComparedAndEachTamperedRowIsNamed(@TempDir Path folder) {
    try (RecordedWorld world = RecordedWorld.start(folder)) {
      RowComparison untouched = world.compare();
      assertThat(untouched.findings()).isEmpty();
      assertThat(untouched.tables()).isEqualTo(world.tables().size()).isGreaterThan(50);
      List<RowFinding> expected = new ArrayList<>();
      for (RecordedTable table : world.tables()) {
        tamper(world, table, world::behind, expected);
      }
      assertThat(world.compare().findings()).containsExactlyInAnyOrderElementsOf(expected);
      System.out.println(
          "tampered rows found of tried: %d of %d, tables: %d"
              .formatted(expected.size(), expected.size(), world.tables().size()));
    }
  }

  private static void tamper(
      RecordedWorld world,
      RecordedTable table,
      Consumer<String> attack,
      List<RowFinding> expected) {
    int row = 0;
    for (var column : world.columns(table.name()).entrySet()) {
      row++;
      if (world.keys(table.name()).contains(column.getKey())
          || RecordedTable.unrecorded().contains(table.name() + "." + column.getKey())) {
        continue;
      }
      attack.accept(
          "update %s set %s = %s where %s"
              .formatted(
                  table.name(),
                  column.getKey(),
                  RecordedWorld.value(column.getValue(), row + OTHER),
                  world.is(table, row)));
      expected.add(new RowFinding(table.name(), world.name(table, row), Kind.CHANGED));
    }
    String deleted = world.name(table, row + 1);
    attack.accept("delete from " + table.name() + " where " + world.is(table, row + 1));
    expected.add(new RowFinding(table.name(), deleted, Kind.DELETED));
    attack.accept(world.insert(table.name(), row + 3));
    expected.add(new RowFinding(table.name(), world.name(table, row + 3), Kind.ADDED));
  }
}
