package org.clearinghouse1540.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.retrieval.Embeddings;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.LanguageDetector;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.obligations.SubjectArea;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Component;

/**
 * Proposes a paragraph and a theme for passages, each with its reason: the passage names the
 * paragraph; it has words of a theme in the thesaurus; or, where it has neither, its meaning is
 * near to the name of a theme. A person accepts the proposal or places the passage elsewhere.
 */
@Component
class ClusterProposer {
  // Below this similarity the sentence model proposes nothing.
  private static final double LEAST_NEARNESS = 0.4;
  // Comparing the meaning of a long text takes seconds; the rest of its passages is left to people.
  private static final int MOST_COMPARED = 300;

  private final SubjectAreas areas;
  private final Embeddings embeddings;

  ClusterProposer(SubjectAreas areas, Embeddings embeddings) {
    this.areas = areas;
    this.embeddings = embeddings;
  }

  /** The proposals for passages in their order; without one, an empty entry. */
  List<Optional<ProposedCluster>> propose(List<String> passages) {
    List<Optional<ProposedCluster>> found = new ArrayList<>();
    List<String> compared = new ArrayList<>();
    for (String words : passages) {
      Optional<ProposedCluster> proposed = byWords(words);
      found.add(proposed);
      if (proposed.isEmpty() && compared.size() < MOST_COMPARED && isReadByModel(words)) {
        compared.add(words);
      }
    }
    if (compared.isEmpty()) {
      return found;
    }
    List<Optional<ProposedCluster>> near = byMeaning(compared);
    for (int i = 0, next = 0; i < passages.size() && next < compared.size(); i++) {
      if (found.get(i).isEmpty() && passages.get(i).equals(compared.get(next))) {
        found.set(i, near.get(next++));
      }
    }
    return found;
  }

  private Optional<ProposedCluster> byWords(String words) {
    Optional<ReviewParagraphs.NamedParagraph> named = ReviewParagraphs.in(words);
    Optional<SubjectAreas.Found> term =
        areas.in(words).stream().filter(found -> !found.area().help()).findFirst();
    String theme = term.map(found -> found.area().key()).orElse("");
    if (named.isPresent()) {
      return Optional.of(
          new ProposedCluster(
              new PassageCluster(named.get().paragraph(), theme),
              term.map(
                      found ->
                          Message.of(
                              "reviews.why.named-term", named.get().words(), found.passage()))
                  .orElseGet(() -> Message.of("reviews.why.named", named.get().words()))));
    }
    return term.map(
        found ->
            new ProposedCluster(
                cluster(found.area()), Message.of("reviews.why.term", found.passage())));
  }

  private static PassageCluster cluster(SubjectArea area) {
    String paragraph =
        area.paragraphs().stream()
            .flatMap(key -> ReviewParagraphs.find(key).stream())
            .findFirst()
            .orElse("");
    return new PassageCluster(paragraph, area.key());
  }

  // The bundled model was made for English; the names of themes are compared in English.
  private boolean isReadByModel(String words) {
    return !embeddings.isBundled() || LanguageDetector.language(words) == Language.EN;
  }

  private List<Optional<ProposedCluster>> byMeaning(List<String> passages) {
    List<SubjectArea> themes = areas.list().stream().filter(area -> !area.help()).toList();
    List<float[]> names =
        embeddings.all(themes.stream().map(area -> area.name(Language.EN)).toList());
    return embeddings.all(passages).stream()
        .map(passage -> nearest(passage, themes, names))
        .toList();
  }

  private static Optional<ProposedCluster> nearest(
      float[] passage, List<SubjectArea> themes, List<float[]> names) {
    int best = -1;
    double most = LEAST_NEARNESS;
    for (int i = 0; i < names.size(); i++) {
      double nearness = Embeddings.nearness(passage, names.get(i));
      if (nearness >= most) {
        most = nearness;
        best = i;
      }
    }
    return best < 0
        ? Optional.empty()
        : Optional.of(
            new ProposedCluster(cluster(themes.get(best)), Message.of("reviews.why.meaning")));
  }
}
