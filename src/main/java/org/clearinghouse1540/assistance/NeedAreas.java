package org.clearinghouse1540.assistance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Component;

/**
 * Finds needs by their subject areas: those that the State chose, or else those that the words of
 * the need name. They are kept beside the needs, and computed again after each change of a need,
 * and once after each start.
 */
@Component
public final class NeedAreas {
  private static final int TOGETHER = 500;
  private final NeedItems needs;
  private final NeedAreaTable table;
  private final SubjectAreas areas;
  // The areas in the database may be those of another release.
  private final AtomicBoolean renewed = new AtomicBoolean();

  NeedAreas(NeedItems needs, NeedAreaTable table, SubjectAreas areas) {
    this.needs = needs;
    this.table = table;
    this.areas = areas;
  }

  /** The subject areas of a need. */
  public List<SubjectArea> of(NeedItem item) {
    if (item.areas().isEmpty()) {
      return areas.in(item.words() + " " + item.area()).stream()
          .map(SubjectAreas.Found::area)
          .toList();
    }
    return item.areas().stream().flatMap(key -> areas.find(key).stream()).toList();
  }

  /**
   * All needs in an area or in one of its narrower areas, including those that the current user may
   * not see.
   */
  List<Long> find(String area) {
    return ViewerDataSource.as(
        "program",
        () -> {
          renew();
          return table.find(area);
        });
  }

  private void renew() {
    if (!renewed.getAndSet(true)) {
      table.forget(needs.ids());
    }
    List<NeedAreaTable.Obsolete> next = table.obsolete(0, TOGETHER);
    while (!next.isEmpty()) {
      write(next);
      next = table.obsolete(next.getLast().need(), TOGETHER);
    }
  }

  private void write(List<NeedAreaTable.Obsolete> obsolete) {
    Map<Long, NeedItem> items =
        needs.list(obsolete.stream().map(NeedAreaTable.Obsolete::need).toList()).stream()
            .collect(Collectors.toMap(NeedItem::id, Function.identity()));
    table.write(
        obsolete.stream()
            .map(
                line ->
                    new NeedAreaTable.Computed(
                        line, keys(Optional.ofNullable(items.get(line.need())))))
            .toList());
  }

  private List<String> keys(Optional<NeedItem> item) {
    return item.stream()
        .flatMap(found -> of(found).stream())
        .flatMap(area -> Stream.of(area.key(), area.broader()))
        .filter(key -> !key.isEmpty())
        .distinct()
        .toList();
  }
}
