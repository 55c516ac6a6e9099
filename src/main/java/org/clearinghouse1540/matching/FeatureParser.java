package org.clearinghouse1540.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.text.LanguageDetector;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;

/** Reads what a need asks and what an offer gives, and what each says it does not mean. Pure. */
final class FeatureParser {
  private static final Map<String, String> WEAPONS =
      Map.of("nuclear-security", "NW", "chemical-security", "CW", "biosecurity", "BW");
  private static final Pattern ONLY =
      Pattern.compile(
          "(?<!\\p{L})(?:only|seulement|uniquement|solo|sólo|solamente|только|فقط)(?!\\p{L})|仅|只",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private final SubjectAreas areas;
  private final TaxonomyIndex nodes;
  private final ExclusionParser excluding = new ExclusionParser();

  FeatureParser(SubjectAreas areas, TaxonomyIndex nodes) {
    this.areas = areas;
    this.nodes = nodes;
  }

  ParsedText need(MatchNeed need) {
    List<SubjectAreas.Named> named = areas.named(need.text());
    List<TextSpan> unwanted = excluding.ofNeed(need.text(), spans(named));
    return said(
        need.text(),
        named,
        unwanted,
        need.areas(),
        need.weapons(),
        outs(need.text(), named, unwanted));
  }

  ParsedText offer(MatchOffer offer) {
    List<SubjectAreas.Named> named = areas.named(offer.text());
    List<TextSpan> scopes = excluding.ofOffer(offer.text(), spans(named));
    List<ParsedText.Out> out = new ArrayList<>(outs(offer.text(), named, scopes));
    String apart = offer.excludes();
    if (!apart.isBlank()) {
      List<SubjectAreas.Named> inField = areas.named(apart);
      outs(apart, inField, apart(apart, inField))
          .forEach(
              item ->
                  out.add(
                      new ParsedText.Out(
                          item.subjects(), item.helps(), item.words(), item.span(), true)));
    }
    return said(offer.text(), named, scopes, offer.areas(), offer.weapons(), out);
  }

  // A field of its own for what is excluded: all of it, or what stands behind its own 'not'.
  private List<TextSpan> apart(String field, List<SubjectAreas.Named> named) {
    List<TextSpan> scopes = excluding.ofOffer(field, spans(named));
    if (!scopes.isEmpty()) {
      return scopes;
    }
    // 'Laws only' excludes all the rest, which nobody can list.
    return ONLY.matcher(field).find() ? List.of() : List.of(new TextSpan(0, field.length()));
  }

  private static List<TextSpan> spans(List<SubjectAreas.Named> named) {
    return named.stream().map(item -> new TextSpan(item.start(), item.end())).toList();
  }

  private ParsedText said(
      String text,
      List<SubjectAreas.Named> named,
      List<TextSpan> not,
      List<String> given,
      List<String> weapons,
      List<ParsedText.Out> out) {
    Map<Integer, List<TextSpan>> found = new LinkedHashMap<>();
    for (SubjectAreas.Named item : named) {
      if (not.stream().noneMatch(scope -> scope.holds(item.start()))) {
        found
            .computeIfAbsent(nodes.of(item.key()), key -> new ArrayList<>())
            .add(new TextSpan(item.start(), item.end()));
      }
    }
    Map<Integer, String> words = new LinkedHashMap<>();
    found.forEach((node, spans) -> words.put(node, spans.getFirst().of(text)));
    for (String name : given) {
      List<String> keys =
          areas
              .find(name)
              .map(SubjectArea::key)
              .map(List::of)
              .orElseGet(
                  () ->
                      areas.named(name).stream().map(SubjectAreas.Named::key).distinct().toList());
      for (String key : keys) {
        words.putIfAbsent(nodes.of(key), name);
      }
    }
    Set<Integer> covered = new HashSet<>();
    words.keySet().stream()
        .filter(nodes::isConcept)
        .forEach(word -> covered.addAll(nodes.areas(word)));
    Set<String> spoken = new LinkedHashSet<>(weapons);
    if (weapons.isEmpty()) {
      words.keySet().forEach(node -> spoken.addAll(weapons(node)));
    }
    Predicate<Integer> narrowest = node -> !covered.contains(node);
    return new ParsedText(
        text,
        LanguageDetector.language(text),
        pieces(words, found, node -> !nodes.isHelp(node) && narrowest.test(node)),
        pieces(words, found, nodes::isHelp),
        out,
        spoken);
  }

  private Set<String> weapons(int node) {
    Set<String> spoken = new LinkedHashSet<>();
    for (int area : nodes.areas(node)) {
      if (nodes.thing(area) instanceof SubjectArea one && WEAPONS.containsKey(one.key())) {
        spoken.add(WEAPONS.get(one.key()));
      }
    }
    return spoken;
  }

  private static List<TermMatch> pieces(
      Map<Integer, String> words, Map<Integer, List<TextSpan>> found, Predicate<Integer> which) {
    return words.entrySet().stream()
        .filter(word -> which.test(word.getKey()))
        .map(
            word ->
                new TermMatch(
                    word.getKey(), found.getOrDefault(word.getKey(), List.of()), word.getValue()))
        .toList();
  }

  private List<ParsedText.Out> outs(
      String text, List<SubjectAreas.Named> named, List<TextSpan> scopes) {
    List<ParsedText.Out> outs = new ArrayList<>();
    for (TextSpan scope : scopes) {
      Set<Integer> carried = Set.of();
      for (TextSpan part : ExclusionParser.parts(text, scope)) {
        Set<Integer> subjects = new LinkedHashSet<>();
        Set<Integer> helps = new LinkedHashSet<>();
        for (SubjectAreas.Named item : named) {
          if (part.holds(item.start())) {
            int node = nodes.of(item.key());
            (nodes.isHelp(node) ? helps : subjects).add(node);
          }
        }
        if (subjects.isEmpty() && helps.isEmpty()) {
          continue;
        }
        if (!subjects.isEmpty() && !helps.isEmpty()) {
          carried = helps;
        } else if (helps.isEmpty()) {
          helps.addAll(carried); // 'no training of customs and border guards'
        }
        String words = part.of(text).strip();
        int drafting = nodes.of("drafting");
        if (helps.equals(Set.of(drafting))) {
          // Drafting is always of laws: both are out, together and each.
          outs.add(new ParsedText.Out(Set.of(), helps, words, part, false));
          outs.add(new ParsedText.Out(subjects, Set.of(), words, part, false));
        } else {
          outs.add(new ParsedText.Out(subjects, helps, words, part, false));
        }
      }
    }
    outs.sort(Comparator.comparingInt(item -> item.span().start()));
    return outs;
  }
}
