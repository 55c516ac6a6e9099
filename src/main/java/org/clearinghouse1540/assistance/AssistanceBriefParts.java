package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.states.States;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The sections of the briefing from this module: open needs, offers, matches, assistance delivered.
 */
@Configuration(proxyBeanMethods = false)
class AssistanceBriefParts {

  @Bean
  CommitteeBriefPart openItems(Cases cases, States states) {
    return new OpenNeedsSection(cases, states);
  }

  @Bean
  CommitteeBriefPart newOffers(Cases cases, States states) {
    return new StepsSection(cases, states, BriefSection.OFFERS);
  }

  @Bean
  CommitteeBriefPart matches(Cases cases, States states) {
    return new StepsSection(cases, states, BriefSection.MATCHES);
  }

  @Bean
  CommitteeBriefPart delivered(Cases cases, States states) {
    return new StepsSection(cases, states, BriefSection.DELIVERED);
  }

  /** Needs that are unmet, of requests received by the end of the period. */
  private record OpenNeedsSection(Cases cases, States states) implements CommitteeBriefPart {
    @Override
    public String heading() {
      return "assistance.brief.open";
    }

    @Override
    public String rule() {
      return "assistance.brief.open.rule";
    }

    @Override
    public int order() {
      return 10;
    }

    @Override
    public List<String> columns() {
      return List.of(
          "assistance.requester",
          "assistance.date",
          "assistance.item",
          "assistance.status",
          "assistance.where");
    }

    @Override
    public List<List<String>> rows(LocalDate first, LocalDate last, Language language) {
      return cases.list().stream()
          .filter(line -> !line.assistanceCase().receipt().receivedOn().isAfter(last))
          .sorted(Comparator.comparing(line -> line.assistanceCase().request().date()))
          .flatMap(
              line ->
                  line.assistanceCase().request().items().stream()
                      .filter(NeedItem::unmet)
                      .map(item -> row(line, item, language)))
          .toList();
    }

    private List<String> row(Cases.Line line, NeedItem item, Language language) {
      Request request = line.assistanceCase().request();
      return List.of(
          RequesterName.name(request, states, language),
          DateText.of(request.date(), language),
          item.number() + ". " + item.heading(),
          Texts.get(language, "assistance.status." + item.status().key()),
          line.status().in(language));
    }
  }

  /** The steps of one section that were taken in the period, with their notes. */
  private record StepsSection(Cases cases, States states, BriefSection section)
      implements CommitteeBriefPart {
    @Override
    public String heading() {
      return "assistance.brief." + section.key();
    }

    @Override
    public String rule() {
      return "assistance.brief.acts.rule";
    }

    @Override
    public int order() {
      return section.order();
    }

    @Override
    public List<String> columns() {
      return List.of(
          "assistance.requester",
          "assistance.date",
          "assistance.step",
          "assistance.day",
          "assistance.note");
    }

    @Override
    public List<List<String>> rows(LocalDate first, LocalDate last, Language language) {
      return cases.list().stream()
          .map(Cases.Line::assistanceCase)
          .flatMap(
              found ->
                  found.done().stream()
                      .filter(taken -> isReported(found, taken))
                      .filter(taken -> !taken.on().isBefore(first) && !taken.on().isAfter(last))
                      .map(taken -> Map.entry(taken.on(), row(found, taken, language))))
          .sorted(Map.Entry.comparingByKey())
          .map(Map.Entry::getValue)
          .toList();
    }

    private boolean isReported(AssistanceCase found, TakenStep taken) {
      return found
          .procedure()
          .find(taken.step())
          .flatMap(ProcedureStep::briefSection)
          .filter(section::equals)
          .isPresent();
    }

    private List<String> row(AssistanceCase found, TakenStep taken, Language language) {
      return List.of(
          RequesterName.name(found.request(), states, language),
          DateText.of(found.request().date(), language),
          found.procedure().stepName(taken.step(), language),
          DateText.of(taken.on().toString(), language),
          taken.note());
    }
  }
}
