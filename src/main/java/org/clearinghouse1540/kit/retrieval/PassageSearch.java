package org.clearinghouse1540.kit.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.clearinghouse1540.kit.text.Language;

/**
 * A search in one index, or in two as one: records of the second one take the place of the same
 * records of the first. Nothing outside of these indexes has an influence on results, counts, ranks
 * or time.
 */
public final class PassageSearch {
  private final List<PassageIndex> indexes;
  private final Set<Long> replaced;

  private PassageSearch(List<PassageIndex> indexes, Set<Long> replaced) {
    this.indexes = indexes;
    this.replaced = replaced;
  }

  /** A search in one index. */
  public static PassageSearch in(PassageIndex index) {
    return new PassageSearch(List.of(index), Set.of());
  }

  /** A search in an index, of which some records are replaced by those of another index. */
  public static PassageSearch in(PassageIndex index, PassageIndex other) {
    return new PassageSearch(List.of(index, other), other.hashes());
  }

  /** The records that match, with their numbers by kind, language and party. */
  public PassageHits find(PassageQuery query, PassageFilter filter, int offset, int size) {
    List<IndexSearcher> acquired = new ArrayList<>();
    try {
      try {
        for (PassageIndex index : indexes) {
          acquired.add(index.acquire());
        }
        return find(acquired, query, filter, offset, size);
      } finally {
        for (int at = 0; at < acquired.size(); at++) {
          indexes.get(at).release(acquired.get(at));
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private PassageHits find(
      List<IndexSearcher> acquired, PassageQuery query, PassageFilter filter, int offset, int size)
      throws IOException {
    IndexReader[] readers =
        acquired.stream().map(IndexSearcher::getIndexReader).toArray(IndexReader[]::new);
    // It is not closed: its parts belong to the indexes.
    IndexReader all = new MultiReader(readers, false);
    MatchCollector matches = new MatchCollector(readers[0].maxDoc(), replaced, filter);
    IndexSearcher searcher = new IndexSearcher(all);
    searcher.search(query.lucene(), matches);
    Counts counts = new Counts();
    Best best = new Best(offset + size);
    for (MatchCollector.Match match : matches.matches()) {
      if (counts.add(match, filter)) {
        best.add(match);
      }
    }
    List<PassageHits.Hit> page = new ArrayList<>();
    StoredFields stored = searcher.storedFields();
    for (MatchCollector.Match match : best.list().stream().skip(offset).toList()) {
      page.add(new PassageHits.Hit(passage(stored.document(match.document())), match.passages()));
    }
    return new PassageHits(
        best.all(), page, counts.kinds, counts.languages(matches.languages()), counts.parties);
  }

  private static Passage passage(Document document) {
    return new Passage(
        document.get(PassageDocument.RECORD),
        document.get(PassageDocument.ADDRESS),
        document.get(PassageDocument.TITLE),
        document.get(PassageDocument.TEXT),
        Language.find(document.get(PassageDocument.LANGUAGE)).orElse(Language.EN),
        document.get(PassageDocument.PARTY),
        document.get(PassageDocument.DATE),
        "",
        List.of());
  }

  /** The first records of an order, of which the others are only counted. */
  private static final class Best {
    private static final Comparator<MatchCollector.Match> ORDER =
        Comparator.comparingDouble((MatchCollector.Match match) -> -match.score())
            .thenComparing(match -> -match.day())
            .thenComparing(MatchCollector.Match::hash);
    private final PriorityQueue<MatchCollector.Match> first = new PriorityQueue<>(ORDER.reversed());
    private final int size;
    private int all;

    Best(int size) {
      this.size = size;
    }

    void add(MatchCollector.Match match) {
      all++;
      MatchCollector.Match last = first.peek();
      if (last != null && first.size() >= size && ORDER.compare(match, last) >= 0) {
        return;
      }
      first.add(match);
      if (first.size() > size) {
        first.poll();
      }
    }

    int all() {
      return all;
    }

    List<MatchCollector.Match> list() {
      return first.stream().sorted(ORDER).toList();
    }
  }

  /** The numbers of records by a value, each under the limits other than that value. */
  private static final class Counts {
    private final Map<String, Integer> kinds = new HashMap<>();
    private final int[] languages = new int[Integer.SIZE];
    private final Map<String, Integer> parties = new HashMap<>();

    /** Counts a record, and says whether it is within all limits. */
    boolean add(MatchCollector.Match match, PassageFilter filter) {
      boolean kind = filter.hasKind(match.kind());
      boolean party = filter.hasParty(match.party());
      boolean language = match.inLanguage();
      if (!filter.hasDay(match.day())) {
        return false;
      }
      if (party && language) {
        kinds.merge(match.kind(), 1, Integer::sum);
      }
      if (kind && party) {
        for (int left = match.languages(); left != 0; left &= left - 1) {
          languages[Integer.numberOfTrailingZeros(left)]++;
        }
      }
      if (kind && language && !match.party().isEmpty()) {
        parties.merge(match.party(), 1, Integer::sum);
      }
      return kind && party && language;
    }

    Map<String, Integer> languages(List<String> codes) {
      Map<String, Integer> found = new HashMap<>();
      for (int place = 0; place < codes.size(); place++) {
        if (languages[place] > 0) {
          found.put(codes.get(place), languages[place]);
        }
      }
      return found;
    }
  }
}
