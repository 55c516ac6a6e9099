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
import org.clearinghouse1540.matching.FindingCandidates;
import org.clearinghouse1540.matching.Need;
import org.clearinghouse1540.matching.Offer;
import org.clearinghouse1540.matching.OnRecord;
import org.clearinghouse1540.obligations.Areas;
import org.clearinghouse1540.practices.Practice;
import org.clearinghouse1540.practices.Practices;
import org.clearinghouse1540.providers.Offers;
import org.springframework.stereotype.Component;

/**
 * What stands beside a need while it is written: what comparable published requests asked, and
 * whose published offers name its area. Nothing of the draft leaves its State by looking.
 */
@Component
public final class Surroundings {
  private static final int FEW = 5;
  private final Requests requests;
  private final Offers offers;
  private final Practices practices;
  private final FindingCandidates finding;
  private final Areas areas;
  private final Clarity clarity;

  Surroundings(
      Requests requests,
      Offers offers,
      Practices practices,
      FindingCandidates finding,
      Areas areas,
      Clarity clarity) {
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
  List<Alike> alike(Answers answers) {
    Set<String> subjects = clarity.subjects(answers);
    record Found(int shared, Alike alike) {}
    List<Found> found = new ArrayList<>();
    for (Request request : requests.list()) {
      for (NeedItem item : request.items()) {
        if (item.known() && item.specific() && !request.received()) {
          Set<String> its =
              areas.in(item.words()).stream()
                  .map(each -> each.area().key())
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
  List<Practice> practices(Answers answers) {
    Set<String> subjects = clarity.subjects(answers);
    return subjects.isEmpty()
        ? List.of()
        : practices.listFor(subjects).stream().limit(FEW).toList();
  }

  /** Published offers that name what is wanted, with what they cover and what they leave out. */
  List<Candidate> helpers(Draft draft) {
    if (clarity.subjects(draft.answers()).isEmpty()) {
      return List.of();
    }
    return best(need(draft), Optional.empty());
  }

  /** The candidates for a need item that was sent. */
  List<Candidate> candidates(NeedItem item, Request request) {
    Need need = OnRecord.need(item, request);
    return item.known() && !finding.isNotSpecific(need)
        ? best(need, Optional.of(request))
        : List.of();
  }

  private List<Candidate> best(Need need, Optional<Request> request) {
    List<Offer> known =
        offers.list().stream()
            .filter(each -> !each.standing().draft())
            .map(each -> OnRecord.offer(each, request))
            .toList();
    return finding.rank(need, known).stream()
        .filter(each -> each.excludedBecause().isEmpty() && !each.covers().isEmpty())
        .limit(FEW)
        .toList();
  }

  private static Need need(Draft draft) {
    Answers answers = draft.answers();
    return new Need(
        "draft",
        draft.state(),
        "",
        answers.words(),
        answers.get("delivery-language"),
        answers.list("subject-area"),
        answers.list("weapons"));
  }
}
