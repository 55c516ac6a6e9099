package org.clearinghouse1540.states;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.TextFolding;
import org.springframework.stereotype.Component;

/** Groups of States by name: dated membership of organizations, and the regions of the M49 list. */
@Component
public final class Groups {
  private static final Set<String> EVERYWHERE =
      folded(
          "global",
          "worldwide",
          "world",
          "all",
          "all states",
          "all regions",
          "all countries",
          "all member states",
          "any",
          "any region",
          "everywhere",
          "international",
          "no restriction",
          "tous les états",
          "toutes les régions",
          "monde",
          "todos los estados",
          "todas las regiones",
          "todos",
          "все государства",
          "все регионы",
          "глобально",
          "所有国家",
          "不限",
          "جميع الدول",
          "monde entier",
          "mondial",
          "mundial",
          "всемирный",
          "весь мир",
          "全球",
          "عالمي",
          "العالم");

  private final Map<String, List<Membership>> members = new HashMap<>();
  private final Map<String, Set<String>> regions = new HashMap<>();
  private final Organizations organizations;

  private record Membership(String state, String from, String to) {}

  /** Reads the membership and the regions. */
  public Groups(States states, Organizations organizations) {
    this.organizations = organizations;
    for (Table.Row row : Table.fromData("states/data/groups.csv").rows()) {
      if (row.require("kind").equals("member") && row.find("iso3").isPresent()) {
        members
            .computeIfAbsent(plain(row.require("group")), key -> new ArrayList<>())
            .add(new Membership(row.require("iso3"), row.get("valid_from"), row.get("valid_to")));
      }
    }
    for (State state : states.all()) {
      for (String region : state.regions()) {
        regions.computeIfAbsent(plain(region), key -> new TreeSet<>()).add(state.code());
      }
    }
    regions.putIfAbsent("pacific", regions.getOrDefault("oceania", Set.of()));
    joined("latin america", "south america", "central america");
    joined("asia and the pacific", "asia", "oceania");
    joined("asia pacific", "asia", "oceania");
    joined("latin america and caribbean", "latin america and the caribbean");
    joined("middle east", "western asia");
    joined("southeast asia", "south eastern asia");
    joined("south east asia", "south eastern asia");
    for (Table.Row row : Table.fromData("states/data/region_names.csv").rows()) {
      for (String variant : row.require("variants").split("\\|")) {
        joined(plain(variant), row.require("region"));
      }
    }
  }

  private void joined(String name, String... parts) {
    Set<String> all = new TreeSet<>();
    for (String part : parts) {
      all.addAll(regions.getOrDefault(part, Set.of()));
    }
    regions.putIfAbsent(name, all);
  }

  /** Whether the words mean every State. */
  public boolean isEverywhere(String words) {
    return EVERYWHERE.contains(plain(words));
  }

  /** Whether a region or group of this name is known here. */
  public boolean isKnown(String words) {
    return regions.containsKey(name(words)) || members.containsKey(name(words));
  }

  /**
   * Whether a region or group holds a State, at a date as precise as known; empty if there is no
   * such group.
   */
  public Optional<Boolean> holds(String words, State state, String date) {
    String name = name(words);
    if (members.containsKey(name)) {
      return Optional.of(
          members.get(name).stream()
              .anyMatch(member -> member.state().equals(state.code()) && in(member, date)));
    }
    if (regions.containsKey(name)) {
      return Optional.of(regions.get(name).contains(state.code()));
    }
    return Optional.empty();
  }

  /** The codes of the members of a region or group at a date; empty if there is no such group. */
  public Optional<Set<String>> members(String words, String date) {
    String name = name(words);
    if (members.containsKey(name)) {
      Set<String> codes = new TreeSet<>();
      members.get(name).stream()
          .filter(membership -> in(membership, date))
          .forEach(membership -> codes.add(membership.state()));
      return Optional.of(codes);
    }
    return Optional.ofNullable(regions.get(name)).map(Set::copyOf);
  }

  /**
   * Whether a region or group contains all members of another at a date: false if they have no
   * member in common, empty if they share only some or if one of them does not exist.
   */
  public Optional<Boolean> takesIn(String wide, String narrow, String date) {
    if (name(wide).equals(name(narrow))) {
      return Optional.of(true);
    }
    Optional<Set<String>> whole = members(wide, date);
    Optional<Set<String>> part = members(narrow, date);
    if (whole.isEmpty() || part.isEmpty() || whole.get().isEmpty() || part.get().isEmpty()) {
      return Optional.empty();
    }
    if (whole.get().containsAll(part.get())) {
      return Optional.of(true);
    }
    boolean shared = part.get().stream().anyMatch(whole.get()::contains);
    return shared ? Optional.empty() : Optional.of(false);
  }

  /** The groups that count a State among their members at a date. */
  public List<String> of(State state, String date) {
    return members.entrySet().stream()
        .filter(
            entry ->
                entry.getValue().stream()
                    .anyMatch(member -> member.state().equals(state.code()) && in(member, date)))
        .map(entry -> entry.getKey().toUpperCase(Locale.ROOT))
        .sorted()
        .toList();
  }

  private static boolean in(Membership member, String date) {
    if (date.length() < 4) {
      return member.to().isEmpty();
    }
    boolean begun = member.from().isEmpty() || member.from().compareTo(date + "~") <= 0;
    boolean lasts = member.to().isEmpty() || member.to().compareTo(date) >= 0;
    return begun && lasts;
  }

  private String name(String words) {
    String name =
        plain(words)
            .replaceFirst("^the ", "")
            .replaceFirst(" (?:member states|states|region|area|countries|members)$", "")
            .replaceFirst(" (?:member|participating)$", "");
    if (members.containsKey(name) || regions.containsKey(name)) {
      return name;
    }
    // 'African Union' and 'Union africaine' are the group AU.
    for (String form : List.of(words, name)) {
      if (organizations.match(form) instanceof NameMatch.One<Organization> one
          && members.containsKey(plain(one.found().acronym()))) {
        return plain(one.found().acronym());
      }
    }
    return name;
  }

  private static Set<String> folded(String... words) {
    return Stream.of(words).map(Groups::plain).collect(Collectors.toUnmodifiableSet());
  }

  private static String plain(String words) {
    String folded = TextFolding.IGNORING_DIACRITICS.fold(words);
    return TextFolding.IGNORING_DIACRITICS.words(folded.replaceAll(" ?\\(.*\\)$", ""));
  }
}
