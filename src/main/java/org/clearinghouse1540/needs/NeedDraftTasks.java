package org.clearinghouse1540.needs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/** Tasks of a State: its drafts of needs that were not sent. */
@Component
final class NeedDraftTasks implements TaskSource {
  private static final Transition DRAFTED = Transitions.get("need-drafted");
  private final NeedDrafts drafts;
  private final Clock clock;

  NeedDraftTasks(NeedDrafts drafts, Clock clock) {
    this.drafts = drafts;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    return DRAFTED.isFor(viewer)
        ? drafts.listOfState(viewer.party()).stream()
            .filter(draft -> !draft.isSent())
            .map(draft -> task(draft, language))
            .toList()
        : List.of();
  }

  private Task task(NeedDraft draft, Language language) {
    return DRAFTED.task(
        draft.answers().title().orElseGet(() -> Texts.get(language, "needs.untitled", draft.id())),
        LocalDate.ofInstant(draft.changed(), clock.getZone()),
        draft.id());
  }
}
