package org.clearinghouse1540.assistance;

import java.util.List;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.States;

/**
 * Requests in a table, for {@code assistance/list.jte}.
 *
 * @param found how many requests the whole list has
 * @param linked whether each request has a page for the current user
 * @param needsLinked whether each need known from a publication has a page for the current user
 */
public record RequestTable(List<Line> lines, int found, boolean linked, boolean needsLinked) {
  public RequestTable {
    lines = List.copyOf(lines);
  }

  /**
   * A request in the table.
   *
   * @param party the name of the requester for the reader
   */
  public record Line(Request request, String party) {
    /** Whether the content of the request is unknown. */
    public boolean isUnknown() {
      return request.items().size() == 1 && !request.items().getFirst().known();
    }
  }

  /** Requests that the current user can open. */
  public static RequestTable linked(
      List<Request> requests, States states, Language language, Viewer viewer) {
    boolean needsLinked = viewer.may(Permission.READ_CANDIDATES);
    return new RequestTable(lines(requests, states, language), requests.size(), true, needsLinked);
  }

  /** Requests as the public sees them. */
  public static RequestTable published(List<Request> requests, States states, Language language) {
    return new RequestTable(lines(requests, states, language), requests.size(), false, false);
  }

  /** The same lines as one page of a list of this many requests. */
  public RequestTable of(Paging paging) {
    return new RequestTable(lines, paging.found(), linked, needsLinked);
  }

  private static List<Line> lines(List<Request> requests, States states, Language language) {
    return requests.stream()
        .map(request -> new Line(request, RequesterName.name(request, states, language)))
        .toList();
  }
}
