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

/** Extracts the scored features of needs and offers, and caches them. */
final class FeatureExtractor {
  private record CorpusKey(List<MatchOffer> offers, boolean withEmbeddings) {}

  private final FeatureParser parser;
  private final TaxonomyIndex taxonomy;
  private final Embeddings embeddings;
  private final Eligibility eligibility;
  private final OfferPlaces places;
  private final Cache<CorpusKey, OfferCorpus> corpora =
      Caffeine.newBuilder().maximumSize(4).build();
  private final Cache<MatchOffer, ParsedText> offers =
      Caffeine.newBuilder().maximumSize(10_000).build();
  private final Cache<MatchNeed, ParsedText> needs =
      Caffeine.newBuilder().maximumSize(10_000).build();

  FeatureExtractor(
      FeatureParser reading,
      TaxonomyIndex nodes,
      Embeddings embeddings,
      Eligibility reach,
      OfferPlaces places) {
    this.parser = reading;
    this.taxonomy = nodes;
    this.embeddings = embeddings;
    this.eligibility = reach;
    this.places = places;
  }

  ParsedText parse(MatchNeed need) {
    return needs.get(need, parser::need);
  }

  OfferCorpus corpus(List<MatchOffer> given, Set<ScoreComponent> parts) {
    boolean embedding = parts.contains(ScoreComponent.EMBEDDING);
    return corpora.get(
        new CorpusKey(List.copyOf(given), embedding), key -> read(key.offers(), embedding));
  }

  private OfferCorpus read(List<MatchOffer> received, boolean embedding) {
    List<MatchOffer> given = received.stream().map(places::placed).toList();
    List<ParsedText> said = given.stream().map(offer -> offers.get(offer, parser::offer)).toList();
    List<float[]> meanings =
        embedding ? embeddings.all(said.stream().map(this::meaning).toList()) : List.of();
    List<OfferFeatures> read = new ArrayList<>();
    Map<Eligibility.RegionScope, Integer> regions = new LinkedHashMap<>();
    for (int i = 0; i < given.size(); i++) {
      ParsedText parsedText = said.get(i);
      Eligibility.RegionScope region = Eligibility.RegionScope.of(given.get(i));
      regions.putIfAbsent(region, regions.size());
      read.add(
          new OfferFeatures(
              given.get(i),
              parsedText,
              numbers(parsedText.subjects()),
              numbers(parsedText.kinds()),
              cover(parsedText, true),
              words(parsedText),
              embedding ? meanings.get(i) : new float[0],
              eligibility.name(given.get(i).provider()),
              regions.getOrDefault(region, 0)));
    }
    return new OfferCorpus(
        read,
        List.copyOf(regions.keySet()),
        new TextIndex(read.stream().map(OfferFeatures::words).toList()));
  }

  List<NeedFeatures> needs(List<MatchNeed> given, Set<ScoreComponent> parts) {
    boolean embedding = parts.contains(ScoreComponent.EMBEDDING);
    List<ParsedText> said = given.stream().map(this::parse).toList();
    List<float[]> meanings =
        embedding ? embeddings.all(said.stream().map(this::meaning).toList()) : List.of();
    List<NeedFeatures> read = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      ParsedText parsedText = said.get(i);
      read.add(
          new NeedFeatures(
              given.get(i),
              parsedText,
              numbers(parsedText.subjects()),
              numbers(parsedText.kinds()),
              cover(parsedText, false),
              words(parsedText),
              embedding ? meanings.get(i) : new float[0],
              eligibility.name(given.get(i).requester()),
              given.get(i).tried().stream().map(eligibility::name).toList(),
              parsedText.kindsCoverAllSubjects()));
    }
    return read;
  }

  private static int[] numbers(List<TermMatch> pieces) {
    return pieces.stream().mapToInt(TermMatch::node).toArray();
  }

  private float[] cover(ParsedText parsed, boolean offered) {
    float[] cover = new float[taxonomy.count()];
    for (TermMatch match :
        Stream.concat(parsed.subjects().stream(), parsed.kinds().stream()).toList()) {
      for (int node = 0; node < cover.length; node++) {
        float meets =
            offered ? taxonomy.meets(match.node(), node) : taxonomy.meets(node, match.node());
        cover[node] = Math.max(cover[node], meets);
      }
    }
    return cover;
  }

  /**
   * The text for the sentence model. The bundled model is English, so the names of the nodes
   * replace a text in another language.
   */
  String meaning(ParsedText parsed) {
    if (!embeddings.isBundled() || parsed.language() == Language.EN) {
      return parsed.text();
    }
    String names = names(parsed);
    return names.isEmpty() ? parsed.text() : names;
  }

  private String names(ParsedText parsed) {
    return String.join(
        ", ",
        Stream.concat(parsed.subjects().stream(), parsed.kinds().stream())
            .map(match -> taxonomy.name(match.node(), Language.EN))
            .toList());
  }

  private List<String> words(ParsedText parsed) {
    List<String> words = new ArrayList<>(TextIndex.words(parsed.text(), parsed.language()));
    if (parsed.language() != Language.EN) {
      words.addAll(TextIndex.words(names(parsed), Language.EN));
    }
    return words;
  }
}
