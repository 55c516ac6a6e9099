package org.clearinghouse1540.workspace;

import java.util.Optional;
import org.clearinghouse1540.access.AgencyWork;
import org.clearinghouse1540.kit.text.Message;
import org.springframework.stereotype.Component;

/** The questions that an agency did not answer. */
@Component
record QuestionWork(AgencyQuestions questions) implements AgencyWork {
  @Override
  public Optional<Message> open(String state, String account) {
    long open =
        questions.listOpen(account).stream()
            .filter(question -> question.answered().isEmpty())
            .count();
    return open == 0
        ? Optional.empty()
        : Optional.of(Message.of("workspace.questions.closing", open));
  }
}
