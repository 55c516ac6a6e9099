package org.clearinghouse1540.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.obligations.Areas;
import org.clearinghouse1540.states.Groups;
import org.clearinghouse1540.states.Names;
import org.clearinghouse1540.states.Organizations;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/**
 * Puts offers in order for a need, each with what it covers, what it does not, and the rule that
 * speaks against it. It proposes; a person decides. Pure.
 */
@Component
public final class FindingCandidates {
  private static final double HELP_WEIGHT = 0.5;
  private final Areas areas;
  private final Reach reach;

  /** Finds by the areas, and by the States and groups that regions name. */
  public FindingCandidates(Areas areas, States states, Names names, Groups groups) {
    this.areas = areas;
    this.reach = new Reach(states, names, groups);
  }

  /** For use without Spring. */
  static FindingCandidates standalone() {
    States states = new States();
    return new FindingCandidates(
        new Areas(), states, new Names(states), new Groups(states, new Organizations()));
  }

  /**
   * All offers in order: the best first, those that a rule excludes last. Equal ones keep their
   * order.
   */
  public List<Candidate> rank(Need need, List<Offer> offers) {
    Asked asked = Asked.of(need.text(), need.areas(), need.weapons(), areas);
    List<Candidate> candidates = new ArrayList<>();
    for (Offer offer : offers) {
      candidates.add(candidate(need, asked, offer));
    }
    candidates.sort(
        Comparator.comparing((Candidate candidate) -> candidate.excludedBecause().isPresent())
            .thenComparing(candidate -> -candidate.score()));
    return candidates;
  }

  /** Whether a need says too little to be matched. */
  public boolean isNotSpecific(Need need) {
    Asked asked = Asked.of(need.text(), need.areas(), need.weapons(), areas);
    return notSpecific(asked);
  }

  private static boolean notSpecific(Asked asked) {
    return asked.pieces().stream()
        .allMatch(piece -> piece.area().key().equals("needs-assessment") || piece.area().help());
  }

  private Candidate candidate(Need need, Asked asked, Offer offer) {
    Asked excluded = Asked.of(offer.excludes(), List.of(), List.of(), areas);
    Asked offered = Asked.of(offer.text(), List.of(), List.of(), areas);
    List<Reason> reasons = new ArrayList<>();
    Optional<Reason> against = against(need, asked, offer, excluded, reasons);
    List<Reason> covers = new ArrayList<>();
    List<Reason> doesNotCover = new ArrayList<>();
    double met = 0;
    double all = 0;
    for (Areas.Found piece : asked.pieces()) {
      double weight = piece.area().help() ? HELP_WEIGHT : 1;
      boolean out = excluded.names(piece.area().key());
      double share = out ? 0 : offered.meets(piece.area(), areas);
      all += weight;
      met += weight * share;
      if (share >= 1) {
        covers.add(Reason.of("covers", piece.area(), piece.passage()));
      } else if (share > 0) {
        covers.add(Reason.of("covers-in-part", piece.area(), piece.passage()));
      } else {
        doesNotCover.add(
            Reason.of(out ? "excluded-piece" : "not-covered", piece.area(), piece.passage()));
      }
    }
    if (!offer.excludes().isBlank()
        && doesNotCover.stream().noneMatch(each -> each.key().equals("excluded-piece"))) {
      reasons.add(Reason.of("excludes", offer.excludes()));
    }
    double score = all == 0 ? 0 : met / all;
    score = weigh(score, need, asked, offer, offered, reasons);
    return new Candidate(
        offer,
        against.isPresent() ? 0 : Math.round(Math.min(1, score) * 1000) / 1000.0,
        against.isPresent() ? List.of() : covers,
        doesNotCover,
        reasons,
        against);
  }

