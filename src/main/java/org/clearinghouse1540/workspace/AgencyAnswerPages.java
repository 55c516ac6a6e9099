package org.clearinghouse1540.workspace;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The answers of a State's agencies, which stay when an entry or an account does not. */
@Controller
class AgencyAnswerPages {
  private final AgencyQuestions questions;
  private final WorkspaceEntries entries;

  AgencyAnswerPages(AgencyQuestions questions, WorkspaceEntries entries) {
    this.questions = questions;
    this.entries = entries;
  }

  @GetMapping("/workspace/answers")
  Page list(Viewer viewer) {
    Map<Long, EntryTitle> titles =
        entries.titles(viewer.party()).stream()
            .collect(Collectors.toMap(EntryTitle::id, Function.identity()));
    return Page.of(
        new AgencyAnswersView(
            questions.listEverAnswered(viewer.party()).stream()
                .map(question -> line(question, titles))
                .toList()));
  }

  private static AgencyAnswersView.Line line(
      AgencyQuestion question, Map<Long, EntryTitle> titles) {
    EntryTitle entry =
        titles.getOrDefault(question.entry(), new EntryTitle(question.entry(), "", true));
    return new AgencyAnswersView.Line(question, entry.title(), entry.removed());
  }
}
