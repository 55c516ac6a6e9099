package org.clearinghouse1540.cooperation;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/** The joint projects of a State with everything that the State may see of them. */
@Component
public class JointArchive {
  private final JointProjects projects;
  private final JointLists lists;
  private final JointDocument document;
  private final JointFiles files;
  private final OwnJointProjects own;

  JointArchive(
      JointProjects projects,
      JointLists lists,
      JointDocument document,
      JointFiles files,
      OwnJointProjects own) {
    this.projects = projects;
    this.lists = lists;
    this.document = document;
    this.files = files;
    this.own = own;
  }

  /** The projects of the current user's State, the latest first. */
  public List<JointContents> of(Viewer viewer, Language language) {
    return projects.list().stream().map(project -> contents(viewer, project, language)).toList();
  }

  private JointContents contents(Viewer viewer, JointProject project, Language language) {
    return new JointContents(
        project.id(),
        lists.of(project, language),
        OwnJointProjects.takesPart(viewer, project)
            ? Optional.of(document.of(project, language))
            : Optional.empty(),
        files.list(project.id()).stream()
            .filter(file -> !file.ended())
            .map(
                file ->
                    new JointContents.SharedFile(
                        file.id(),
                        file.name(),
                        own.name(file.state(), language),
                        file.on(),
                        file.sha256(),
                        files.isOpen(file),
                        () -> files.content(file)))
            .toList());
  }
}
