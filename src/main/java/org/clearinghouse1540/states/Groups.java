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
  private final RegionWords ambiguous = new RegionWords();
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
      if (!state.regionalGroup().isEmpty()) {
        regions
            .computeIfAbsent(plain(state.regionalGroup()), key -> new TreeSet<>())
            .add(state.code());
      }
    }
    regions.putIfAbsent("pacific", regions.getOrDefault("oceania", Set.of()));
    joined("latin america and caribbean", "latin america and the caribbean");
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
    return isListed(name(words)) || ambiguous.knows(name(words));
  }

  /**
   * Whether a region or group holds a State, at a date as precise as known; empty if there is no
   * such group, or if the word has several meanings and not all of them hold the State.
   */
  public Optional<Boolean> holds(String words, State state, String date) {
    return extent(name(words), date).flatMap(extent -> extent.holds(state.code()));
  }

  /**
   * The codes of the members of a region or group at a date, in the widest meaning of the word;
   * empty if there is no such group, or no list of it.
   */
  public Optional<Set<String>> members(String words, String date) {
    return extent(name(words), date).flatMap(RegionWords.Extent::perhaps);
  }

  /**
   * Whether a region or group contains all members of another at a date: false if it may hold none
   * of the certain members of the other, empty if they share only some, if that depends on the
   * meaning of the words, or if one of them does not exist.
   */
  public Optional<Boolean> takesIn(String wide, String narrow, String date) {
    if (name(wide).equals(name(narrow))) {
      return Optional.of(true);
    }
    Optional<RegionWords.Extent> whole = extent(name(wide), date);
    Optional<RegionWords.Extent> part = extent(name(narrow), date);
    if (whole.isEmpty() || part.isEmpty() || part.get().widest().isEmpty()) {
      return Optional.empty();
    }
    if (whole.get().sure().containsAll(part.get().widest())) {
      return Optional.of(true);
    }
    return whole.get().perhaps().stream()
        .filter(codes -> !codes.isEmpty() && part.get().core().stream().noneMatch(codes::contains))
        .map(codes -> false)
        .findFirst();
  }

  private Optional<RegionWords.Extent> extent(String name, String date) {
    Optional<RegionWords.Extent> word = ambiguous.of(name, date, this::listed);
    if (word.isPresent() || !isListed(name)) {
      return word;
    }
    Set<String> codes = listed(name, date);
    return Optional.of(new RegionWords.Extent(codes, Optional.of(codes)));
  }

  private boolean isListed(String name) {
    return regions.containsKey(name) || members.containsKey(name);
  }

  // The members of a region or group by its own list alone.
  private Set<String> listed(String name, String date) {
    if (!members.containsKey(name)) {
      return regions.getOrDefault(name, Set.of());
    }
    Set<String> codes = new TreeSet<>();
    members.getOrDefault(name, List.of()).stream()
        .filter(membership -> in(membership, date))
        .forEach(membership -> codes.add(membership.state()));
    return codes;
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
    List<String> forms = ambiguous.forms(plain(words));
    for (String name : forms) {
      if (ambiguous.knows(name) || isListed(name)) {
        return name;
      }
    }
    // 'African Union' and 'Union africaine' are the group AU.
    List<String> all = new ArrayList<>(forms);
    all.add(words);
    for (String form : all) {
      if (organizations.match(form) instanceof NameMatch.One<Organization> one
          && members.containsKey(plain(one.found().acronym()))) {
        return plain(one.found().acronym());
      }
    }
    return plain(words);
  }

  private static Set<String> folded(String... words) {
    return Stream.of(words).map(Groups::plain).collect(Collectors.toUnmodifiableSet());
  }

  private static String plain(String words) {
    String folded = TextFolding.IGNORING_DIACRITICS.fold(words);
    return TextFolding.IGNORING_DIACRITICS.words(folded.replaceAll(" ?\\(.*\\)$", ""));
  }
}
