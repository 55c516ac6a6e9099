package org.clearinghouse1540.needs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.assistance.Requests;
import org.clearinghouse1540.matching.Candidate;
import org.clearinghouse1540.matching.CandidateFinder;
import org.clearinghouse1540.matching.MatchNeed;
import org.clearinghouse1540.matching.MatchOffer;
import org.clearinghouse1540.matching.MatchingInput;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.practices.Practice;
import org.clearinghouse1540.practices.Practices;
import org.clearinghouse1540.providers.Offers;
import org.springframework.stereotype.Component;

/**
 * Suggestions beside a need: comparable published requests, effective practices, and published
 * offers on the same subject. The search discloses nothing of a draft to anybody outside its State.
 */
@Component
public final class Suggestions {
  private static final int MOST = 5;
  private final Requests requests;
  private final Offers offers;
  private final Practices practices;
  private final CandidateFinder candidates;
  private final SubjectAreas areas;
  private final CompletenessCheck check;

  Suggestions(
      Requests requests,
      Offers offers,
      Practices practices,
      CandidateFinder candidates,
      SubjectAreas areas,
      CompletenessCheck check) {
    this.requests = requests;
    this.offers = offers;
    this.practices = practices;
    this.candidates = candidates;
    this.areas = areas;
    this.check = check;
  }

  /** The advice beside a draft. */
  DraftAdvice advice(NeedDraft draft) {
    NeedAnswers answers = draft.answers();
    Set<String> subjects = check.subjects(answers);
    return new DraftAdvice(
        check.assess(answers),
        CompletenessCheck.examples(answers),
        similar(subjects),
        subjects.isEmpty()
            ? List.<Practice>of()
            : practices.listFor(subjects).stream().limit(MOST).toList(),
        subjects.isEmpty() ? List.<Candidate>of() : best(need(draft), Optional.empty()));
  }

  /** A published item with the number of areas that it shares with a draft. */
  private record SharedAreas(int shared, SimilarRequest request) {}

  /** Comparable published requests; those that share most areas come first. */
  private List<SimilarRequest> similar(Set<String> subjects) {
    List<SharedAreas> found = new ArrayList<>();
    for (Request request : requests.list()) {
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
        .limit(MOST)
        .map(SharedAreas::request)
        .toList();
  }

  private int shared(NeedItem item, Set<String> subjects) {
    Stream<String> named = areas.in(item.words()).stream().map(found -> found.area().key());
    Set<String> own = new HashSet<>(Stream.concat(named, Stream.of(item.area())).toList());
    own.retainAll(subjects);
    return own.size();
  }

  /** The candidate offers for a need item of a request; none while it is not specific. */
  public List<Candidate> candidates(NeedItem item, Request request) {
    MatchNeed need = MatchingInput.need(item, request);
    return item.known() && !candidates.isNotSpecific(need)
        ? best(need, Optional.of(request))
        : List.of();
  }

  private List<Candidate> best(MatchNeed need, Optional<Request> request) {
    List<MatchOffer> known =
        offers.list().stream()
            .filter(offer -> !offer.status().draft())
            .map(offer -> MatchingInput.offer(offer, request))
            .toList();
    return candidates.rank(need, known).stream()
        .filter(candidate -> candidate.excludedBecause().isEmpty() && !candidate.covers().isEmpty())
        .limit(MOST)
        .toList();
  }

  private static MatchNeed need(NeedDraft draft) {
    NeedAnswers answers = draft.answers();
    return new MatchNeed(
        "draft",
        draft.state(),
        "",
        answers.words(),
        answers.get("delivery-language"),
        answers.list("subject-area"),
        answers.list("weapons"));
  }
}
