package org.clearinghouse1540.sources;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.access.Viewer;

/**
 * Says of the records of a module who may add files to them. Each module whose records take files
 * after they were received has an implementation.
 */
public interface RecordFiles {
  /**
   * A record to which the current user may add files.
   *
   * @param title its title for the reader
   * @param owner the State that may open and withdraw the files of the record; may be empty
   */
  record Target(String title, String owner, Original.Readership readership) {
    /** The readers of a file that the current user adds, as the key of a text. */
    String readers(Viewer viewer) {
      if (readership != Original.Readership.CASE || viewer.representsState()) {
        return "access.receiver.committee";
      }
      return owner.isEmpty() ? "sources.readers.letter" : "sources.readers.record";
    }
  }

  /** The record with this name in the journal, if it is of this module and takes files. */
  Optional<Target> find(Viewer viewer, String record);

  /** The titles of those of these records to which the current user may add files, by name. */
  default Map<String, String> titles(Viewer viewer, Collection<String> names) {
    Map<String, String> titles = new HashMap<>();
    names.forEach(name -> find(viewer, name).ifPresent(found -> titles.put(name, found.title())));
    return titles;
  }
}
