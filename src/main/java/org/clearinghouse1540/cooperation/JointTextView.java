package org.clearinghouse1540.cooperation;

import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Template;

/**
 * A version of a joint text, for a State that takes part.
 *
 * @param author the name of the State that wrote it
 * @param joined the names of the States that take part and did not receive this version
 * @param released the consents by which the text left the circle of its States
 */
@Template("cooperation/text.jte")
record JointTextView(
    JointProject project,
    JointText text,
    String author,
    List<Commented> comments,
    List<Answer> answers,
    String joined,
    List<ConsentRecord> released,
    JointTextForms forms) {
  JointTextView {
    comments = List.copyOf(comments);
    answers = List.copyOf(answers);
    released = List.copyOf(released);
  }

  /** A comment with the name of its State. */
  record Commented(JointText.Comment comment, String state) {}

  /** The answer of a State, if it gave one. */
  record Answer(String state, Optional<JointAgreement> given) {}

  /** The forms of the page. */
  record JointTextForms(FormView comment, FormView answer, FormView version, List<Option> levels) {
    JointTextForms {
      levels = List.copyOf(levels);
    }
  }
}
