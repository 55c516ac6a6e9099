package org.clearinghouse1540.practices;

import java.util.Optional;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.SentFile;
import org.clearinghouse1540.sources.IncomingFile;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.Originals;
import org.clearinghouse1540.states.FileStates;
import org.springframework.stereotype.Component;

/** The files of practices: kept as received, and opened with the practice that names them. */
@Component
class PracticeFiles {
  private final Originals originals;
  private final FileStates states;

  PracticeFiles(Originals originals, FileStates states) {
    this.originals = originals;
    this.states = states;
  }

  /** Stops the file of another State until the person typed the name of the owner's State. */
  void confirm(Form form, Optional<SentFile> file, Viewer viewer) {
    file.ifPresent(sent -> states.confirm(form, sent, viewer.party()));
  }

  /** Keeps a file of the current user's practice, which its owner alone may open by itself. */
  PracticeScope.PracticeFile receive(Viewer viewer, long practice, SentFile file) {
    String record = Practices.subject(practice).journalName();
    Original.Readership readership =
        viewer.is(Role.PROVIDER) ? Original.Readership.PROVIDER : Original.Readership.OWNER;
    long id =
        originals.receive(
            viewer.actor(),
            IncomingFile.of(record, Original.Kind.ATTACHMENT, file.name(), file.content())
                .with(viewer.party(), readership));
    Original kept = originals.find(id).orElseThrow();
    return new PracticeScope.PracticeFile(id, kept.fileName(), kept.sha256());
  }

  /**
   * The file of a practice as the current user may read it: the text of the practice names it, so
   * that it is open with that text. A withdrawn file is not.
   */
  Download open(Practice practice) {
    return ViewerDataSource.as("program", () -> find(practice)).orElseThrow(NotFound::new);
  }

  /** Whether {@link #open} has a file to hand out. */
  boolean isOpen(Practice practice) {
    return practice.scope().file().isPresent()
        && ViewerDataSource.as("program", () -> original(practice).isPresent());
  }

  private Optional<Original> original(Practice practice) {
    return practice
        .scope()
        .file()
        .flatMap(file -> originals.find(file.original()))
        .filter(
            original ->
                !original.withdrawn()
                    && original.record().equals(Practices.subject(practice.id()).journalName()));
  }

  private Optional<Download> find(Practice practice) {
    return original(practice)
        .flatMap(
            original ->
                originals
                    .open(original)
                    .map(
                        content ->
                            Download.file(content, original.mediaType(), original.fileName())));
  }
}
