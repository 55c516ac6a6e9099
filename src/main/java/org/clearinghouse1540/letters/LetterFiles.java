package org.clearinghouse1540.letters;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.sources.Original;
import org.clearinghouse1540.sources.Originals;
import org.clearinghouse1540.sources.RecordFiles;
import org.springframework.stereotype.Component;

/** The files of a letter, such as the signed letter as a scan, and the proof of its receipt. */
@Component
class LetterFiles implements RecordFiles {
  private static final Pattern LETTER = Pattern.compile("letter/(\\d{1,18})");
  private final Letters letters;
  private final Originals originals;

  LetterFiles(Letters letters, Originals originals) {
    this.letters = letters;
    this.originals = originals;
  }

  /** The files of a letter that the current user may know of. */
  List<Original> of(long letter) {
    return originals.of("letter/" + letter);
  }

  // A file of a letter has no owner: the addressee reads it with the letter, after its dispatch.
  @Override
  public Optional<Target> find(Viewer viewer, String record) {
    Matcher named = LETTER.matcher(record);
    return named.matches() && mayAdd(viewer)
        ? letters
            .find(Long.parseLong(named.group(1)))
            .map(letter -> new Target(letter.title(), "", Original.Readership.CASE))
        : Optional.empty();
  }

  static boolean mayAdd(Viewer viewer) {
    return viewer.may(Permission.HANDLE_CASES);
  }
}
