package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.states.States;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The parts of the brief that this module tells: open items, offers, matches, what was delivered.
 */
@Configuration(proxyBeanMethods = false)
class AssistanceBriefParts {

  @Bean
  CommitteeBriefPart openItems(Cases cases, States states) {
    return new Open(cases, states);
  }

  @Bean
  CommitteeBriefPart newOffers(Cases cases, States states) {
    return new Acts(cases, states, "offers", 20, Set.of("circulate-offers", "acknowledge-offer"));
  }

  @Bean
  CommitteeBriefPart matches(Cases cases, States states) {
    return new Acts(cases, states, "matches", 30, Set.of("matchmaking"));
  }

  @Bean
  CommitteeBriefPart delivered(Cases cases, States states) {
    return new Acts(
        cases, states, "delivered", 40, Set.of("feedback-recipient", "feedback-provider"));
  }

  /** Items that were open at the end of the period, of requests received until then. */
  private record Open(Cases cases, States states) implements CommitteeBriefPart {
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
          .filter(line -> !line.one().arrival().receivedOn().isAfter(last))
          .flatMap(
              line ->
                  line.one().request().items().stream()
                      .filter(NeedItem::unmet)
                      .map(
                          item ->
                              List.of(
                                  RequesterName.name(line.one().request(), states, language),
                                  DateText.of(line.one().request().date(), language),
                                  item.number() + ". " + item.heading(),
                                  Texts.get(language, "assistance.status." + item.status()),
                                  Texts.get(language, line.standing().text()))))
          .toList();
    }
  }

  /** Steps of some kinds that were taken in the period, with what was noted. */
  private record Acts(Cases cases, States states, String key, int order, Set<String> steps)
      implements CommitteeBriefPart {
    @Override
    public String heading() {
      return "assistance.brief." + key;
    }

    @Override
    public String rule() {
      return "assistance.brief.acts.rule";
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
          .flatMap(
              line ->
                  line.one().done().stream()
                      .filter(done -> steps.contains(done.step()))
                      .filter(done -> !done.on().isBefore(first) && !done.on().isAfter(last))
                      .map(
                          done ->
                              List.of(
                                  RequesterName.name(line.one().request(), states, language),
                                  DateText.of(line.one().request().date(), language),
                                  Texts.get(language, "assistance.step." + done.step()),
                                  DateText.of(done.on().toString(), language),
                                  done.note())))
          .toList();
    }
  }
}
