package org.clearinghouse1540.needs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.RequestScope;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Component;

/** Items of published requests on the same subjects as a draft. */
@Component
class SimilarRequests {
  private final Requests requests;
  private final SubjectAreas areas;

  SimilarRequests(Requests requests, SubjectAreas areas) {
    this.requests = requests;
    this.areas = areas;
  }

  /** A published item with the number of areas that it shares with a draft. */
  private record SharedAreas(int shared, SimilarRequest request) {}

  /** Comparable items up to a number; those that share most areas come first. */
  List<SimilarRequest> list(Set<String> subjects, int most) {
    List<SharedAreas> found = new ArrayList<>();
    for (Request request : requests.list(RequestScope.PUBLISHED)) {
      for (NeedItem item : request.items()) {
        if (item.known() && item.specific() && !request.received()) {
          int shared = shared(item, subjects);
          if (shared > 0) {
            found.add(
                new SharedAreas(
                    shared,
                    new SimilarRequest(
                        request.requester(), request.date(), item.words(), item.address())));
          }
        }
      }
    }
    return found.stream()
        .sorted(Comparator.comparingInt(SharedAreas::shared).reversed())
        .limit(most)
        .map(SharedAreas::request)
        .toList();
  }

  private int shared(NeedItem item, Set<String> subjects) {
    Stream<String> named = areas.in(item.words()).stream().map(found -> found.area().key());
    Set<String> own = new HashSet<>(Stream.concat(named, Stream.of(item.area())).toList());
    own.retainAll(subjects);
    return own.size();
  }
}
