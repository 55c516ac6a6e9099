package org.clearinghouse1540.outreach;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.TextFolding;
import org.springframework.stereotype.Component;

/**
 * Finds events by words of their titles, city or date, without regard to accents. The database
 * compares words that were folded here; they are computed again after each change of an event, and
 * once after each start.
 */
@Component
final class EventSearch {
  private static final int TOGETHER = 500;
  private final EventTable table;
  private final SourceAccounts accounts;
  private final EventWordTable words;
  // The words in the database may be those of another release.
  private final AtomicBoolean renewed = new AtomicBoolean();

  EventSearch(EventTable table, SourceAccounts accounts, EventWordTable words) {
    this.table = table;
    this.accounts = accounts;
    this.words = words;
  }

  /**
   * The events that a search finds and the current user may see; a merged event is found as the
   * event into which it was merged.
   */
  Set<Long> find(String wanted) {
    String folded = folded(Stream.of(wanted));
    Found all =
        ViewerDataSource.as(
            "program",
            () -> {
              renew();
              return new Found(words.find(folded, false), words.find(folded, true));
            });
    List<Long> found = table.visible(all.source(), all.details());
    Map<Long, Long> merged = table.merged(found);
    return found.stream().map(id -> merged.getOrDefault(id, id)).collect(Collectors.toSet());
  }

  /** Events by the words of their public pages, and by those that a release opens. */
  private record Found(List<Long> source, List<Long> details) {}

  private void renew() {
    if (!renewed.getAndSet(true)) {
      words.forget(table.ids());
    }
    List<EventWordTable.Obsolete> next = words.obsolete(0, TOGETHER);
    while (!next.isEmpty()) {
      write(next);
      next = words.obsolete(next.getLast().event(), TOGETHER);
    }
  }

  private void write(List<EventWordTable.Obsolete> obsolete) {
    List<Long> ids = obsolete.stream().map(EventWordTable.Obsolete::event).toList();
    Map<Long, Event> now = byId(table.lists().listWithMerged(ids));
    Map<Long, Event> atSource = byId(table.listAtSource(ids));
    Map<Long, List<String>> reported = new HashMap<>();
    accounts
        .titles(ids)
        .forEach(
            line ->
                reported.merge(
                    line.event(),
                    List.of(line.title()),
                    (one, other) -> Stream.of(one, other).flatMap(List::stream).toList()));
    words.write(
        obsolete.stream()
            .map(
                line ->
                    new EventWordTable.Computed(
                        line,
                        words(Optional.ofNullable(atSource.get(line.event())), List.of()),
                        words(
                            Optional.ofNullable(now.get(line.event())),
                            reported.getOrDefault(line.event(), List.of()))))
            .toList());
  }

  private static Map<Long, Event> byId(Collection<Event> events) {
    return events.stream().collect(Collectors.toMap(Event::id, Function.identity()));
  }

  private static String words(Optional<Event> event, List<String> reported) {
    return folded(
        event.stream()
            .flatMap(
                found ->
                    Stream.of(
                            found.titles().stream(),
                            reported.stream(),
                            Stream.of(found.city(), found.start()))
                        .flatMap(Function.identity())));
  }

  private static String folded(Stream<String> texts) {
    return TextFolding.IGNORING_DIACRITICS.words(texts.collect(Collectors.joining(" ")));
  }
}
