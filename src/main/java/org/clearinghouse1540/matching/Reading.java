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
import org.clearinghouse1540.kit.text.WrittenIn;
import org.clearinghouse1540.obligations.Area;
import org.clearinghouse1540.obligations.Areas;

/** Reads what a need asks and what an offer gives, and what each says it does not mean. Pure. */
final class Reading {
  private static final Map<String, String> WEAPONS =
      Map.of("nuclear-security", "NW", "chemical-security", "CW", "biosecurity", "BW");
  private static final Pattern ONLY =
      Pattern.compile(
          "(?<!\\p{L})(?:only|seulement|uniquement|solo|sólo|solamente|только|فقط)(?!\\p{L})|仅|只",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private final Areas areas;
  private final Nodes nodes;
  private final Excluding excluding = new Excluding();

  Reading(Areas areas, Nodes nodes) {
    this.areas = areas;
    this.nodes = nodes;
  }

  Said need(Need need) {
    List<Areas.Named> named = areas.named(need.text());
    List<Span> unwanted = excluding.ofNeed(need.text(), spans(named));
    return said(
        need.text(),
        named,
        unwanted,
        need.areas(),
        need.weapons(),
        outs(need.text(), named, unwanted));
  }

  Said offer(Offer offer) {
    List<Areas.Named> named = areas.named(offer.text());
    List<Span> scopes = excluding.ofOffer(offer.text(), spans(named));
    List<Said.Out> out = new ArrayList<>(outs(offer.text(), named, scopes));
    String apart = offer.excludes();
    if (!apart.isBlank()) {
      List<Areas.Named> inField = areas.named(apart);
      outs(apart, inField, apart(apart, inField))
          .forEach(
              each ->
                  out.add(
                      new Said.Out(
                          each.subjects(), each.helps(), each.words(), each.span(), true)));
    }
    return said(offer.text(), named, scopes, offer.areas(), offer.weapons(), out);
  }

  // A field of its own for what is excluded: all of it, or what stands behind its own 'not'.
  private List<Span> apart(String field, List<Areas.Named> named) {
    List<Span> scopes = excluding.ofOffer(field, spans(named));
    if (!scopes.isEmpty()) {
      return scopes;
    }
    // 'Laws only' excludes all the rest, which nobody can list.
    return ONLY.matcher(field).find() ? List.of() : List.of(new Span(0, field.length()));
  }

  private static List<Span> spans(List<Areas.Named> named) {
    return named.stream().map(each -> new Span(each.start(), each.end())).toList();
  }

  private Said said(
      String text,
      List<Areas.Named> named,
      List<Span> not,
      List<String> given,
      List<String> weapons,
      List<Said.Out> out) {
    Map<Integer, List<Span>> found = new LinkedHashMap<>();
    for (Areas.Named each : named) {
      if (not.stream().noneMatch(scope -> scope.holds(each.start()))) {
        found
            .computeIfAbsent(nodes.of(each.key()), key -> new ArrayList<>())
            .add(new Span(each.start(), each.end()));
      }
    }
    Map<Integer, String> words = new LinkedHashMap<>();
    found.forEach((node, spans) -> words.put(node, spans.getFirst().of(text)));
    for (String name : given) {
      List<String> keys =
          areas
              .find(name)
              .map(Area::key)
              .map(List::of)
              .orElseGet(
                  () -> areas.named(name).stream().map(Areas.Named::key).distinct().toList());
      for (String key : keys) {
        words.putIfAbsent(nodes.of(key), name);
      }
    }
    Set<Integer> covered = new HashSet<>();
    words.keySet().stream()
        .filter(nodes::isConcept)
        .forEach(each -> covered.addAll(nodes.areas(each)));
    Set<String> spoken = new LinkedHashSet<>(weapons);
    if (weapons.isEmpty()) {
      words.keySet().forEach(node -> spoken.addAll(weapons(node)));
    }
    Predicate<Integer> narrowest = node -> !covered.contains(node);
    return new Said(
        text,
        WrittenIn.language(text),
        pieces(words, found, node -> !nodes.isHelp(node) && narrowest.test(node)),
        pieces(words, found, nodes::isHelp),
        out,
        spoken);
  }

  private Set<String> weapons(int node) {
    Set<String> spoken = new LinkedHashSet<>();
    for (int area : nodes.areas(node)) {
      if (nodes.thing(area) instanceof Area one && WEAPONS.containsKey(one.key())) {
        spoken.add(WEAPONS.get(one.key()));
      }
    }
    return spoken;
  }

  private static List<Piece> pieces(
      Map<Integer, String> words, Map<Integer, List<Span>> found, Predicate<Integer> which) {
    return words.entrySet().stream()
        .filter(each -> which.test(each.getKey()))
        .map(
            each ->
                new Piece(
                    each.getKey(), found.getOrDefault(each.getKey(), List.of()), each.getValue()))
        .toList();
  }

  private List<Said.Out> outs(String text, List<Areas.Named> named, List<Span> scopes) {
    List<Said.Out> outs = new ArrayList<>();
    for (Span scope : scopes) {
      Set<Integer> carried = Set.of();
      for (Span part : Excluding.parts(text, scope)) {
        Set<Integer> subjects = new LinkedHashSet<>();
        Set<Integer> helps = new LinkedHashSet<>();
        for (Areas.Named each : named) {
          if (part.holds(each.start())) {
            int node = nodes.of(each.key());
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
          outs.add(new Said.Out(Set.of(), helps, words, part, false));
          outs.add(new Said.Out(subjects, Set.of(), words, part, false));
        } else {
          outs.add(new Said.Out(subjects, helps, words, part, false));
        }
      }
    }
    outs.sort(Comparator.comparingInt(each -> each.span().start()));
    return outs;
  }
}
