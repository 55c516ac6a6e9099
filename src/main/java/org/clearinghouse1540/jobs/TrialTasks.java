package org.clearinghouse1540.jobs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.clearinghouse1540.access.Account;
import org.clearinghouse1540.access.Accounts;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.TrialNotice;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * The open trial accounts, as a task of the administrator of a trial installation, until another
 * administrator exists.
 */
@Component
final class TrialTasks implements TaskSource {
  private static final Transition OPEN = Transitions.get("trial-open");
  private final TrialNotice trial;
  private final Accounts accounts;
  private final Clock clock;

  TrialTasks(TrialNotice trial, Accounts accounts, Clock clock) {
    this.trial = trial;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!trial.isShown() || !OPEN.isFor(viewer) || accounts.hasAdministrator()) {
      return List.of();
    }
    List<Account> open = accounts.list().stream().filter(Account::tryOut).toList();
    return open.stream()
        .map(Account::made)
        .min(Comparator.naturalOrder())
        .map(
            made ->
                OPEN.task(
                        Texts.get(language, "access.accounts"),
                        LocalDate.ofInstant(made, clock.getZone()))
                    .with(open.size()))
        .stream()
        .toList();
  }
}
