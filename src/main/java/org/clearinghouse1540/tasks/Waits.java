package org.clearinghouse1540.tasks;

import java.util.List;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Viewer;

/**
 * A room in which things wait for people. Each such room has one, package-private and a bean; the
 * desk asks all of them, so that it knows no room by name.
 */
public interface Waits {
  /**
   * What waits for this viewer, in this room; the database has held back what is not for them.
   *
   * @param language the one that names of States are said in
   */
  List<Waiting> waitingFor(Viewer viewer, Language language);
}
