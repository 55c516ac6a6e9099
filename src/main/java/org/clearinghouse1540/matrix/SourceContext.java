package org.clearinghouse1540.matrix;

import java.util.Map;
import org.clearinghouse1540.sources.RegisterEntry;
import org.clearinghouse1540.sources.SilentAddress;

/**
 * The facts about the sources of a row that a reader sees beside them.
 *
 * @param committee whether the reader sees who changed a field and what else cites a source
 * @param passages whether the reader may open the kept text at a passage
 * @param origins the parties that issued the documents, if they are in a register
 * @param silent the addresses of the documents that did not answer on several days
 */
record SourceContext(
    boolean committee,
    boolean passages,
    Map<Long, RegisterEntry.Origin> origins,
    Map<Long, SilentAddress> silent) {
  SourceContext {
    origins = Map.copyOf(origins);
    silent = Map.copyOf(silent);
  }
}
