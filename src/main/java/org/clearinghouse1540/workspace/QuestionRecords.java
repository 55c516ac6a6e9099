package org.clearinghouse1540.workspace;

import java.util.List;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/** The questions of a State to its agencies with their answers, for its archive. */
@Component
public final class QuestionRecords {
  private final AgencyQuestions questions;

  QuestionRecords(AgencyQuestions questions) {
    this.questions = questions;
  }

  /** All questions of a State, answered or not, the oldest first. */
  public List<RecordFacts> of(String state, Language language) {
    return questions.listEver(state).stream().map(found -> facts(found, language)).toList();
  }

  private static RecordFacts facts(AgencyQuestion question, Language language) {
    return RecordFacts.of(question.agencyName(), language)
        .add("asked", "archives.date", DateText.of(question.askedOn().toString(), language))
        .received("question", "archives.question", question.question())
        .received("answer", "archives.answer", question.answer())
        .build();
  }
}