  private double weigh(
      double covered, Need need, Asked asked, Offer offer, Asked offered, List<Reason> reasons) {
    double score = covered * 0.94;
    if (notSpecific(asked)) {
      reasons.add(Reason.of("need-not-specific"));
      score *= 0.4;
    }
    if (offered.pieces().isEmpty()) {
      reasons.add(Reason.of("offer-areas-not-known", offer.text()));
      score += 0.01;
    } else if (covered == 0) {
      reasons.add(Reason.of("nothing-in-common"));
    } else {
      reasons.add(Reason.of("offer-says", offer.text()));
    }
    if (!asked.weapons().isEmpty()
        && !offered.weapons().isEmpty()
        && asked.weapons().stream().noneMatch(offered.weapons()::contains)) {
      reasons.add(
          Reason.of(
              "other-weapons",
              String.join(" ", offered.weapons()),
              String.join(" ", asked.weapons())));
      score *= 0.5;
    }
    if (!offer.languages().isEmpty() && !need.language().isEmpty()) {
      boolean spoken = offer.languages().stream().anyMatch(need.language()::equalsIgnoreCase);
      reasons.add(
          Reason.of(
              spoken ? "language-fits" : "language-differs", String.join(", ", offer.languages())));
      score *= spoken ? 1 : 0.8;
    }
    if (!offer.from().isEmpty()
        && !need.date().isEmpty()
        && offer.from().compareTo(need.date() + "~") > 0) {
      reasons.add(Reason.of("available-from", offer.from()));
    }
    if (!offer.answers().isBlank() && Answering.isFor(offer.answers(), need, reach)) {
      reasons.add(
          Reason.of(covered > 0 ? "answers-this" : "answers-request-not-item", offer.answers()));
      score = score * 0.7 + 0.3;
    }
    return score + 0.05 * alike(need.text(), offer.text());
  }

  /** The first rule that speaks against an offer; reasons that only inform are added on the way. */
  private Optional<Reason> against(
      Need need, Asked asked, Offer offer, Asked excluded, List<Reason> reasons) {
    if (Reach.sameWords(offer.provider(), need.requester())
        || (reach.requester(offer.provider()).isPresent()
            && reach.requester(offer.provider()).equals(reach.requester(need.requester())))) {
      return Optional.of(Reason.of("excluded.self"));
    }
    if (!offer.answers().isBlank() && !Answering.isFor(offer.answers(), need, reach)) {
      return Optional.of(Reason.of("excluded.answers-other", offer.answers()));
    }
    String regions = String.join(", ", offer.regions());
    switch (reach.of(offer, need)) {
      case OUTSIDE -> {
        return Optional.of(Reason.of("excluded.region", regions));
      }
      case INSIDE -> reasons.add(Reason.of("region-fits", regions));
      case EVERYWHERE -> reasons.add(Reason.of("region-everywhere"));
      case UNKNOWN -> reasons.add(Reason.of("region-unknown", regions));
      case NOT_SAID -> reasons.add(Reason.of("region-not-said"));
    }
    if (!offer.until().isEmpty()
        && !need.date().isEmpty()
        && (offer.until() + "~").compareTo(need.date()) < 0) {
      return Optional.of(Reason.of("excluded.ended", offer.until()));
    }
    List<Areas.Found> subjects = asked.subjects();
    boolean allOut =
        !subjects.isEmpty()
            && subjects.stream().allMatch(piece -> excluded.names(piece.area().key()));
    return allOut
        ? Optional.of(Reason.of("excluded.excludes", offer.excludes()))
        : Optional.empty();
  }

  // The share of longer words, by their beginnings, that two texts have in common: it breaks ties.
  private static double alike(String one, String other) {
    Set<String> words = stems(one);
    Set<String> others = stems(other);
    if (words.isEmpty() || others.isEmpty()) {
      return 0;
    }
    Set<String> both = new HashSet<>(words);
    both.retainAll(others);
    return (double) both.size() / words.size();
  }

  private static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
      if (word.length() > 3) {
        stems.add(word.substring(0, Math.min(6, word.length())));
      }
    }
    return stems;
  }
}
