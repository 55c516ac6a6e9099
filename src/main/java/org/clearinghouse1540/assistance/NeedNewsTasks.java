package org.clearinghouse1540.assistance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.consent.ConsentRecord;
import org.clearinghouse1540.consent.Consents;
import org.clearinghouse1540.consent.GateKey;
import org.clearinghouse1540.consent.Subject;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.tasks.Task;
import org.clearinghouse1540.tasks.TaskSource;
import org.clearinghouse1540.tasks.Transition;
import org.clearinghouse1540.tasks.Transitions;
import org.springframework.stereotype.Component;

/**
 * Needs that a State withholds from others, opened again or ended, as notices for the users who
 * handle cases.
 */
@Component
final class NeedNewsTasks implements TaskSource {
  private static final Transition WITHHELD = Transitions.get("need-withheld");
  private static final Transition REOPENED = Transitions.get("need-reopened");
  private static final Transition WITHDRAWN = Transitions.get("need-withdrawn");
  private static final Transition MET = Transitions.get("need-met-otherwise");
  private final NeedItems needs;
  private final NeedEnds ends;
  private final Consents consents;
  private final Clock clock;

  NeedNewsTasks(NeedItems needs, NeedEnds ends, Consents consents, Clock clock) {
    this.needs = needs;
    this.ends = ends;
    this.consents = consents;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Viewer viewer, Language language) {
    if (!WITHHELD.isFor(viewer)) {
      return List.of();
    }
    LocalDate today = LocalDate.now(clock);
    List<ConsentRecord> asked =
        consents.list(Subject.Kind.NEED).stream()
            .filter(record -> record.key() == GateKey.WITHHELD && record.holds(today))
            .toList();
    Map<Long, Instant> opened = needs.reopened();
    List<NeedEnd> ended = ends.list();
    Set<Long> ids = new HashSet<>(opened.keySet());
    ended.forEach(end -> ids.add(end.need()));
    asked.forEach(record -> ids.add(Long.valueOf(record.subject().id())));
    Map<Long, NeedItem> items =
        needs.list(ids).stream().collect(Collectors.toMap(NeedItem::id, Function.identity()));
    Stream<Task> withheld =
        asked.stream()
            .flatMap(
                record ->
                    Optional.ofNullable(items.get(Long.valueOf(record.subject().id()))).stream()
                        .map(need -> withheld(need, record)));
    Stream<Task> reopened =
        opened.entrySet().stream()
            .flatMap(
                entry ->
                    Optional.ofNullable(items.get(entry.getKey())).stream()
                        .map(need -> reopened(need, entry.getValue())));
    Stream<Task> told =
        ended.stream()
            .flatMap(
                end ->
                    Optional.ofNullable(items.get(end.need())).stream()
                        .filter(need -> need.status() == end.status())
                        .map(need -> ended(need, end)));
    return Stream.of(withheld, reopened, told).flatMap(Function.identity()).toList();
  }

  private static Task withheld(NeedItem need, ConsentRecord record) {
    return WITHHELD.notice(
        "withheld/" + record.id(), need.heading(), record.givenOn(), need.request());
  }

  private static Task ended(NeedItem need, NeedEnd end) {
    return (end.status() == NeedStatus.MET ? MET : WITHDRAWN)
        .notice("need-end/" + end.id(), need.heading(), end.on(), need.request());
  }

  private Task reopened(NeedItem need, Instant at) {
    return REOPENED.notice(
        "reopened/" + need.id() + " " + at,
        need.heading(),
        LocalDate.ofInstant(at, clock.getZone()),
        need.request());
  }
}
