package org.clearinghouse1540.practices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.obligations.SubjectArea;

/**
 * An effective practice. It is told, never ranked.
 *
 * @param state code of the State, or name of the organization, that tells of it
 * @param source the document that it stands in
 * @param address where that is public, or empty
 * @param on the date of the document
 */
public record Practice(
    long id,
    String state,
    String title,
    String words,
    List<SubjectArea> areas,
    String source,
    String address,
    Optional<LocalDate> on) {
  public Practice {
    areas = List.copyOf(areas);
  }
}
