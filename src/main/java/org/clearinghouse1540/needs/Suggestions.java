package org.clearinghouse1540.needs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.assistance.NeedItem;
import org.clearinghouse1540.assistance.Request;
import org.clearinghouse1540.matching.Candidate;
import org.clearinghouse1540.matching.CandidateFinder;
import org.clearinghouse1540.matching.MatchNeed;
import org.clearinghouse1540.matching.MatchOffer;
import org.clearinghouse1540.matching.MatchingInput;
import org.clearinghouse1540.practices.Practice;
import org.clearinghouse1540.practices.PracticeFinder;
import org.clearinghouse1540.providers.Offers;
import org.springframework.stereotype.Component;

/**
 * Suggestions beside a need: comparable published requests, effective practices, and published
 * offers on the same subject. The search discloses nothing of a draft to anybody outside its State.
 */
@Component
public final class Suggestions {
  private static final int MOST = 5;
  private final SimilarRequests similar;
  private final Offers offers;
  private final PracticeFinder practices;
  private final CandidateFinder candidates;
  private final CompletenessCheck check;

  Suggestions(
      SimilarRequests similar,
      Offers offers,
      PracticeFinder practices,
      CandidateFinder candidates,
      CompletenessCheck check) {
    this.similar = similar;
    this.offers = offers;
    this.practices = practices;
    this.candidates = candidates;
    this.check = check;
  }

  /** The advice beside a draft. */
  DraftAdvice advice(NeedDraft draft) {
    NeedAnswers answers = draft.answers();
    Set<String> subjects = check.subjects(answers);
    return new DraftAdvice(
        check.assess(answers),
        CompletenessCheck.examples(answers),
        similar.list(subjects, MOST),
        fitting(draft, subjects),
        subjects.isEmpty() ? List.<Candidate>of() : best(need(draft), Optional.empty()));
  }

  private List<Practice> fitting(NeedDraft draft, Set<String> subjects) {
    List<String> rows =
        MatrixRow.of(draft.origin())
            .map(row -> practices.row(row.form(), row.row()).rows())
            .orElse(List.of());
    return practices
        .find(new PracticeFinder.Aim(draft.answers().words(), List.copyOf(subjects), rows))
        .stream()
        .limit(MOST)
        .toList();
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
