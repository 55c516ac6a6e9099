package org.clearinghouse1540.archives;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.document.PrintDocument;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.document.RecordList;
import org.clearinghouse1540.kit.text.Texts;

/** The files of a list of records: a document, a spreadsheet and data. */
final class RecordsFiles {
  private static final List<FileFormat> FORMATS =
      List.of(FileFormat.DOCX, FileFormat.XLSX, FileFormat.JSON);

  private RecordsFiles() {}

  /** The files of records; none where there are none. */
  static List<ArchiveEntry> of(
      ArchiveOrder order, String name, String title, List<RecordFacts> records) {
    if (records.isEmpty()) {
      return List.of();
    }
    String named = Texts.get(order.language(), title);
    RecordList list = new RecordList(named, order.language(), named, records);
    List<ArchiveEntry> entries = new ArrayList<>();
    for (FileFormat format : FORMATS) {
      entries.add(
          ArchiveEntry.of(name + "." + format.ending(), () -> format.write(list.in(format))));
    }
    return entries;
  }

  /** The files of a document in each of these formats. */
  static List<ArchiveEntry> of(String name, PrintDocument document, FileFormat... formats) {
    List<ArchiveEntry> entries = new ArrayList<>();
    for (FileFormat format : formats) {
      entries.add(ArchiveEntry.of(name + "." + format.ending(), () -> format.write(document)));
    }
    return entries;
  }
}
