package org.clearinghouse1540.tasks;

import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;

/**
 * A module with tasks for people. Each such module has one package-private bean of this type; the
 * desk collects the tasks of all and depends on none of them.
 */
public interface TaskSource {
  /**
   * The tasks of the current user in this module. The database withholds records that the user may
   * not see.
   *
   * @param language the language of names of States
   */
  List<Task> waitingFor(Viewer viewer, Language language);
}
