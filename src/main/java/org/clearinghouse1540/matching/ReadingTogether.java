package org.clearinghouse1540.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.retrieval.RareWords;
import org.clearinghouse1540.kit.retrieval.TextVectors;
import org.clearinghouse1540.kit.text.Language;

/** Reads needs and offers into what is weighed, and keeps what was read. */
final class ReadingTogether {
  private record Kept(List<Offer> offers, boolean vectors) {}

  private final Reading reading;
  private final Nodes nodes;
  private final TextVectors vectors;
  private final Reach reach;
  private final Cache<Kept, Corpus> corpora = Caffeine.newBuilder().maximumSize(4).build();
  private final Cache<Offer, Said> offers = Caffeine.newBuilder().maximumSize(10_000).build();
  private final Cache<Need, Said> needs = Caffeine.newBuilder().maximumSize(10_000).build();

  ReadingTogether(Reading reading, Nodes nodes, TextVectors vectors, Reach reach) {
    this.reading = reading;
    this.nodes = nodes;
    this.vectors = vectors;
    this.reach = reach;
  }

  Said said(Need need) {
    return needs.get(need, reading::need);
  }

  Corpus corpus(List<Offer> given, Set<Part> parts) {
    boolean embedding = parts.contains(Part.EMBEDDING);
    return corpora.get(
        new Kept(List.copyOf(given), embedding), key -> read(key.offers(), embedding));
  }

  private Corpus read(List<Offer> given, boolean embedding) {
    List<Said> said = given.stream().map(offer -> offers.get(offer, reading::offer)).toList();
    List<float[]> meanings =
        embedding ? vectors.all(said.stream().map(this::meaning).toList()) : List.of();
    List<Given> read = new ArrayList<>();
    Map<Reach.Region, Integer> regions = new LinkedHashMap<>();
    for (int i = 0; i < given.size(); i++) {
      Said each = said.get(i);
      Reach.Region region = Reach.Region.of(given.get(i));
      regions.putIfAbsent(region, regions.size());
      read.add(
          new Given(
              given.get(i),
              each,
              numbers(each.subjects()),
              numbers(each.helps()),
              cover(each, true),
              words(each),
              embedding ? meanings.get(i) : new float[0],
              reach.who(given.get(i).provider()),
              regions.getOrDefault(region, 0)));
    }
    return new Corpus(
        read,
        List.copyOf(regions.keySet()),
        new RareWords(read.stream().map(Given::words).toList()));
  }

  List<Wanted> wanted(List<Need> given, Set<Part> parts) {
    boolean embedding = parts.contains(Part.EMBEDDING);
    List<Said> said = given.stream().map(this::said).toList();
    List<float[]> meanings =
        embedding ? vectors.all(said.stream().map(this::meaning).toList()) : List.of();
    List<Wanted> read = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      Said each = said.get(i);
      read.add(
          new Wanted(
              given.get(i),
              each,
              numbers(each.subjects()),
              numbers(each.helps()),
              cover(each, false),
              words(each),
              embedding ? meanings.get(i) : new float[0],
              reach.who(given.get(i).requester()),
              given.get(i).tried().stream().map(reach::who).toList(),
              each.helpsSpeakForAll()));
    }
    return read;
  }

  private static int[] numbers(List<Piece> pieces) {
    return pieces.stream().mapToInt(Piece::node).toArray();
  }

  private float[] cover(Said said, boolean offered) {
    float[] cover = new float[nodes.count()];
    for (Piece piece : Stream.concat(said.subjects().stream(), said.helps().stream()).toList()) {
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
  String meaning(Said said) {
    if (!vectors.isBundled() || said.language() == Language.EN) {
      return said.text();
    }
    String names = names(said);
    return names.isEmpty() ? said.text() : names;
  }

  private String names(Said said) {
    return String.join(
        ", ",
        Stream.concat(said.subjects().stream(), said.helps().stream())
            .map(piece -> nodes.name(piece.node(), Language.EN))
            .toList());
  }

  private List<String> words(Said said) {
    List<String> words = new ArrayList<>(RareWords.words(said.text(), said.language()));
    if (said.language() != Language.EN) {
      words.addAll(RareWords.words(names(said), Language.EN));
    }
    return words;
  }
}
