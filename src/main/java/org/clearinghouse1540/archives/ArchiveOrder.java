package org.clearinghouse1540.archives;

import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;

/**
 * An order for an archive of the State of a user.
 *
 * @param language the language of its documents
 */
record ArchiveOrder(Viewer viewer, Language language) {
  String state() {
    return viewer.party();
  }
}
