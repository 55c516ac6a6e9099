package org.clearinghouse1540.practices;

import java.util.List;
import org.clearinghouse1540.kit.web.Template;

/** The practices that the current user's State or organization writes. */
@Template("practices/own.jte")
record OwnPracticesView(List<Line> practices) {
  OwnPracticesView {
    practices = List.copyOf(practices);
  }

  /**
   * A practice.
   *
   * @param state the key of the text that says whether it is a draft, submitted or published
   */
  record Line(OwnPractice practice, String state) {}
}
