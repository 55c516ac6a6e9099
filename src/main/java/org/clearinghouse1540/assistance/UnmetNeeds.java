package org.clearinghouse1540.assistance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.Paging;
import org.springframework.stereotype.Component;

/**
 * The unmet needs that are published elsewhere or were sent to providers: those received here come
 * first, then those of the latest request. A page reads only the needs that it shows.
 */
@Component
public final class UnmetNeeds {
  private final NeedItems needs;
  private final Requests requests;
  private final NeedAreas areas;

  UnmetNeeds(NeedItems needs, Requests requests, NeedAreas areas) {
    this.needs = needs;
    this.requests = requests;
    this.areas = areas;
  }

  /**
   * The limits of a list.
   *
   * @param area the key of a subject area, which includes its narrower ones; empty for any
   * @param place whether the places of a request are chosen; empty for any
   */
  public record Filter(String area, Optional<Predicate<String>> place) {}

  /** An unmet need with its request. */
  public record Unmet(Request request, NeedItem item) {}

  /** The page with a number, as in the address. */
  public Paging paging(String page) {
    return Paging.of(page, needs.countSent() + needs.countPublished(), Paging.LINES);
  }

  /** The page of a filtered list with a number, as in the address. */
  public Paging paging(String page, Filter filter) {
    return Paging.of(page, needs.count(choice(filter)), Paging.LINES);
  }

  /** The needs of a page of a filtered list that the current user may see. */
  public List<Unmet> list(Paging page, Filter filter) {
    return list(needs.list(choice(filter), page.offset(), page.size()));
  }

  /** The visible needs that their States opened again, with the moment of it. */
  public Map<Long, Instant> reopened() {
    return needs.reopenedUnmet();
  }

  private NeedItems.Choice choice(Filter filter) {
    return new NeedItems.Choice(
        Optional.of(filter.area()).filter(area -> !area.isEmpty()).map(areas::find),
        filter.place().map(wanted -> needs.places().stream().filter(wanted).toList()));
  }

  /** The needs of a page that the current user may see. */
  public List<Unmet> list(Paging page) {
    List<Long> ids = new ArrayList<>(needs.listSent(page.offset(), page.size()));
    if (ids.size() < page.size()) {
      int offset = Math.max(0, page.offset() - needs.countSent());
      ids.addAll(needs.listPublished(offset, page.size() - ids.size()));
    }
    return list(ids);
  }

  private List<Unmet> list(List<Long> ids) {
    Map<Long, NeedItem> items =
        needs.list(ids).stream().collect(Collectors.toMap(NeedItem::id, Function.identity()));
    Map<Long, Request> all =
        requests.list(items.values().stream().map(NeedItem::request).distinct().toList()).stream()
            .collect(Collectors.toMap(Request::id, Function.identity()));
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(items.get(id)).stream())
        .flatMap(
            item ->
                Optional.ofNullable(all.get(item.request())).stream()
                    .map(request -> new Unmet(request, item)))
        .toList();
  }
}
