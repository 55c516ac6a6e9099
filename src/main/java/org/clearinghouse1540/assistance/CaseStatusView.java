package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.tasks.WaitingTime;

/**
 * The current status of a case in words.
 *
 * @param stage the stage
 * @param who those who may take the next step; empty if there is nobody
 * @param age how long the case has been at this stage
 */
record CaseStatusView(String stage, String who, String age, Optional<LocalDate> by) {
  static CaseStatusView of(CaseStatus status, LocalDate today, Language language) {
    String who =
        status.roles().stream()
            .sorted(Comparator.naturalOrder())
            .map(role -> Texts.get(language, "assistance.who." + role.key()))
            .collect(Collectors.joining(" / "));
    return new CaseStatusView(
        status.in(language),
        who,
        WaitingTime.of(status.since(), today).message().in(language),
        status.by());
  }
}
