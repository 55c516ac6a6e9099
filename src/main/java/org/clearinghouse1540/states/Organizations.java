package org.clearinghouse1540.states;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.springframework.stereotype.Component;

/**
 * Organizations by name and acronym in six languages, compiled from general knowledge. Russian
 * names are known in the cases used after 'with' and 'of' too.
 */
@Component
public final class Organizations {
  private static final Pattern WITH_ACRONYM =
      Pattern.compile("^(.{2,}?\\S)\\s*\\(([^()]{2,20})\\)$");

  private final Map<String, Organization> byAcronym = new LinkedHashMap<>();
  private final Map<String, Set<Organization>> byName = new HashMap<>();
  private final Map<String, Set<Organization>> byShort = new HashMap<>();
  private final Map<Organization, Map<Language, String>> names = new HashMap<>();
  private final Map<Organization, Map<Language, String>> shorts = new HashMap<>();

  /** Reads the definition file. */
  public Organizations() {
    for (Table.Row row : Table.fromData("states/data/organizations.csv").rows()) {
      Organization organization =
          new Organization(row.require("acronym"), row.require("name_en"), row.get("kind"));
      byAcronym.put(organization.acronym(), organization);
      shorts.put(organization, shortNames(row));
      name(organization.name(), organization);
      for (String column : List.of("acronym", "acronym_fr", "acronym_es", "acronym_ru")) {
        row.find(column).ifPresent(text -> shorten(text, organization));
      }
      for (String variant : row.get("variants").split(";")) {
        if (!variant.isBlank()) {
          name(variant, organization);
          if (variant.strip().length() <= 12) {
            shorten(variant, organization);
          }
        }
      }
    }
    for (Table.Row row : Table.fromData("states/data/organization_names.csv").rows()) {
      Organization organization = byAcronym.get(row.require("acronym"));
      if (organization == null) {
        throw row.wrong("organizations.csv has no " + row.get("acronym"));
      }
      name(row.require("name"), organization);
      Language language = row.read("language", code -> Language.find(code).orElseThrow());
      names
          .computeIfAbsent(organization, named -> new EnumMap<>(Language.class))
          .putIfAbsent(language, row.require("name"));
      if (language == Language.RU) {
        RussianCases.ofOrganization(row.get("name")).forEach(form -> name(form, organization));
      }
    }
  }

  private static Map<Language, String> shortNames(Table.Row row) {
    Map<Language, String> found = new EnumMap<>(Language.class);
    for (Language language : List.of(Language.FR, Language.ES, Language.RU)) {
      row.find("acronym_" + language.code())
          .filter(acronym -> !acronym.equals(row.get("acronym")))
          .ifPresent(acronym -> found.put(language, acronym));
    }
    return found;
  }

  private void name(String name, Organization organization) {
    byName
        .computeIfAbsent(NameKey.ofOrganization(name), key -> new LinkedHashSet<>())
        .add(organization);
  }

  private void shorten(String acronym, Organization organization) {
    byShort
        .computeIfAbsent(NameKey.ofAcronym(acronym), key -> new LinkedHashSet<>())
        .add(organization);
  }

  /** All organizations, in the order of the file. */
  public List<Organization> all() {
    return List.copyOf(byAcronym.values());
  }

  /**
   * Its name in a language, or its English name if the file has no other; with its acronym in that
   * language if it differs from the English one.
   */
  public String name(Organization organization, Language language) {
    String english = organization.name();
    String name =
        language == Language.EN
            ? english
            : names.getOrDefault(organization, Map.of()).getOrDefault(language, english);
    String acronym = shorts.getOrDefault(organization, Map.of()).getOrDefault(language, "");
    return acronym.isEmpty() || acronym.equals(name) ? name : name + " (" + acronym + ")";
  }

  /**
   * The organization by its acronym, under which its accounts act, if a text means exactly one; the
   * text as it is otherwise.
   */
  public String acronym(String typed) {
    return match(typed) instanceof NameMatch.One<Organization> one ? one.found().acronym() : typed;
  }

  /** Looks up a complete name or acronym; {@code Name (ACRONYM)} is read as both. */
  public NameMatch<Organization> match(String asReceived) {
    String name = asReceived.strip();
    Matcher both = WITH_ACRONYM.matcher(name);
    if (both.matches()) {
      return match(both.group(1), both.group(2));
    }
    Set<Organization> found = new LinkedHashSet<>(named(name));
    if (found.isEmpty()) {
      found.addAll(byShort.getOrDefault(NameKey.ofAcronym(name), Set.of()));
    }
    return of(found);
  }

  private NameMatch<Organization> match(String name, String acronym) {
    Set<Organization> named = named(name);
    Set<Organization> shortened = byShort.getOrDefault(NameKey.ofAcronym(acronym), Set.of());
    Set<Organization> agreed = new LinkedHashSet<>(named);
    agreed.retainAll(shortened);
    if (!agreed.isEmpty()) {
      return of(agreed);
    }
    if (!named.isEmpty()) {
      return of(named);
    }
    for (Organization candidate : shortened) {
      if (alike(name, candidate.name())) {
        return new NameMatch.One<>(candidate);
      }
    }
    return shortened.size() == 1
        ? new NameMatch.Doubtful<>(shortened.iterator().next(), Message.of("states.doubt.acronym"))
        : new NameMatch.None<>();
  }

  private Set<Organization> named(String name) {
    return byName.getOrDefault(NameKey.ofOrganization(name), Set.of());
  }

  private static boolean alike(String one, String other) {
    Set<String> words = new HashSet<>(List.of(NameKey.ofOrganization(one).split(" ")));
    Set<String> others = new HashSet<>(List.of(NameKey.ofOrganization(other).split(" ")));
    Set<String> both = new HashSet<>(words);
    both.retainAll(others);
    return 2 * both.size() > Math.max(words.size(), others.size());
  }

  /**
   * The only name or acronym on file from which a misspelt one differs by a few letters.
   *
   * @return as it is on file; nothing if none or several are as close
   */
  public Optional<String> nearest(String misspelt) {
    String typed = NameKey.ofOrganization(misspelt);
    int most = Math.min(3, typed.length() / 4);
    Set<String> nearest = new LinkedHashSet<>();
    int least = most;
    for (Organization organization : byAcronym.values()) {
      for (String name : List.of(organization.acronym(), organization.name())) {
        int distance = EditDistance.between(typed, NameKey.ofOrganization(name));
        if (distance < least) {
          nearest.clear();
          least = distance;
        }
        if (distance <= least) {
          nearest.add(name);
        }
      }
    }
    return nearest.size() == 1 ? nearest.stream().findFirst() : Optional.empty();
  }

  private static NameMatch<Organization> of(Set<Organization> found) {
    List<Organization> list = new ArrayList<>(found);
    return switch (list.size()) {
      case 0 -> new NameMatch.None<>();
      case 1 -> new NameMatch.One<>(list.getFirst());
      default -> new NameMatch.Several<>(list);
    };
  }
}
