package org.clearinghouse1540.briefs;

import java.time.LocalDate;
import java.util.List;
import org.clearinghouse1540.assistance.CommitteeBriefPart;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.ApprovalPeriod;
import org.clearinghouse1540.matrix.ApprovalPeriods;
import org.clearinghouse1540.states.States;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The part of the brief to the Committee on its no-objection periods on matrices. */
@Configuration(proxyBeanMethods = false)
class MatrixBriefParts {

  @Bean
  CommitteeBriefPart periodsOnMatrices(ApprovalPeriods periods, States states) {
    return new PeriodSection(periods, states);
  }

  private record PeriodSection(ApprovalPeriods periods, States states)
      implements CommitteeBriefPart {
    @Override
    public String heading() {
      return "briefs.periods";
    }

    @Override
    public String rule() {
      return "briefs.periods.rule";
    }

    @Override
    public int order() {
      return 5;
    }

    @Override
    public List<String> columns() {
      return List.of(
          "briefs.periods.matrix",
          "briefs.periods.document",
          "briefs.periods.begun",
          "briefs.periods.end");
    }

    @Override
    public List<List<String>> rows(LocalDate first, LocalDate last, Language language) {
      return periods.list().stream()
          .filter(period -> !period.firstDay().isAfter(last) && !end(period).isBefore(first))
          .map(period -> row(period, language))
          .toList();
    }

    // A period that awaits something has no last day yet.
    private static LocalDate end(ApprovalPeriod period) {
      return period
          .stoppedOn()
          .orElseGet(() -> period.waiting().isPresent() ? LocalDate.MAX : period.lastDay());
    }

    private List<String> row(ApprovalPeriod period, Language language) {
      String name = states.name(period.matrix().state(), language);
      return List.of(
          name + " (" + period.matrix().form() + ")",
          period.record().document(),
          DateText.of(period.firstDay().toString(), language),
          end(period, language));
    }

    private static String end(ApprovalPeriod period, Language language) {
      String day = DateText.of(period.lastDay().toString(), language);
      return period
          .stoppedOn()
          .map(
              stopped ->
                  Isolated.sentence(
                      language,
                      "briefs.periods.stopped",
                      day,
                      DateText.of(stopped.toString(), language)))
          .orElseGet(
              () ->
                  period.waiting().isPresent()
                      ? Isolated.sentence(language, "briefs.periods.waits", day)
                      : day);
    }
  }
}
