package org.clearinghouse1540.assistance;

import java.util.Comparator;
import java.util.List;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.kit.web.SubmittedForm;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of requests, and the page of each. */
@Controller
class RequestPages {
  private final Requests requests;
  private final Procedures procedures;
  private final States states;
  private final CaseViews cases;

  RequestPages(Requests requests, Procedures procedures, States states, CaseViews cases) {
    this.requests = requests;
    this.procedures = procedures;
    this.states = states;
    this.cases = cases;
  }

  @GetMapping("/requests")
  Page list(
      Viewer viewer,
      Language language,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") String page) {
    Found found = q.isBlank() ? all(page) : matching(q, page);
    return Page.of(
        new RequestsView(
            RequestTable.linked(found.requests(), states, language, viewer).of(found.paging()),
            found.paging(),
            viewer.may(Permission.RECEIVE_REQUESTS),
            viewer.may(Permission.DRAFT_NEEDS),
            q.strip()));
  }

  private record Found(List<Request> requests, Paging paging) {}

  private Found all(String page) {
    Paging paging = Paging.of(page, requests.count(RequestScope.ALL), Paging.LINES);
    return new Found(requests.list(RequestScope.ALL, paging), paging);
  }

  // The words of a search are compared without regard to accents, which the database cannot do.
  private Found matching(String q, String page) {
    List<Request> found =
        requests.list().stream()
            .filter(request -> TextFolding.IGNORING_DIACRITICS.contains(words(request), q))
            // Requests received here come before those published elsewhere.
            .sorted(Comparator.comparing(request -> !request.received()))
            .toList();
    Paging paging = Paging.of(page, found.size(), Paging.LINES);
    return new Found(paging.of(found), paging);
  }

  private static String words(Request request) {
    StringBuilder words = new StringBuilder(request.requester()).append(' ').append(request.date());
    request.items().forEach(item -> words.append(' ').append(item.words()).append(item.area()));
    return words.toString();
  }

  @GetMapping("/requests/{id}")
  Page request(Viewer viewer, Language language, SubmittedForm submitted, @PathVariable long id) {
    Request request = requests.find(id).orElseThrow(NotFound::new);
    if (request.received()) {
      return Page.of(cases.of(new CaseViews.Reader(viewer, language, submitted), id, List.of()));
    }
    return Page.of(
        new RequestView(
            request,
            RequesterName.name(request, states, language),
            procedures.of(request),
            viewer.may(Permission.READ_STATES),
            viewer.may(Permission.READ_CANDIDATES)));
  }
}
