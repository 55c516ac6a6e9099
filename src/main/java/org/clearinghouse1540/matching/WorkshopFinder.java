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
 * Finds needs of several requesters that the same workshop could address: the same subject,
 * assistance that can be given to a group, a common region and a common language. Pure.
 */
final class WorkshopFinder {
  private record RequesterKey(String requester, String date, List<String> groups) {}

  private final Cache<RequesterKey, Set<String>> regions =
      Caffeine.newBuilder().maximumSize(2_000).build();
  private final TaxonomyIndex taxonomy;
  private final FeatureExtractor extractor;
  private final Eligibility eligibility;
  private final Groups groups;

  WorkshopFinder(TaxonomyIndex nodes, FeatureExtractor reading, Eligibility reach, Groups groups) {
    this.taxonomy = nodes;
    this.extractor = reading;
    this.eligibility = reach;
    this.groups = groups;
  }

  List<WorkshopCandidate> with(MatchNeed need, List<MatchNeed> others) {
    List<WorkshopCandidate> found = new ArrayList<>();
    if (!isForGroups(need)) {
      return found;
    }
    Set<String> own = regions(need);
    for (MatchNeed other : others) {
      if (Eligibility.sameWords(other.requester(), need.requester())
          || !isForGroups(other)
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
    found.sort(Comparator.comparing(candidate -> -candidate.subjects().size()));
    return found;
  }

  // Equipment and funds are not given to a group.
  private boolean isForGroups(MatchNeed need) {
    List<TermMatch> helps = extractor.parse(need).kinds();
    return helps.isEmpty()
        || helps.stream()
            .anyMatch(
                match ->
                    match.node() == taxonomy.of("training")
                        || match.node() == taxonomy.of("expertise"));
  }

  private static boolean differ(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && !one.equalsIgnoreCase(other);
  }

  private List<Object> subjects(MatchNeed need, MatchNeed other) {
    Set<Integer> requested = new LinkedHashSet<>();
    extractor.parse(other).subjects().forEach(match -> requested.add(match.node()));
    return extractor.parse(need).subjects().stream()
        .map(TermMatch::node)
        .filter(requested::contains)
        .map(taxonomy::term)
        .toList();
  }

  private Set<String> regions(MatchNeed need) {
    return regions.get(
        new RequesterKey(need.requester(), need.date(), need.groups()), key -> read(need));
  }

  private Set<String> read(MatchNeed need) {
    Set<String> regions = new LinkedHashSet<>(need.groups());
    eligibility
        .requester(need.requester())
        .ifPresent(
            state -> {
              // The last region is the narrowest one; a continent is too wide.
              List<String> own = state.regions();
              if (own.size() > 1) {
                regions.addAll(own.subList(1, own.size()));
              }
              regions.addAll(groups.of(state, need.date()));
            });
    return regions;
  }
}
