package org.clearinghouse1540.needs;

import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.web.Form;
import org.clearinghouse1540.kit.web.FormView;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;

/** The fields of the page on which a State writes a need: answers from a form, and back. */
final class NeedDraftForm {
  /** The categories of weapons, by the keys that the matrix uses. */
  static final List<String> WEAPONS = List.of("NW", "CW", "BW");

  private static final List<String> LONG_TEXTS =
      List.of("situation", "detail", "objective", "beneficiaries", "already-received");

  /** Fields of one line, with the most characters that each accepts. */
  private static final Map<String, Integer> LINES =
      Map.of(
          "title", 300,
          "people", 300,
          "paragraphs", 100,
          "time-frame", 500,
          "delivery-language", 100,
          "preferred-provider", 300,
          "contact-institution", 300,
          "contact-mailbox", 200);

  private NeedDraftForm() {}

  /** Reads the answers; problems are added to the form. Names of persons are not read. */
  static NeedAnswers read(Form form, SubjectAreas areas) {
    NeedAnswers answers = NeedAnswers.NONE;
    for (String field : LONG_TEXTS) {
      answers = answers.with(field, form.longText(field));
    }
    for (Map.Entry<String, Integer> line : LINES.entrySet()) {
      answers = answers.with(line.getKey(), form.text(line.getKey(), line.getValue()));
    }
    List<String> types =
        form.choices("kind", AssistanceType::find).stream().map(AssistanceType::key).toList();
    List<String> subjects =
        form.choices("subject-area", areas::find).stream().map(SubjectArea::key).toList();
    return answers
        .with("kind", String.join(" ", types))
        .with("subject-area", String.join(" ", subjects))
        .with("weapons", String.join(" ", form.someOf("weapons", WEAPONS)))
        .with("specificity", form.checked("specificity") ? NeedAnswers.NOT_YET_SPECIFIC : "");
  }

  /** Fills the form with the saved answers. */
  static FormView fill(FormView form, NeedAnswers answers) {
    FormView filled = form;
    for (String field : LONG_TEXTS) {
      filled = filled.with(field, answers.get(field));
    }
    for (String field : LINES.keySet()) {
      filled = filled.with(field, answers.get(field));
    }
    for (String field : List.of("kind", "subject-area", "weapons")) {
      filled = filled.with(field, answers.list(field));
    }
    return filled.with("specificity", answers.isNotYetSpecific() ? "yes" : "");
  }
}
