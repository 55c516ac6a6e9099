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
final class FindingWorkshops {
  private record Asking(String requester, String date, List<String> groups) {}

  private final Cache<Asking, Set<String>> regions =
      Caffeine.newBuilder().maximumSize(2_000).build();
  private final Nodes nodes;
  private final ReadingTogether reading;
  private final Reach reach;
  private final Groups groups;

  FindingWorkshops(Nodes nodes, ReadingTogether reading, Reach reach, Groups groups) {
    this.nodes = nodes;
    this.reading = reading;
    this.reach = reach;
    this.groups = groups;
  }

  List<Together> with(Need need, List<Need> others) {
    List<Together> found = new ArrayList<>();
    if (!isTaught(need)) {
      return found;
    }
    Set<String> own = regions(need);
    for (Need other : others) {
      if (Reach.sameWords(other.requester(), need.requester())
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
            new Together(
                other,
                subjects,
                List.copyOf(shared),
                Optional.of(language).filter(each -> !each.isEmpty())));
      }
    }
    found.sort(Comparator.comparing(each -> -each.subjects().size()));
    return found;
  }

  // Help that names only equipment or money is given to each alone.
  private boolean isTaught(Need need) {
    List<Piece> helps = reading.said(need).helps();
    return helps.isEmpty()
        || helps.stream()
            .anyMatch(
                piece ->
                    piece.node() == nodes.of("training") || piece.node() == nodes.of("expertise"));
  }

  private static boolean differ(String one, String other) {
    return !one.isEmpty() && !other.isEmpty() && !one.equalsIgnoreCase(other);
  }

  private List<Object> subjects(Need need, Need other) {
    Set<Integer> asked = new LinkedHashSet<>();
    reading.said(other).subjects().forEach(piece -> asked.add(piece.node()));
    return reading.said(need).subjects().stream()
        .map(Piece::node)
        .filter(asked::contains)
        .map(nodes::thing)
        .toList();
  }

  private Set<String> regions(Need need) {
    return regions.get(new Asking(need.requester(), need.date(), need.groups()), key -> read(need));
  }

  private Set<String> read(Need need) {
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
