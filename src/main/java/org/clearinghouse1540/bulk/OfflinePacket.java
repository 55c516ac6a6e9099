package org.clearinghouse1540.bulk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.document.OfflineSheet;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Localized;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;

/**
 * The offline packet of a table: the records that were chosen, with instructions, contents and
 * drop-downs. It is read by the reader of all tables; its own texts are known again.
 *
 * @param state the name of the State
 */
record OfflinePacket(PacketTable table, Viewer viewer, Localized state) {
  private static final List<String> INSTRUCTIONS =
      List.of("bulk.packet.how", "bulk.packet.how.choices", "bulk.packet.how.check");
  private static final String STATE = "bulk.packet.state";
  private static final String CONTENTS = "bulk.packet.contents";
  private static final int WIDE = 44;
  private static final int NARROW = 10;

  /** The packet in a language. */
  byte[] xlsx(List<BulkRecord> records, Language language) {
    boolean rightToLeft = language.direction().equals("rtl");
    BulkWriter writer = new BulkWriter(table, language);
    Map<Long, List<String>> shown = table.shown(viewer, language);
    List<List<String>> rows = new ArrayList<>();
    for (BulkRecord stored : records) {
      List<String> cells = new ArrayList<>(writer.row(stored));
      cells.addAll(2, shown.getOrDefault(stored.number(), List.of()));
      rows.add(cells);
    }
    OfflineSheet.Cover cover =
        new OfflineSheet.Cover(
            title(language),
            language,
            lines(language),
            Texts.get(language, CONTENTS),
            entries(records, language));
    return new OfflineSheet(
            cover, table.sheet(), rightToLeft, columns(writer, language), rows, List.of())
        .xlsx();
  }

  /** The title of the packet. */
  String title(Language language) {
    return Texts.get(language, table.packet(), state.in(language));
  }

  private List<String> lines(Language language) {
    List<String> lines = new ArrayList<>();
    lines.add(Texts.get(language, STATE, state.in(language)));
    INSTRUCTIONS.forEach(key -> lines.add(Texts.get(language, key)));
    table.instructions().forEach(key -> lines.add(Texts.get(language, key)));
    return lines;
  }

  private List<OfflineSheet.Entry> entries(List<BulkRecord> records, Language language) {
    Map<String, Integer> first = new LinkedHashMap<>();
    Function<BulkRecord, String> entries = table.entries(language);
    for (int row = 0; row < records.size(); row++) {
      first.putIfAbsent(entries.apply(records.get(row)), row);
    }
    first.remove("");
    return first.entrySet().stream()
        .map(entry -> new OfflineSheet.Entry(entry.getKey(), entry.getValue()))
        .toList();
  }

  private List<OfflineSheet.Column> columns(BulkWriter writer, Language language) {
    List<String> head = writer.head();
    List<OfflineSheet.Column> columns = new ArrayList<>();
    columns.add(OfflineSheet.Column.of(head.get(0), NARROW));
    columns.add(OfflineSheet.Column.of(head.get(1), NARROW));
    table
        .shownHeads()
        .forEach(label -> columns.add(OfflineSheet.Column.of(label.in(language), WIDE)));
    for (BulkColumn column : table.columns()) {
      List<String> choices =
          column.options().apply(language).stream().map(Option::text).distinct().toList();
      columns.add(
          new OfflineSheet.Column(
              column.label().in(language),
              WIDE,
              choices,
              List.of(),
              column.kind() != BulkColumn.Kind.CHOICE));
    }
    return columns;
  }

  /** The State that a packet names on its sheet of instructions. */
  static Optional<String> named(List<String> instructions) {
    for (Language language : Language.values()) {
      String[] around = Texts.get(language, STATE, "\u0001").split("\u0001", -1);
      for (String line : instructions) {
        if (line.length() > around[0].length() + around[1].length()
            && line.startsWith(around[0])
            && line.endsWith(around[1])) {
          return Optional.of(
              line.substring(around[0].length(), line.length() - around[1].length()).strip());
        }
      }
    }
    return Optional.empty();
  }

  /** The texts that the program writes in packets of this table, beside what is read. */
  Set<String> ownTexts() {
    Set<String> own = new HashSet<>();
    List<BulkRecord> records = table.records(viewer);
    for (Language language : Language.values()) {
      own.add(title(language));
      own.addAll(lines(language));
      own.add(Texts.get(language, CONTENTS));
      table.shownHeads().forEach(label -> own.add(label.in(language)));
      table.shown(viewer, language).values().forEach(own::addAll);
      for (BulkColumn column : table.columns()) {
        List<Option> options = column.options().apply(language);
        if (!options.isEmpty()) {
          own.add(column.label().in(language));
          options.forEach(option -> own.add(option.text()));
        }
      }
      Function<BulkRecord, String> entries = table.entries(language);
      records.forEach(stored -> own.add(OfflineSheet.shortened(entries.apply(stored))));
    }
    Set<String> plain = new HashSet<>();
    own.forEach(text -> plain.add(BulkRecord.plain(text)));
    return plain;
  }
}
