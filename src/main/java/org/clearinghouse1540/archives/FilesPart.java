package org.clearinghouse1540.archives;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.Originals;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The files of the State exactly as they were received, with their digests. */
@Component
@Order(6)
final class FilesPart implements ArchivePart {
  private final Originals originals;

  FilesPart(Originals originals) {
    this.originals = originals;
  }

  @Override
  public List<ArchiveEntry> entries(ArchiveOrder order) {
    List<Original> own = originals.ofOwner(order.state());
    List<ArchiveEntry> files = new ArrayList<>();
    for (Original original : own) {
      files.add(
          ArchiveEntry.of(
              name(original), () -> originals.content(original).orElseGet(() -> new byte[0])));
    }
    files.addAll(
        RecordsFiles.of(
            order,
            "files/list",
            "archives.files",
            own.stream().map(original -> facts(original, order)).toList()));
    return files;
  }

  private static String name(Original original) {
    return name("files/", original.id(), original.fileName());
  }

  /** The path of a file in the archive, by its number and the name that its sender gave it. */
  static String name(String folder, long id, String fileName) {
    return folder + id + "-" + fileName.replaceAll("[^\\p{L}\\p{N}._-]+", "-");
  }

  private static RecordFacts facts(Original original, ArchiveOrder order) {
    return RecordFacts.of(original.fileName(), order.language())
        .received("file", "archives.file", name(original))
        .received("record", "archives.record", original.record())
        .add(
            "date",
            "archives.date",
            DateText.of(DateText.day(original.receivedAt()), order.language()))
        .received("sha256", "archives.sha256", original.sha256())
        .add(
            "withdrawn",
            "archives.withdrawn",
            original
                .withdrawal()
                .map(found -> DateText.of(DateText.day(found.at()), order.language()))
                .orElse(""))
        .build();
  }
}
