package org.clearinghouse1540.kit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.journal.RowFinding.Kind;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that were changed, added or deleted outside the program are found, with table and row. */
class RowTamperingTest {
  /** Added to a number, it gives another value of every type, which no row has. */
  private static final int OTHER = 51;

  /** The columns by which somebody signs in, acts or publishes: no reason exempts them. */
  private static final List<String> ALWAYS_RECORDED =
      List.of(
          "access_account.password_hash",
          "access_account.closed_at",
          "access_account.sessions_from",
          "access_held.role",
          "access_held.party",
          "access_one_time_code.secret",
          "access_one_time_code.active",
          "access_recovery_code.hash",
          "access_passkey.public_key",
          "consent_record.withdrawn_on",
          "consent_record.text_digest");

  @Test
  void everyTableIsComparedAndEachTamperedRowIsNamed(@TempDir Path folder) {
    try (RecordedWorld world = RecordedWorld.start(folder)) {
      RowComparison untouched = world.compare();
      assertThat(untouched.findings()).isEmpty();
      assertThat(untouched.tables()).isEqualTo(world.tables().size()).isGreaterThan(50);
      List<RowFinding> expected = new ArrayList<>();
      List<String> attacks = new ArrayList<>();
      List<RecordedTable> tables = world.tables();
      tables.forEach(table -> tamper(world, table, attacks::add, expected));
      world.behind(attacks.toArray(new String[0]));
      // The marks that are computed from these rows differ with them.
      assertThat(world.compare().findings())
          .filteredOn(finding -> !finding.table().startsWith("matrix_mark_"))
          .containsExactlyInAnyOrderElementsOf(expected);
      System.out.println(
          "tampered rows found of tried: %d of %d, tables: %d"
              .formatted(expected.size(), expected.size(), tables.size()));
    }
  }

  @Test
  void changesWithTheTriggersOnAndForgedRecordsAreFoundToo(@TempDir Path folder) {
    try (RecordedWorld world = RecordedWorld.start(folder)) {
      // The program's own role changes a row without an entry of the journal.
      world.asProgram("update consent_record set withdrawn_on = null where id = 1");
      // Changes into the sealed batch of somebody else.
      world.asOwner(
          "begin",
          "select set_config('clearinghouse.row_batch', '1', true)",
          "update access_held set role = 'administrator' where account_id = 1",
          "commit");
      // A digest and an entry that nobody without the key can seal.
      world.behind(
          "update access_account set password_hash = 'forged' where id = 2",
          "insert into kit_row_change (batch, table_name, row_key, digest)"
              + " overriding user value values (999, 'access_account', '2', '\\x00')",
          "insert into kit_journal select seq + 1, at, actor, role, act, subject, before, after,"
              + " why, source, hash, hash, '999 1 ' || repeat('0', 64), hash from kit_journal"
              + " order by seq desc limit 1");
      // Rows and all lines about them are removed; the journal still has their batch.
      world.behind(
          "delete from kit_row_change where batch ="
              + " (select min(batch) from kit_row_change where table_name = 'access_link')",
          "delete from access_link");
      assertThat(world.compare().findings())
          .extracting(finding -> finding.table() + " " + finding.row())
          .anyMatch(finding -> finding.startsWith("kit_row_change "))
          .contains("consent_record 1", "access_held (1,1,1)", "access_account 2");
      assertThat(world.check(List.of()).isIntact()).isFalse();
    }
  }

  @Test
  void whatIsNotRecordedExistsAndHasAReason(@TempDir Path folder) {
    assertThat(Table.fromData("kit/data/unrecorded-rows.csv").rows())
        .allSatisfy(row -> assertThat(row.require("reason")).endsWith("."));
    try (RecordedWorld world = RecordedWorld.start(folder)) {
      for (String name : RecordedTable.unrecorded()) {
        String[] parts = name.split("\\.", 2);
        assertThat(world.columns(parts[0])).as(name).isNotEmpty();
        if (parts.length == 2) {
          assertThat(world.columns(parts[0])).as(name).containsKey(parts[1]);
        }
      }
      for (String name : ALWAYS_RECORDED) {
        String[] parts = name.split("\\.", 2);
        assertThat(RecordedTable.unrecorded()).doesNotContain(parts[0], name);
        assertThat(world.columns(parts[0])).as(name).containsKey(parts[1]);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CHANGED,kit.journal.row.changed",
    "ADDED,kit.journal.row.added",
    "DELETED,kit.journal.row.deleted",
    "NOT_SEALED,kit.journal.row.not-sealed"
  })
  void aFindingNamesTableAndRowInEachLanguage(Kind kind, String key) {
    RowFinding finding = new RowFinding("consent_record", "17", kind);
    assertThat(finding.message()).isEqualTo(Message.of(key, "consent_record", "17"));
    for (Language language : Language.values()) {
      assertThat(finding.message().in(language)).contains("consent_record", "17");
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
