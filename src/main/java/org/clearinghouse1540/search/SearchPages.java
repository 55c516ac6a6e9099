package org.clearinghouse1540.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Viewer;
import org.clearinghouse1540.kit.Paging;
import org.clearinghouse1540.kit.retrieval.Highlights;
import org.clearinghouse1540.kit.retrieval.Passage;
import org.clearinghouse1540.kit.retrieval.PassageFilter;
import org.clearinghouse1540.kit.retrieval.PassageHits;
import org.clearinghouse1540.kit.retrieval.PassageQuery;
import org.clearinghouse1540.kit.retrieval.PassageSearch;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.kit.web.Option;
import org.clearinghouse1540.kit.web.Page;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search of all users, in what each of them may open. */
@Controller
class SearchPages {
  private static final int SIZE = 20;

  private final ReaderIndexes indexes;
  private final PassageCollector passages;
  private final States states;
  private final ResultLog readings;

  SearchPages(ReaderIndexes indexes, PassageCollector passages, States states, ResultLog readings) {
    this.readings = readings;
    this.indexes = indexes;
    this.passages = passages;
    this.states = states;
  }

  @GetMapping("/search")
  Page search(Viewer viewer, Language language, @RequestParam Map<String, String> typed) {
    SearchQuestion question =
        new SearchQuestion(
            typed.getOrDefault("q", "").strip(),
            new PassageFilter(
                typed.getOrDefault("kind", ""),
                typed.getOrDefault("language", ""),
                typed.getOrDefault("state", ""),
                typed.getOrDefault("from", ""),
                typed.getOrDefault("until", "")),
            typed.getOrDefault("page", "1"));
    Optional<Message> problem = question.problem();
    if (problem.isPresent()) {
      return Page.of(SearchView.unanswered(question, problem)).withStatus(400);
    }
    if (question.isEmpty()) {
      return Page.of(SearchView.unanswered(question, Optional.empty()));
    }
    return indexes
        .of(viewer)
        .map(search -> Page.of(found(search, question, viewer, language)))
        .orElseGet(
            () ->
                Page.of(
                        SearchView.unanswered(
                            question, Optional.of(Message.of("search.preparing"))))
                    .withStatus(503));
  }

  private SearchView found(
      PassageSearch search, SearchQuestion question, Viewer viewer, Language language) {
    List<String> concepts = passages.concepts(question.words());
    PassageQuery query = PassageQuery.of(question.words(), concepts);
    int asked = question.page().matches("\\d{1,6}") ? Integer.parseInt(question.page()) : 1;
    PassageHits hits = search.find(query, question.filter(), Math.max(0, asked - 1) * SIZE, SIZE);
    Paging paging = Paging.of(question.page(), hits.found(), SIZE);
    if (paging.page() != asked && hits.hits().isEmpty()) {
      hits = search.find(query, question.filter(), paging.offset(), SIZE);
    }
    PassageFilter filter = question.filter();
    List<PassageHits.Hit> shown = current(viewer, hits.hits());
    readings.read(
        viewer,
        shown.stream().filter(SearchPages::isReading).map(hit -> hit.passage().address()).toList());
    return new SearchView(
        question,
        Optional.empty(),
        paging,
        shown.stream().map(hit -> result(hit, query, concepts, language)).toList(),
        choices(hits.kinds(), "kind", filter.kind(), question, kind -> kind(kind, language)),
        choices(hits.languages(), "language", filter.language(), question, SearchPages::own),
        parties(hits, filter.party(), language));
  }

  // A title is shown in lists too. A further passage that matches says what its text has.
  private static boolean isReading(PassageHits.Hit hit) {
    return !hit.passage().text().isBlank() || hit.passages() > 1;
  }

  // The index follows the journal; a text that it has and the database does not give to this reader
  // any more is not shown.
  private List<PassageHits.Hit> current(Viewer viewer, List<PassageHits.Hit> hits) {
    Map<Passage, Boolean> current =
        passages.current(
            ReaderIndexes.reader(viewer), hits.stream().map(PassageHits.Hit::passage).toList());
    return hits.stream().filter(hit -> current.getOrDefault(hit.passage(), false)).toList();
  }

  private SearchView.Result result(
      PassageHits.Hit hit, PassageQuery query, List<String> concepts, Language language) {
    Passage passage = hit.passage();
    return new SearchView.Result(
        passage.address(),
        Highlights.of(passage, passage.title(), query, spans(passage.title(), concepts)),
        Highlights.excerpt(passage, passage.text(), query, spans(passage.text(), concepts)),
        kind(passage.kind(), language),
        states.name(passage.party(), language),
        passage.day(),
        passage.language().code(),
        hit.passages() - 1);
  }

  private List<Highlights.Span> spans(String text, List<String> concepts) {
    return passages.places(text, concepts).stream()
        .map(term -> new Highlights.Span(term.start(), term.end()))
        .toList();
  }

  private static String kind(String kind, Language language) {
    return Texts.get(language, "search.kind." + kind);
  }

  private static String own(String code) {
    return Language.find(code).map(Language::ownName).orElse(code);
  }

  private static List<SearchView.Choice> choices(
      Map<String, Integer> counts,
      String name,
      String chosen,
      SearchQuestion question,
      Function<String, String> naming) {
    return counts.entrySet().stream()
        .map(
            entry ->
                new SearchView.Choice(
                    question.with(name, entry.getKey().equals(chosen) ? "" : entry.getKey()),
                    naming.apply(entry.getKey()),
                    entry.getValue(),
                    entry.getKey().equals(chosen)))
        .sorted(Comparator.comparing(SearchView.Choice::name))
        .toList();
  }

  // By name and without numbers: States are not compared.
  private List<Option> parties(PassageHits hits, String chosen, Language language) {
    return Stream.concat(hits.parties().keySet().stream(), Stream.of(chosen))
        .filter(party -> !party.isEmpty())
        .distinct()
        .map(party -> new Option(party, states.name(party, language)))
        .sorted(Comparator.comparing(Option::text))
        .toList();
  }
}
