package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/**
 * The lists of cases of the Committee. They read only the cases that they show: the statuses by
 * which cases are filtered, sorted and counted are kept, and computed again after each change of a
 * case, on the days on which time changes them, and once after each start.
 */
@Component
final class CaseLists {
  private static final int TOGETHER = 500;
  private final Cases cases;
  private final CaseStatuses statuses;
  private final Procedures procedures;
  private final States states;
  // The day of the last renewal. At the first one after a start, the names of States and the
  // procedures may be those of another release.
  private final AtomicReference<LocalDate> renewedOn = new AtomicReference<>(LocalDate.MAX);

  CaseLists(Cases cases, CaseStatuses statuses, Procedures procedures, States states) {
    this.cases = cases;
    this.statuses = statuses;
    this.procedures = procedures;
    this.states = states;
  }

  /** The statuses at which there are cases, in words, with the number of cases at each. */
  Map<Option, Integer> counts(Language language) {
    renew();
    return statuses.counts().entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> new Option(entry.getKey(), name(entry.getKey(), language)),
                Map.Entry::getValue,
                (one, other) -> one,
                LinkedHashMap::new));
  }

  /** A search for words, which the name of a status may contain too. */
  CaseSearch search(CaseSearch search, String words, Language language) {
    String folded = TextFolding.IGNORING_DIACRITICS.words(words);
    return new CaseSearch(
        search.at(),
        search.role(),
        folded,
        folded.isEmpty()
            ? Set.of()
            : statuses.counts().keySet().stream()
                .filter(key -> TextFolding.IGNORING_DIACRITICS.contains(name(key, language), words))
                .collect(Collectors.toSet()));
  }

  /** The number of cases that are found. */
  int count(CaseSearch search) {
    renew();
    return statuses.count(search);
  }

  /** Part of the cases that are found, longest waiting first. */
  List<Cases.Line> find(CaseSearch search, int offset, int most) {
    renew();
    return cases.list(statuses.find(search, offset, most));
  }

  /** The cases with a hold, an objection, or a consent that was withdrawn or ended. */
  List<Cases.Line> withNews() {
    renew();
    return cases.list(statuses.withNews());
  }

  private String name(String key, Language language) {
    return stage(key)
        .map(stage -> Texts.get(language, "assistance.at." + stage.key()))
        .orElseGet(() -> step(key).map(step -> step.wording(language).waiting()).orElse(key));
  }

  private static Optional<CaseStage> stage(String key) {
    return Arrays.stream(CaseStage.values())
        .filter(stage -> stage != CaseStage.STEP && stage.key().equals(key))
        .findFirst();
  }

  private Optional<ProcedureStep> step(String key) {
    return procedures.list().reversed().stream()
        .flatMap(procedure -> procedure.find(key).stream())
        .findFirst();
  }

  // As the program: the status of a case is the same for everybody who may read it.
  private void renew() {
    ViewerDataSource.asProgram(
        () -> {
          LocalDate today = cases.today();
          if (renewedOn.getAndSet(today).isAfter(today)) {
            statuses.forget();
          }
          List<CaseStatuses.Obsolete> next = statuses.obsolete(0, today, TOGETHER);
          while (!next.isEmpty()) {
            write(next);
            next = statuses.obsolete(next.getLast().request(), today, TOGETHER);
          }
        });
  }

  private void write(List<CaseStatuses.Obsolete> obsolete) {
    Map<Long, CaseStatuses.Obsolete> byRequest =
        obsolete.stream()
            .collect(Collectors.toMap(CaseStatuses.Obsolete::request, Function.identity()));
    statuses.write(
        cases.list(byRequest.keySet()).stream()
            .flatMap(
                line ->
                    Optional.ofNullable(byRequest.get(line.assistanceCase().id())).stream()
                        .map(of -> computed(of, line)))
            .toList());
  }

  private CaseStatuses.Computed computed(CaseStatuses.Obsolete of, Cases.Line line) {
    return new CaseStatuses.Computed(
        of,
        line.status(),
        CaseStatus.renewOn(line.assistanceCase(), cases.today()),
        CaseNews.isIn(line.assistanceCase(), cases.today()),
        Arrays.stream(Language.values()).map(language -> words(line, language)).toList());
  }

  private String words(Cases.Line line, Language language) {
    Request request = line.assistanceCase().request();
    return RequesterName.name(request, states, language)
        + " "
        + request.requester()
        + " "
        + request.date()
        + " "
        + line.assistanceCase().receipt().reference();
  }
}
