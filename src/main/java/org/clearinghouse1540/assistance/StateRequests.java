package org.clearinghouse1540.assistance;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The requests of one State, without those that it made together with others. */
@Component
public final class StateRequests {
  private static final Comparator<Request> LATEST_FIRST =
      Comparator.comparing(Request::date).thenComparing(Request::id).reversed();

  private final Requests requests;

  StateRequests(Requests requests) {
    this.requests = requests;
  }

  /** The requests of a State that the current user may see, the latest first. */
  public List<Request> latest(String code) {
    return requests.listOfState(code).stream()
        .filter(request -> request.state().equals(code))
        .sorted(LATEST_FIRST)
        .toList();
  }
}
