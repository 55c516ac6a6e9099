package org.clearinghouse1540.needs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clearinghouse1540.assistance.RequestChannel;
import org.clearinghouse1540.consent.Audience;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.text.Language;

/**
 * The drafts that a State sends as one request, and the terms on which it sends them.
 *
 * @param requester the name of the State on the request
 * @param reference the number of the note verbale, or empty
 * @param consents the audiences to which the State consents; none unless it says so
 * @param summary the text for publication, or empty
 * @param tellsOrigin whether the Committee is informed of the origin of each need
 */
record Submission(
    String state,
    String requester,
    List<NeedDraft> drafts,
    RequestChannel channel,
    String reference,
    LocalDate requestedOn,
    Language language,
    List<Audience> consents,
    String summary,
    boolean tellsOrigin) {
  Submission {
    drafts = List.copyOf(drafts);
    consents = List.copyOf(consents);
  }

  /** Reasons for which the request cannot be sent. */
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>();
    if (drafts.isEmpty()) {
      problems.add(Problem.of("draft", "needs.refused.none-selected"));
    }
    if (drafts.stream().anyMatch(draft -> draft.answers().title().isEmpty())) {
      problems.add(Problem.of("draft", "needs.refused.empty"));
    }
    if (!consents.isEmpty() && reference.isBlank()) {
      problems.add(Problem.of("reference", "needs.refused.reference"));
    }
    return problems;
  }
}
