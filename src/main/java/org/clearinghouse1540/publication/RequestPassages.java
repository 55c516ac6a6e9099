package org.clearinghouse1540.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.search.SearchScope;
import org.clearinghouse1540.search.SearchSource;
import org.springframework.stereotype.Component;

/** Requests for assistance with their needs. */
@Component
class RequestPassages implements SearchSource {
  private static final String KIND = "request";
  private static final String NEED = "need/";

  private final Requests requests;
  private final PublicAssistance published;

  RequestPassages(Requests requests, PublicAssistance published) {
    this.requests = requests;
    this.published = published;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<Passage> all(Viewer reader) {
    boolean pages = reader.may(Permission.READ_REQUESTS);
    List<Request> found =
        pages ? requests.list() : published.requests().stream().map(Published::value).toList();
    return found.stream().flatMap(request -> passages(request, pages)).toList();
  }

  @Override
  public List<Passage> of(Viewer reader, Set<String> records) {
    boolean pages = reader.may(Permission.READ_REQUESTS);
    Stream<Long> numbers = SearchSource.numbers(records);
    Stream<Request> found =
        pages
            ? numbers.flatMap(id -> requests.find(id).stream())
            : published.requests(numbers).stream().map(Published::value);
    return found.flatMap(request -> passages(request, pages)).toList();
  }

  private static Stream<Passage> passages(Request request, boolean page) {
    String record = KIND + "/" + request.id();
    String address =
        page
            ? "/requests/" + request.id()
            : "/public/requests?request=" + request.id() + "#" + KIND + "-" + request.id();
    if (request.items().isEmpty()) {
      return Stream.of(passage(request, record, address, request.requester(), ""));
    }
    return request.items().stream()
        .map(item -> passage(request, record, address, item.heading(), text(item)));
  }

  private static Passage passage(
      Request request, String record, String address, String title, String text) {
    return Passage.of(record, address, title, text).by(request.state()).on(request.plainDate());
  }

  private static String text(NeedItem item) {
    return PassageRecords.lines(
        item.words().equals(item.heading()) ? "" : item.words(),
        item.situation(),
        item.objective(),
        item.beneficiaries(),
        item.area());
  }

  @Override
  public SearchScope touchedBy(String subject) {
    if (!subject.startsWith(NEED)) {
      return SearchScope.ofKind(KIND, subject);
    }
    Optional<NeedItem> need =
        ViewerDataSource.as("program", () -> requests.findNeed(PassageRecords.number(subject)));
    return need.map(item -> SearchScope.of(KIND + "/" + item.request())).orElse(SearchScope.ALL);
  }
}
