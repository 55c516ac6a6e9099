package org.clearinghouse1540.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.clearinghouse1540.states.States;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads passages from all modules as a reader, with the concepts that they name. */
@Component
class PassageCollector {
  private static final int KEPT_LETTERS = 2_000_000;

  // Several kinds of readers have the same texts in their indexes.
  private final Cache<String, List<String>> known =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_LETTERS)
          .weigher((String text, List<String> concepts) -> text.length())
          .build();
  private final ObjectProvider<SearchSource> sources;
  private final SubjectAreas areas;
  private final States states;

  PassageCollector(ObjectProvider<SearchSource> sources, SubjectAreas areas, States states) {
    this.sources = sources;
    this.states = states;
    this.areas = areas;
  }

  List<SearchSource> sources() {
    return sources.orderedStream().toList();
  }

  /** All passages of a reader, by their records. */
  Map<String, List<Passage>> all(Viewer reader) {
    Map<String, List<Passage>> found = new LinkedHashMap<>();
    sources().forEach(source -> found.putAll(all(reader, source)));
    return found;
  }

  /** The passages of one kind. */
  Map<String, List<Passage>> all(Viewer reader, SearchSource source) {
    return byRecord(ViewerDataSource.as(reader.asker(), () -> source.all(reader)));
  }

  /** The passages of some records of a kind. */
  Map<String, List<Passage>> of(Viewer reader, SearchSource source, Set<String> records) {
    return byRecord(ViewerDataSource.as(reader.asker(), () -> source.of(reader, records)));
  }

  /** Whether a reader still has a passage, for each of these, as the database says now. */
  Map<Passage, Boolean> current(Viewer reader, List<Passage> shown) {
    Map<Passage, Boolean> current = new HashMap<>();
    for (SearchSource source : sources()) {
      List<Passage> ofKind =
          shown.stream().filter(passage -> passage.kind().equals(source.kind())).toList();
      if (!ofKind.isEmpty()) {
        Set<String> records = ofKind.stream().map(Passage::record).collect(Collectors.toSet());
        List<Passage> now = ViewerDataSource.as(reader.asker(), () -> source.of(reader, records));
        ofKind.forEach(passage -> current.put(passage, now.stream().anyMatch(passage::says)));
      }
    }
    return current;
  }

  private Map<String, List<Passage>> byRecord(List<Passage> passages) {
    Map<String, List<Passage>> found = new LinkedHashMap<>();
    for (Passage passage : passages) {
      found
          .computeIfAbsent(passage.record(), record -> new ArrayList<>())
          .add(
              passage.with(
                  names(passage.party()), concepts(passage.title() + "\n" + passage.text())));
    }
    return found;
  }

  // The names of a State in all languages.
  private String names(String party) {
    return states
        .find(party)
        .map(
            state ->
                Arrays.stream(Language.values())
                    .map(state::name)
                    .distinct()
                    .collect(Collectors.joining("\n")))
        .orElse(party);
  }

  /** The keys of the concepts and areas that a text names, each once. */
  List<String> concepts(String text) {
    return known.get(
        text,
        unknown ->
            areas.termsIn(unknown).stream()
                .map(SubjectAreas.TermPosition::key)
                .distinct()
                .toList());
  }

  /** The places of these concepts in a text. */
  List<SubjectAreas.TermPosition> places(String text, List<String> concepts) {
    return concepts.isEmpty()
        ? List.of()
        : areas.termsIn(text).stream().filter(term -> concepts.contains(term.key())).toList();
  }
}
