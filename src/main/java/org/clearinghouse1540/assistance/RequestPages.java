package org.clearinghouse1540.assistance;

import java.util.Comparator;
import java.util.List;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.text.TextFolding;
import org.clearinghouse1540.kit.web.NotFound;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The requests, and one request. */
@Controller
class RequestPages {
  private final Requests requests;
  private final Procedures procedures;
  private final States states;
  private final CaseView cases;

  RequestPages(Requests requests, Procedures procedures, States states, CaseView cases) {
    this.requests = requests;
    this.procedures = procedures;
    this.states = states;
    this.cases = cases;
  }

  @GetMapping("/requests")
  Page list(Viewer viewer, @RequestParam(defaultValue = "") String q) {
    List<Request> found =
        requests.list().stream()
            .filter(request -> TextFolding.IGNORING_DIACRITICS.contains(words(request), q))
            // What was received here stands before what was published elsewhere.
            .sorted(Comparator.comparing(request -> !request.received()))
            .toList();
    return Page.of("assistance/requests.jte")
        .with("requests", found)
        .with("states", states)
        .with("maySend", viewer.may(Permission.RECEIVE_REQUESTS))
        .with("q", q.strip());
  }

  private static String words(Request request) {
    StringBuilder words = new StringBuilder(request.requester()).append(' ').append(request.date());
    request.items().forEach(item -> words.append(' ').append(item.words()).append(item.area()));
    return words.toString();
  }

  @GetMapping("/requests/{id}")
  Page request(Viewer viewer, @PathVariable long id) {
    Request request = requests.find(id).orElseThrow(NotFound::new);
    if (request.received()) {
      return cases.of(viewer, id, List.of(), "");
    }
    return Page.of("assistance/request.jte")
        .with("request", request)
        .with("version", procedures.versionFor(request))
        .with("steps", procedures.stepsFor(request))
        .with("states", states);
  }
}
