package org.clearinghouse1540.packets;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.document.OfflineSheet;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.obligations.ColumnKind;

/**
 * Writes a packet as a spreadsheet: instructions with contents, the fields with a choice of marks,
 * and the seal. The sheets have the same names in all languages, by which they are found again.
 */
final class PacketSheet {
  private static final List<String> COLUMNS =
      List.of("field", "row", "column", "sent", "mark", "source", "words");
  private static final int[] WIDTHS = {4, 46, 24, 44, 10, 36, 60};
  private static final String MARK = "mark";
  private static final List<String> MARKS = List.of("X", "?", "NA", "none");

  private PacketSheet() {}

  /** The header of the sheet with the fields. */
  static List<String> head(Language language) {
    return COLUMNS.stream().map(key -> Texts.get(language, "packets.head." + key)).toList();
  }

  static byte[] xlsx(Packet packet, PacketCover cover) {
    OfflineSheet.Cover instructions =
        new OfflineSheet.Cover(
            cover.title(),
            cover.language(),
            cover.instructions(),
            Texts.get(cover.language(), "packets.contents"),
            contents(packet));
    OfflineSheet.Facts facts =
        new OfflineSheet.Facts(
            "packet",
            List.of(
                List.of("Name", cover.name()),
                List.of("Packet", packet.statement()),
                List.of("Seal", cover.seal())));
    return new OfflineSheet(
            instructions,
            "fields",
            cover.labelDirection().equals("rtl"),
            columns(packet, cover.language()),
            packet.lines().stream()
                .map(line -> List.of(line.key().name(), line.row(), line.column(), line.was()))
                .toList(),
            List.of(facts))
        .xlsx();
  }

  /** The rows of the form, each with its first line. */
  private static List<OfflineSheet.Entry> contents(Packet packet) {
    Map<String, Integer> first = new LinkedHashMap<>();
    for (int i = 0; i < packet.lines().size(); i++) {
      first.putIfAbsent(packet.lines().get(i).row(), i);
    }
    return first.entrySet().stream()
        .map(row -> new OfflineSheet.Entry(row.getKey(), row.getValue()))
        .toList();
  }

  private static List<OfflineSheet.Column> columns(Packet packet, Language language) {
    List<Integer> marks = new ArrayList<>();
    for (int i = 0; i < packet.lines().size(); i++) {
      if (packet.lines().get(i).kind() == ColumnKind.MARK) {
        marks.add(i);
      }
    }
    List<OfflineSheet.Column> columns = new ArrayList<>();
    List<String> head = head(language);
    for (int i = 0; i < head.size(); i++) {
      boolean choice = COLUMNS.get(i).equals(MARK) && !marks.isEmpty();
      columns.add(
          choice
              ? new OfflineSheet.Column(head.get(i), WIDTHS[i], MARKS, marks, false)
              : OfflineSheet.Column.of(head.get(i), WIDTHS[i]));
    }
    return columns;
  }
}
