package org.clearinghouse1540.figures;

import java.util.List;

/**
 * The records of a module that can be counted. Each module with such records has one
 * package-private bean of this type; the counts ask all of them and depend on none.
 */
public interface FigureSource {
  /** The kinds of record, each with the view of the module that has a row for each record. */
  List<CountedKind> kinds();
}
