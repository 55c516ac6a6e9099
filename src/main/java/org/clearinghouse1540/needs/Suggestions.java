package org.clearinghouse1540.needs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
 * What stands beside a need while it is written: what comparable published requests asked, and
 * whose published offers name its area. Nothing of the draft leaves its State by looking.
 */
@Component
public final class Suggestions {
  private static final int FEW = 5;
  private final Requests requests;
  private final Offers offers;
  private final Practices practices;
  private final CandidateFinder finding;
  private final SubjectAreas areas;
  private final CompletenessCheck clarity;

  Suggestions(
      Requests requests,
      Offers offers,
      Practices practices,
      CandidateFinder finding,
      SubjectAreas areas,
      CompletenessCheck clarity) {
    this.requests = requests;
    this.offers = offers;
    this.practices = practices;
    this.finding = finding;
    this.areas = areas;
    this.clarity = clarity;
  }

  /** An item of a published request that is about the same. */
  public record Alike(String requester, String date, String words, String address) {}

  /** What comparable published requests asked: those that share most areas first. */
  List<Alike> alike(NeedAnswers answers) {
    Set<String> subjects = clarity.subjects(answers);
    record Found(int shared, Alike alike) {}
    List<Found> found = new ArrayList<>();
    for (Request request : requests.list()) {
      for (NeedItem item : request.items()) {
        if (item.known() && item.specific() && !request.received()) {
          Set<String> its =
              areas.in(item.words()).stream()
                  .map(area -> area.area().key())
                  .collect(Collectors.toSet());
          its.add(item.area());
          its.retainAll(subjects);
          if (!its.isEmpty()) {
            Alike alike =
                new Alike(request.requester(), request.date(), item.words(), item.address());
            found.add(new Found(its.size(), alike));
          }
        }
      }
    }
    found.sort((one, other) -> other.shared() - one.shared());
    return found.stream().limit(FEW).map(Found::alike).toList();
  }

  /** Effective practices in the field, as far as the State may see them. */
  List<Practice> practices(NeedAnswers answers) {
    Set<String> subjects = clarity.subjects(answers);
    return subjects.isEmpty()
        ? List.of()
        : practices.listFor(subjects).stream().limit(FEW).toList();
  }

  /** Published offers that name what is wanted, with what they cover and what they leave out. */
  List<Candidate> helpers(NeedDraft draft) {
    if (clarity.subjects(draft.answers()).isEmpty()) {
      return List.of();
    }
    return best(need(draft), Optional.empty());
  }

  /** The candidates for a need item that was sent. */
  List<Candidate> candidates(NeedItem item, Request request) {
    MatchNeed need = MatchingInput.need(item, request);
    return item.known() && !finding.isNotSpecific(need)
        ? best(need, Optional.of(request))
        : List.of();
  }

  private List<Candidate> best(MatchNeed need, Optional<Request> request) {
    List<MatchOffer> known =
        offers.list().stream()
            .filter(offer -> !offer.status().draft())
            .map(offer -> MatchingInput.offer(offer, request))
            .toList();
    return finding.rank(need, known).stream()
        .filter(candidate -> candidate.excludedBecause().isEmpty() && !candidate.covers().isEmpty())
        .limit(FEW)
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
