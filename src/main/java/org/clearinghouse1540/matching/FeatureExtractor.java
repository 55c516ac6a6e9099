package org.clearinghouse1540.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.retrieval.Embeddings;
import org.clearinghouse1540.kit.retrieval.TextIndex;
import org.clearinghouse1540.kit.text.Language;

/** Reads needs and offers into what is weighed, and keeps what was read. */
final class FeatureExtractor {
  private record Kept(List<MatchOffer> offers, boolean vectors) {}

  private final FeatureParser reading;
  private final TaxonomyIndex nodes;
  private final Embeddings vectors;
  private final Eligibility reach;
  private final Cache<Kept, OfferCorpus> corpora = Caffeine.newBuilder().maximumSize(4).build();
  private final Cache<MatchOffer, ParsedText> offers =
      Caffeine.newBuilder().maximumSize(10_000).build();
  private final Cache<MatchNeed, ParsedText> needs =
      Caffeine.newBuilder().maximumSize(10_000).build();

  FeatureExtractor(
      FeatureParser reading, TaxonomyIndex nodes, Embeddings vectors, Eligibility reach) {
    this.reading = reading;
    this.nodes = nodes;
    this.vectors = vectors;
    this.reach = reach;
  }

  ParsedText said(MatchNeed need) {
    return needs.get(need, reading::need);
  }

  OfferCorpus corpus(List<MatchOffer> given, Set<ScoreComponent> parts) {
    boolean embedding = parts.contains(ScoreComponent.EMBEDDING);
    return corpora.get(
        new Kept(List.copyOf(given), embedding), key -> read(key.offers(), embedding));
  }

  private OfferCorpus read(List<MatchOffer> given, boolean embedding) {
    List<ParsedText> said = given.stream().map(offer -> offers.get(offer, reading::offer)).toList();
    List<float[]> meanings =
        embedding ? vectors.all(said.stream().map(this::meaning).toList()) : List.of();
    List<OfferFeatures> read = new ArrayList<>();
    Map<Eligibility.Region, Integer> regions = new LinkedHashMap<>();
    for (int i = 0; i < given.size(); i++) {
      ParsedText parsedText = said.get(i);
      Eligibility.Region region = Eligibility.Region.of(given.get(i));
      regions.putIfAbsent(region, regions.size());
      read.add(
          new OfferFeatures(
              given.get(i),
              parsedText,
              numbers(parsedText.subjects()),
              numbers(parsedText.helps()),
              cover(parsedText, true),
              words(parsedText),
              embedding ? meanings.get(i) : new float[0],
              reach.who(given.get(i).provider()),
              regions.getOrDefault(region, 0)));
    }
    return new OfferCorpus(
        read,
        List.copyOf(regions.keySet()),
        new TextIndex(read.stream().map(OfferFeatures::words).toList()));
  }

  List<NeedFeatures> wanted(List<MatchNeed> given, Set<ScoreComponent> parts) {
    boolean embedding = parts.contains(ScoreComponent.EMBEDDING);
    List<ParsedText> said = given.stream().map(this::said).toList();
    List<float[]> meanings =
        embedding ? vectors.all(said.stream().map(this::meaning).toList()) : List.of();
    List<NeedFeatures> read = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      ParsedText parsedText = said.get(i);
      read.add(
          new NeedFeatures(
              given.get(i),
              parsedText,
              numbers(parsedText.subjects()),
              numbers(parsedText.helps()),
              cover(parsedText, false),
              words(parsedText),
              embedding ? meanings.get(i) : new float[0],
              reach.who(given.get(i).requester()),
              given.get(i).tried().stream().map(reach::who).toList(),
              parsedText.helpsSpeakForAll()));
    }
    return read;
  }

  private static int[] numbers(List<TermMatch> pieces) {
    return pieces.stream().mapToInt(TermMatch::node).toArray();
  }

  private float[] cover(ParsedText said, boolean offered) {
    float[] cover = new float[nodes.count()];
    for (TermMatch piece :
        Stream.concat(said.subjects().stream(), said.helps().stream()).toList()) {
      for (int node = 0; node < cover.length; node++) {
        float meets = offered ? nodes.meets(piece.node(), node) : nodes.meets(node, piece.node());
        cover[node] = Math.max(cover[node], meets);
      }
    }
    return cover;
  }

  /**
   * The text as the model reads it: the bundled one knows English, so the nodes speak for others.
   */
  String meaning(ParsedText said) {
    if (!vectors.isBundled() || said.language() == Language.EN) {
      return said.text();
    }
    String names = names(said);
    return names.isEmpty() ? said.text() : names;
  }

  private String names(ParsedText said) {
    return String.join(
        ", ",
        Stream.concat(said.subjects().stream(), said.helps().stream())
            .map(piece -> nodes.name(piece.node(), Language.EN))
            .toList());
  }

  private List<String> words(ParsedText said) {
    List<String> words = new ArrayList<>(TextIndex.words(said.text(), said.language()));
    if (said.language() != Language.EN) {
      words.addAll(TextIndex.words(names(said), Language.EN));
    }
    return words;
  }
}
