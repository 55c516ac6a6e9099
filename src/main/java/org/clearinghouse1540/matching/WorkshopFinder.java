package org.clearinghouse1540.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.states.Groups;

/**
 * Needs of several requesters that one workshop could serve: the same subject, help that is given
 * to people together, a region in common, and no two languages. Pure.
 */
final class WorkshopFinder {
  private record Asking(String requester, String date, List<String> groups) {}

  private final Cache<Asking, Set<String>> regions =
      Caffeine.newBuilder().maximumSize(2_000).build();
  private final TaxonomyIndex nodes;
  private final FeatureExtractor reading;
  private final Eligibility reach;
  private final Groups groups;

  WorkshopFinder(TaxonomyIndex nodes, FeatureExtractor reading, Eligibility reach, Groups groups) {
    this.nodes = nodes;
    this.reading = reading;
    this.reach = reach;
    this.groups = groups;
  }

  List<WorkshopCandidate> with(MatchNeed need, List<MatchNeed> others) {
    List<WorkshopCandidate> found = new ArrayList<>();
    if (!isTaught(need)) {
      return found;
    }
    Set<String> own = regions(need);
    for (MatchNeed other : others) {
      if (Eligibility.sameWords(other.requester(), need.requester())
          || !isTaught(other)
          || differ(need.language(), other.language())) {
        continue;
      }
      List<Object> subjects = subjects(need, other);
      if (subjects.isEmpty()) {
        continue;
      }
      Set<String> shared = new LinkedHashSet<>(own);
      shared.retainAll(regions(other));
      if (!shared.isEmpty()) {
        String language = need.language().isEmpty() ? other.language() : need.language();
        found.add(
            new WorkshopCandidate(
                other,
                subjects,
                List.copyOf(shared),
                Optional.of(language).filter(value -> !value.isEmpty())));
      }
    }
    found.sort(Comparator.comparing(workshopCandidate -> -workshopCandidate.subjects().size()));
    return found;
  }

  // Help that names only equipment or money is given to each alone.
  private boolean isTaught(MatchNeed need) {
    List<TermMatch> helps = reading.said(need).helps();
    return helps.isEmpty()
        || helps.stream()
            .anyMatch(
                piece ->
                    piece.node() == nodes.of("training") || piece.node() == nodes.of("expertise"));
  }

  private static boolean differ(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && !one.equalsIgnoreCase(other);
  }

  private List<Object> subjects(MatchNeed need, MatchNeed other) {
    Set<Integer> asked = new LinkedHashSet<>();
    reading.said(other).subjects().forEach(piece -> asked.add(piece.node()));
    return reading.said(need).subjects().stream()
        .map(TermMatch::node)
        .filter(asked::contains)
        .map(nodes::thing)
        .toList();
  }

  private Set<String> regions(MatchNeed need) {
    return regions.get(new Asking(need.requester(), need.date(), need.groups()), key -> read(need));
  }

  private Set<String> read(MatchNeed need) {
    Set<String> regions = new LinkedHashSet<>(need.groups());
    reach
        .requester(need.requester())
        .ifPresent(
            state -> {
              // The last region is the narrowest one; a whole continent is no neighbourhood.
              List<String> own = state.regions();
              if (own.size() > 1) {
                regions.addAll(own.subList(1, own.size()));
              }
              regions.addAll(groups.of(state, need.date()));
            });
    return regions;
  }
}
