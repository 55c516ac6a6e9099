package org.clearinghouse1540.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.LanguageDetector;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.obligations.WeaponType;

/** Parses needs and offers into subjects, kinds of assistance and exclusions. Pure. */
final class FeatureParser {
  private static final Map<String, WeaponType> WEAPONS =
      Map.of(
          "nuclear-security", WeaponType.NUCLEAR,
          "chemical-security", WeaponType.CHEMICAL,
          "biosecurity", WeaponType.BIOLOGICAL);
  private static final Pattern ONLY =
      Pattern.compile(
          "(?<!\\p{L})(?:only|seulement|uniquement|solo|sólo|solamente|только|فقط)(?!\\p{L})|仅|只",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private final SubjectAreas areas;
  private final TaxonomyIndex taxonomy;
  private final ExclusionParser exclusionParser = new ExclusionParser();

  /** A text with the taxonomy terms and the excluded passages in it. */
  private record Annotated(
      String text, List<SubjectAreas.TermPosition> named, List<TextSpan> excluded) {}

  FeatureParser(SubjectAreas areas, TaxonomyIndex taxonomy) {
    this.areas = areas;
    this.taxonomy = taxonomy;
  }

  ParsedText need(MatchNeed need) {
    List<SubjectAreas.TermPosition> named = areas.termsIn(need.text());
    Annotated text =
        new Annotated(need.text(), named, exclusionParser.ofNeed(need.text(), spans(named)));
    return parse(text, need.areas(), need.weapons(), exclusions(text));
  }

  ParsedText offer(MatchOffer offer) {
    Annotated text = annotated(offer.text());
    List<ParsedText.Exclusion> exclusions = new ArrayList<>(exclusions(text));
    if (!offer.excludes().isBlank()) {
      exclusions(separate(offer.excludes()))
          .forEach(
              exclusion ->
                  exclusions.add(
                      new ParsedText.Exclusion(
                          exclusion.subjects(),
                          exclusion.kinds(),
                          exclusion.words(),
                          exclusion.span(),
                          true)));
    }
    return parse(text, offer.areas(), offer.weapons(), exclusions);
  }

  private Annotated annotated(String offer) {
    List<SubjectAreas.TermPosition> named = areas.termsIn(offer);
    return new Annotated(offer, named, exclusionParser.ofOffer(offer, spans(named)));
  }

  // In the separate field for exclusions all text is excluded, or the part after its own 'not'.
  private Annotated separate(String field) {
    Annotated text = annotated(field);
    if (!text.excluded().isEmpty()) {
      return text;
    }
    // 'Laws only' excludes everything else, which cannot be listed.
    List<TextSpan> all =
        ONLY.matcher(field).find() ? List.of() : List.of(new TextSpan(0, field.length()));
    return new Annotated(field, text.named(), all);
  }

  private static List<TextSpan> spans(List<SubjectAreas.TermPosition> named) {
    return named.stream().map(term -> new TextSpan(term.start(), term.end())).toList();
  }

  private ParsedText parse(
      Annotated text,
      List<String> givenAreas,
      List<String> givenWeapons,
      List<ParsedText.Exclusion> exclusions) {
    Map<Integer, List<TextSpan>> found = found(text);
    Map<Integer, String> words = new LinkedHashMap<>();
    found.forEach((node, spans) -> words.put(node, spans.getFirst().of(text.text())));
    for (String name : givenAreas) {
      keys(name).forEach(key -> words.putIfAbsent(taxonomy.of(key), name));
    }
    Set<Integer> covered = new HashSet<>();
    words.keySet().stream()
        .filter(taxonomy::isConcept)
        .forEach(concept -> covered.addAll(taxonomy.areas(concept)));
    Set<WeaponType> weapons = new LinkedHashSet<>(WeaponType.list(givenWeapons));
    if (weapons.isEmpty()) {
      words.keySet().forEach(node -> weapons.addAll(weapons(node)));
    }
    return new ParsedText(
        text.text(),
        LanguageDetector.language(text.text()),
        matches(words, found, node -> !taxonomy.isKind(node) && !covered.contains(node)),
        matches(words, found, taxonomy::isKind),
        exclusions.stream().map(exclusion -> narrow(exclusion, found.keySet())).toList(),
        weapons);
  }

  // Subjects that the same text offers elsewhere are not excluded: 'laws, but no law on mining'.
  private static ParsedText.Exclusion narrow(ParsedText.Exclusion exclusion, Set<Integer> offered) {
    if (exclusion.separate()) {
      return exclusion;
    }
    Set<Integer> subjects = new LinkedHashSet<>(exclusion.subjects());
    Set<Integer> kinds = new LinkedHashSet<>(exclusion.kinds());
    subjects.removeAll(offered);
    if (!exclusion.subjects().isEmpty() && subjects.isEmpty()) {
      kinds.clear(); // Kinds of help for other subjects only.
    } else if (exclusion.subjects().isEmpty()) {
      kinds.removeAll(offered);
    }
    return new ParsedText.Exclusion(subjects, kinds, exclusion.words(), exclusion.span(), false);
  }

  // The terms outside the excluded passages, by node.
  private Map<Integer, List<TextSpan>> found(Annotated text) {
    Map<Integer, List<TextSpan>> found = new LinkedHashMap<>();
    for (SubjectAreas.TermPosition term : text.named()) {
      if (text.excluded().stream().noneMatch(scope -> scope.contains(term.start()))) {
        found
            .computeIfAbsent(taxonomy.of(term.key()), node -> new ArrayList<>())
            .add(new TextSpan(term.start(), term.end()));
      }
    }
    return found;
  }

  private List<String> keys(String area) {
    return areas
        .find(area)
        .map(SubjectArea::key)
        .map(List::of)
        .orElseGet(
            () ->
                areas.termsIn(area).stream()
                    .map(SubjectAreas.TermPosition::key)
                    .distinct()
                    .toList());
  }

  private Set<WeaponType> weapons(int node) {
    Set<WeaponType> weapons = new LinkedHashSet<>();
    for (int area : taxonomy.areas(node)) {
      if (taxonomy.term(area) instanceof SubjectArea subject) {
        Optional.ofNullable(WEAPONS.get(subject.key())).ifPresent(weapons::add);
      }
    }
    return weapons;
  }

  private static List<TermMatch> matches(
      Map<Integer, String> words, Map<Integer, List<TextSpan>> found, Predicate<Integer> which) {
    return words.entrySet().stream()
        .filter(word -> which.test(word.getKey()))
        .map(
            word ->
                new TermMatch(
                    word.getKey(), found.getOrDefault(word.getKey(), List.of()), word.getValue()))
        .toList();
  }

  private List<ParsedText.Exclusion> exclusions(Annotated text) {
    List<ParsedText.Exclusion> exclusions = new ArrayList<>();
    for (TextSpan scope : text.excluded()) {
      Set<Integer> carried = Set.of();
      for (TextSpan part : ExclusionParser.parts(text.text(), scope)) {
        Set<Integer> subjects = nodes(text, part, false);
        Set<Integer> kinds = nodes(text, part, true);
        if (subjects.isEmpty() && kinds.isEmpty()) {
          continue;
        }
        if (!subjects.isEmpty() && !kinds.isEmpty()) {
          carried = kinds;
        } else if (kinds.isEmpty()) {
          kinds.addAll(carried); // 'no training of customs and border guards'
        }
        String words = part.of(text.text()).strip();
        if (kinds.equals(Set.of(taxonomy.of("drafting")))
            && Set.of(taxonomy.of("legislation")).containsAll(subjects)) {
          // Drafting of laws as such: both are excluded, together and separately.
          exclusions.add(new ParsedText.Exclusion(Set.of(), kinds, words, part, false));
          exclusions.add(new ParsedText.Exclusion(subjects, Set.of(), words, part, false));
        } else {
          exclusions.add(new ParsedText.Exclusion(subjects, kinds, words, part, false));
        }
      }
    }
    exclusions.sort(Comparator.comparingInt(exclusion -> exclusion.span().start()));
    return exclusions;
  }

  private Set<Integer> nodes(Annotated text, TextSpan part, boolean kinds) {
    Set<Integer> nodes = new LinkedHashSet<>();
    for (SubjectAreas.TermPosition term : text.named()) {
      int node = taxonomy.of(term.key());
      if (part.contains(term.start()) && taxonomy.isKind(node) == kinds) {
        nodes.add(node);
      }
    }
    return nodes;
  }
}
