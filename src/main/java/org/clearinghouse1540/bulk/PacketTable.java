package org.clearinghouse1540.bulk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Localized;
import org.clearinghouse1540.kit.web.Option;

/** Records of a State that it can also complete without a network, in an offline packet. */
public interface PacketTable extends BulkTable {
  /** The key of the title of the packet, with the name of the State. */
  String packet();

  /** The name of the sheet with the table, which a packet of another kind or form does not have. */
  String sheet();

  /** The keys of the instructions that only this packet has. */
  List<String> instructions();

  /** The groups of records that can be chosen for a packet. */
  List<Option> groups(Viewer viewer, Language language);

  /** The records of some groups, in the order of the table. */
  List<BulkRecord> records(Viewer viewer, List<String> groups);

  /** The names of records in the contents of a packet, prepared once for all records. */
  default Function<BulkRecord, String> entries(Language language) {
    return BulkRecord::title;
  }

  /** The headings of columns that only show what is recorded elsewhere; they are not read. */
  default List<Localized> shownHeads() {
    return List.of();
  }

  /** The values of these columns by the number of the record. */
  default Map<Long, List<String>> shown(Viewer viewer, Language language) {
    return Map.of();
  }
}
