package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.kit.text.Language;

/**
 * One part of the brief to the Committee. Every module that has something to tell has one bean of
 * its own, package-private; the brief asks all of them, in the order of their {@link #order()}.
 */
public interface CommitteeBriefPart {
  /** The key of its heading. */
  String heading();

  /** The key of the sentence that says by which rule its rows were chosen. */
  String rule();

  /** Where it stands in the brief. */
  int order();

  /** The keys of the heads of its columns. */
  List<String> columns();

  /** Its rows for a period, first and last day included. */
  List<List<String>> rows(LocalDate first, LocalDate last, Language language);
}
