package org.clearinghouse1540.briefs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Viewer;
import org.clearinghouse1540.tasks.Waiting;
import org.clearinghouse1540.tasks.Waits;
import org.springframework.stereotype.Component;

/** Notes that came back from Word wait for somebody who writes notes. */
@Component
final class ReadingsWaiting implements Waits {
  private static final Set<String> WRITERS = Set.of("expert", "secretariat");
  private final ReadBackNotes notes;

  ReadingsWaiting(ReadBackNotes notes) {
    this.notes = notes;
  }

  @Override
  public List<Waiting> waitingFor(Viewer viewer, Language language) {
    return WRITERS.contains(viewer.role())
        ? notes.undecided().stream().map(ReadingsWaiting::waiting).toList()
        : List.of();
  }

  private static Waiting waiting(ReadBackNotes.Undecided each) {
    return new Waiting(
        "briefs.waits",
        "briefs.waits.reading",
        List.of(),
        each.title(),
        "/events/" + each.event() + "/note/reading/" + each.id() + "?in=" + each.language(),
        each.since(),
        Optional.empty());
  }
}
