package org.clearinghouse1540.search;

import java.util.List;
import java.util.Set;
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

  /** The passages of some records, as {@link #all(Viewer)} gives them. */
  default List<Passage> of(Viewer reader, Set<String> records) {
    return all(reader).stream().filter(passage -> records.contains(passage.record())).toList();
  }

  /**
   * The records that a change may concern.
   *
   * @param subject the changed record, as the journal names it
   */
  SearchScope touchedBy(String subject);
}
