package org.clearinghouse1540.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.retrieval.Passage;

/**
 * A kind of record that can be found. Each module with such records has one package-private bean of
 * this type; the search collects the passages of all and depends on none of them.
 */
public interface SearchSource {
  /** The kind, such as {@code event}; the texts {@code search.kind.event} and so on name it. */
  String kind();

  /**
   * The passages that a reader finds: those on the pages that the reader may open, with the texts
   * that are on these pages. The database is asked as this reader, and the gate for everything that
   * is published.
   */
  List<Passage> all(Viewer reader);

  /**
   * The passages of some records, as {@link #all(Viewer)} gives them. Each page of results asks for
   * those of its records, so that they are read by their numbers and no others are.
   */
  List<Passage> of(Viewer reader, Set<String> records);

  /**
   * The numbers of records such as {@code letter/12}, each once; those without one are left out.
   */
  static Stream<Long> numbers(Set<String> records) {
    return records.stream()
        .map(record -> record.split("/", -1))
        .filter(parts -> parts.length > 1 && parts[1].matches("\\d{1,18}"))
        .map(parts -> Long.valueOf(parts[1]))
        .distinct();
  }

  /**
   * The records that a change may concern.
   *
   * @param subject the changed record, as the journal names it
   */
  SearchScope touchedBy(String subject);
}
