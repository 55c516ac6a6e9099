package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.kit.text.Language;

/**
 * One section of the briefing to the Committee. Each module that has something to report has a
 * package-private bean of this type; the briefing collects them by their {@link #order()}.
 */
public interface CommitteeBriefPart {
  /** The key of its heading. */
  String heading();

  /** The key of the sentence that states the rule by which its rows were selected. */
  String rule();

  /** Its place in the briefing. */
  int order();

  /** The keys of its column headings. */
  List<String> columns();

  /** Its rows for a period, first and last day included. */
  List<List<String>> rows(LocalDate first, LocalDate last, Language language);
}
