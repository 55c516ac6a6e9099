package org.clearinghouse1540.archives;

import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.cooperation.JointArchive;
import org.clearinghouse1540.cooperation.JointContents;
import org.clearinghouse1540.cooperation.JointProjectRecords;
import org.clearinghouse1540.kit.document.FileFormat;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The joint projects of the State: a folder for each, with everything that the State may see of it,
 * also of the other States.
 */
@Component
@Order(6)
final class CooperationPart implements ArchivePart {
  private final JointProjectRecords projects;
  private final JointArchive archive;

  CooperationPart(JointProjectRecords projects, JointArchive archive) {
    this.projects = projects;
    this.archive = archive;
  }

  @Override
  public List<ArchiveEntry> entries(ArchiveOrder order) {
    List<ArchiveEntry> entries = new ArrayList<>();
    entries.addAll(
        RecordsFiles.of(
            order,
            "cooperation/joint-projects",
            "cooperation.title",
            projects.records(order.viewer(), order.language())));
    for (JointContents project : archive.of(order.viewer(), order.language())) {
      entries.addAll(entries(order, "cooperation/" + project.id() + "/", project));
    }
    return entries;
  }

  private static List<ArchiveEntry> entries(
      ArchiveOrder order, String folder, JointContents project) {
    List<ArchiveEntry> entries = new ArrayList<>();
    project
        .paper()
        .ifPresent(
            paper ->
                entries.addAll(
                    RecordsFiles.of(folder + "project", paper, FileFormat.DOCX, FileFormat.PDF)));
    for (JointContents.JointList list : project.lists()) {
      entries.addAll(RecordsFiles.of(order, folder + list.name(), list.title(), list.records()));
    }
    for (JointContents.SharedFile file :
        project.files().stream().filter(JointContents.SharedFile::open).toList()) {
      entries.add(ArchiveEntry.of(name(folder, file), () -> file.content().get().orElseThrow()));
    }
    entries.addAll(
        RecordsFiles.of(
            order,
            folder + "files",
            "cooperation.files",
            project.files().stream().map(file -> facts(order, folder, file)).toList()));
    return entries;
  }

  private static String name(String folder, JointContents.SharedFile file) {
    return FilesPart.name(folder + "files/", file.id(), file.name());
  }

  private static RecordFacts facts(
      ArchiveOrder order, String folder, JointContents.SharedFile file) {
    return RecordFacts.of(file.name(), order.language())
        .received("file", "archives.file", file.open() ? name(folder, file) : "")
        .add(
            "absent",
            "archives.withdrawn",
            file.open() ? "" : Texts.get(order.language(), "archives.absent"))
        .add("state", "cooperation.column.owner", file.state())
        .add("date", "archives.date", DateText.of(file.on().toString(), order.language()))
        .received("sha256", "archives.sha256", file.sha256())
        .build();
  }
}
