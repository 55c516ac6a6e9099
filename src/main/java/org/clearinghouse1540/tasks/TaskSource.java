package org.clearinghouse1540.tasks;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;

/**
 * A module in which things wait for people. Each such module has one, package-private and a bean;
 * the desk asks all of them, so that it knows no module by name.
 */
public interface TaskSource {
  /**
   * What waits for this viewer, in this module; the database has held back what is not for them.
   *
   * @param language the one that names of States are said in
   */
  List<Task> waitingFor(Viewer viewer, Language language);
}
