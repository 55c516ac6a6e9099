package org.clearinghouse1540.deliveries;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;

/** The posted summaries of feedback. */
@Template("deliveries/results.jte")
record ResultsView(List<Line> results) {
  ResultsView {
    results = List.copyOf(results);
  }

  /** A summary with the name of its author. */
  public record Line(FeedbackSummary summary, List<String> author) {
    public Line {
      author = List.copyOf(author);
    }
  }
}
