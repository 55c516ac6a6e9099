package org.clearinghouse1540.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.states.Groups;
import org.clearinghouse1540.states.Match;
import org.clearinghouse1540.states.Names;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;

/**
 * Whether the regions of an offer take in a requester. What is not known is said to be so. Pure.
 */
final class Reach {
  private final States states;
  private final Names names;
  private final Groups groups;

  Reach(States states, Names names, Groups groups) {
    this.states = states;
    this.names = names;
    this.groups = groups;
  }

  /** What the regions say. */
  enum Verdict {
    EVERYWHERE,
    INSIDE,
    OUTSIDE,
    UNKNOWN,
    NOT_SAID
  }

  Verdict of(Offer offer, Need need) {
    List<String> regions = new ArrayList<>();
    offer.regions().forEach(region -> regions.addAll(parts(region)));
    if (regions.isEmpty()) {
      return Verdict.NOT_SAID;
    }
    Optional<State> state = requester(need.requester());
    boolean unknown = false;
    for (String region : regions) {
      if (groups.isEverywhere(region)) {
        return Verdict.EVERYWHERE;
      }
      if (sameWords(region, need.requester())) {
        return Verdict.INSIDE;
      }
      Optional<Boolean> inside = state.flatMap(found -> inside(region, found, need.date()));
      if (inside.isPresent() && inside.get()) {
        return Verdict.INSIDE;
      }
      unknown |= inside.isEmpty();
    }
    return unknown ? Verdict.UNKNOWN : Verdict.OUTSIDE;
  }

  /** The State that asks, where it is one. */
  Optional<State> requester(String requester) {
    return states
        .find(requester)
        .or(
            () ->
                names.match(requester) instanceof Match.One<State> one
                    ? Optional.of(one.found())
                    : Optional.empty());
  }

  private Optional<Boolean> inside(String region, State state, String date) {
    Optional<State> named = requester(region.replaceFirst("\\s*\\(.*\\)$", ""));
    if (named.isPresent()) {
      return Optional.of(named.get().equals(state));
    }
    return groups.holds(region, state, date);
  }

  private List<String> parts(String region) {
    List<String> parts = new ArrayList<>();
    for (String part : region.split("[;,،、]")) {
      String plain = part.strip();
      if (plain.isEmpty()) {
        continue;
      }
      String[] halves = plain.split(" and | et | y | и ");
      if (halves.length > 1 && !groups.isKnown(plain) && requester(plain).isEmpty()) {
        parts.addAll(List.of(halves));
      } else {
        parts.add(plain);
      }
    }
    return parts;
  }

  static boolean sameWords(String one, String other) {
    String a = plain(one);
    String b = plain(other);
    return !a.isEmpty() && !b.isEmpty() && (a.equals(b) || shortOf(one).equals(shortOf(other)));
  }

  private static String plain(String text) {
    return text.toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  // 'Caribbean Community (CARICOM)' and 'CARICOM' are one.
  private static String shortOf(String text) {
    java.util.regex.Matcher acronym =
        java.util.regex.Pattern.compile("\\(([\\p{Lu}\\p{N}-]{2,12})\\)").matcher(text);
    return acronym.find() ? plain(acronym.group(1)) : plain(text);
  }
}
