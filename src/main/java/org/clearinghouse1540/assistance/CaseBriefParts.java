package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.States;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The sections of the briefing on the cases themselves: new requests, silence periods and holds,
 * each in the order of their days.
 */
@Configuration(proxyBeanMethods = false)
class CaseBriefParts {

  @Bean
  CommitteeBriefPart newRequests(Cases cases, States states) {
    return new CaseSection(cases, states, Kind.REQUESTS);
  }

  @Bean
  CommitteeBriefPart silencePeriods(Cases cases, States states) {
    return new CaseSection(cases, states, Kind.SILENCES);
  }

  @Bean
  CommitteeBriefPart holdsInPlace(Cases cases, States states) {
    return new CaseSection(cases, states, Kind.HOLDS);
  }

  private enum Kind {
    REQUESTS("requests", 2, "assistance.received-on", "assistance.where"),
    SILENCES("silences", 4, "assistance.brief.begun", "assistance.brief.period-of"),
    HOLDS("holds", 6, "assistance.brief.held", "assistance.brief.hold-of");

    private final String key;
    private final int order;
    private final String day;
    private final String about;

    Kind(String key, int order, String day, String about) {
      this.key = key;
      this.order = order;
      this.day = day;
      this.about = about;
    }
  }

  private record CaseSection(Cases cases, States states, Kind kind) implements CommitteeBriefPart {
    @Override
    public String heading() {
      return "assistance.brief." + kind.key;
    }

    @Override
    public String rule() {
      return "assistance.brief." + kind.key + ".rule";
    }

    @Override
    public int order() {
      return kind.order;
    }

    @Override
    public List<String> columns() {
      return List.of("assistance.requester", "assistance.date", kind.day, kind.about);
    }

    @Override
    public List<List<String>> rows(LocalDate first, LocalDate last, Language language) {
      return cases.list().stream()
          .flatMap(
              line ->
                  facts(line, first, last, language)
                      .map(fact -> Map.entry(fact.getKey(), row(line, fact, language))))
          .sorted(Comparator.comparing(Map.Entry::getKey))
          .map(Map.Entry::getValue)
          .toList();
    }

    private Stream<Map.Entry<LocalDate, String>> facts(
        Cases.Line line, LocalDate first, LocalDate last, Language language) {
      AssistanceCase found = line.assistanceCase();
      return switch (kind) {
        case REQUESTS ->
            Stream.of(Map.entry(found.receipt().receivedOn(), line.status().in(language)))
                .filter(fact -> isWithin(fact.getKey(), first, last));
        case SILENCES ->
            found.silences().stream()
                .filter(silence -> !silence.isRefusal())
                .filter(
                    silence ->
                        !silence.begunOn().isAfter(last) && !silence.lastDay().isBefore(first))
                .map(silence -> Map.entry(silence.begunOn(), period(found, silence, language)));
        case HOLDS ->
            found.holds().stream()
                .filter(hold -> !hold.heldOn().isAfter(last))
                .filter(hold -> hold.liftedOn().map(day -> !day.isBefore(first)).orElse(true))
                .map(hold -> Map.entry(hold.heldOn(), hold(hold, language)));
      };
    }

    private static boolean isWithin(LocalDate day, LocalDate first, LocalDate last) {
      return !day.isBefore(first) && !day.isAfter(last);
    }

    private static String period(AssistanceCase found, SilencePeriod silence, Language language) {
      String step = found.procedure().stepName(silence.step(), language);
      String until = DateText.of(silence.lastDay().toString(), language);
      return silence
          .objectedOn()
          .map(
              day ->
                  Isolated.sentence(
                      language,
                      "assistance.brief.silence.objected",
                      step,
                      until,
                      DateText.of(day.toString(), language)))
          .orElseGet(
              () -> Isolated.sentence(language, "assistance.brief.silence.until", step, until));
    }

    private String hold(CaseHold hold, Language language) {
      String holder = hold.party().isEmpty() ? hold.heldBy() : states.name(hold.party(), language);
      return hold.liftedOn()
          .map(
              day ->
                  Isolated.sentence(
                      language,
                      "assistance.brief.hold.lifted",
                      holder,
                      DateText.of(day.toString(), language)))
          .orElseGet(() -> Isolated.sentence(language, "assistance.brief.hold.in-place", holder));
    }

    private List<String> row(
        Cases.Line line, Map.Entry<LocalDate, String> fact, Language language) {
      Request request = line.assistanceCase().request();
      return List.of(
          RequesterName.name(request, states, language),
          DateText.of(request.date(), language),
          DateText.of(fact.getKey().toString(), language),
          fact.getValue());
    }
  }
}
