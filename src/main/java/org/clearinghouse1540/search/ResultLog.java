package org.clearinghouse1540.search;

import java.util.List;
import org.clearinghouse1540.access.Viewer;

/**
 * Records which records of others a user read in the results of a search, as their pages record who
 * opens them.
 */
public interface ResultLog {
  /**
   * Records a reading.
   *
   * @param addresses the pages of the records whose texts were shown
   */
  void read(Viewer viewer, List<String> addresses);
}
