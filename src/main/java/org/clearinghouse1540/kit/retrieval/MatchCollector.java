package org.clearinghouse1540.kit.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Collects the passages that match, by their records. */
final class MatchCollector extends SimpleCollector {
  // A record with several matching passages is a little better than one with the best alone.
  private static final float OF_FURTHER = 0.02f;
  private static final int MOST_FURTHER = 10;

  private final Map<Long, Match> matches = new HashMap<>();
  // The languages that were met; a match has a bit for the place of each.
  private final List<String> languages = new ArrayList<>();
  private final int endOfFirst;
  private final Set<Long> replaced;
  private final PassageFilter filter;
  private @Nullable Scorable scorer;
  private @Nullable Values values;
  private int base;

  /** A record that matches. */
  static final class Match {
    private final long hash;
    private final String kind;
    private final String party;
    private final long day;
    private int languages;
    private float score;
    private int document = -1;
    private int passages;

    private Match(long hash, String kind, String party, long day) {
      this.hash = hash;
      this.kind = kind;
      this.party = party;
      this.day = day;
    }

    private void add(int found, float by) {
      passages++;
      if (by > score || document < 0) {
        score = by;
        document = found;
      }
    }

    long hash() {
      return hash;
    }

    String kind() {
      return kind;
    }

    String party() {
      return party;
    }

    long day() {
      return day;
    }

    /** A bit for the place of each language of its passages that match. */
    int languages() {
      return languages;
    }

    /** Whether a passage that matches is in the language that was asked for. */
    boolean inLanguage() {
      return document >= 0;
    }

    float score() {
      return score * (1 + OF_FURTHER * Math.min(MOST_FURTHER, passages - 1));
    }

    /** The passage that matches best. */
    int document() {
      return document;
    }

    int passages() {
      return passages;
    }
  }

  /** The values of the passages of one segment. */
  private record Values(
      NumericDocValues hash, NumericDocValues day, Column kind, Column language, Column party) {

    static Values of(LeafReaderContext leaf) throws IOException {
      return new Values(
          DocValues.getNumeric(leaf.reader(), PassageDocument.HASH),
          DocValues.getNumeric(leaf.reader(), PassageDocument.DAY),
          Column.of(leaf, PassageDocument.KIND),
          Column.of(leaf, PassageDocument.LANGUAGE),
          Column.of(leaf, PassageDocument.PARTY));
    }

    private static long value(NumericDocValues values, int document) throws IOException {
      return values.advanceExact(document) ? values.longValue() : 0;
    }
  }

  /** The few different values of a field, of which each is read once. */
  private record Column(SortedDocValues values, String[] known) {
    static Column of(LeafReaderContext leaf, String field) throws IOException {
      SortedDocValues values = DocValues.getSorted(leaf.reader(), field);
      return new Column(values, new String[values.getValueCount()]);
    }

    String value(int document) throws IOException {
      if (!values.advanceExact(document)) {
        return "";
      }
      int number = values.ordValue();
      String value = known[number];
      if (value == null) {
        value = values.lookupOrd(number).utf8ToString();
        known[number] = value;
      }
      return value;
    }
  }

  /**
   * A collector.
   *
   * @param endOfFirst the number of the first passage of the second index
   * @param replaced the records of the first index that the second one replaces
   */
  MatchCollector(int endOfFirst, Set<Long> replaced, PassageFilter filter) {
    this.endOfFirst = endOfFirst;
    this.replaced = replaced;
    this.filter = filter;
  }

  Collection<Match> matches() {
    return matches.values();
  }

  /** The languages that were met, of which each match has the bits. */
  List<String> languages() {
    return languages;
  }

  private int place(String language) {
    int place = languages.indexOf(language);
    if (place < 0) {
      languages.add(language);
      return languages.size() - 1;
    }
    return place;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
    base = leaf.docBase;
    values = Values.of(leaf);
  }

  @Override
  public void setScorer(Scorable scoring) {
    scorer = scoring;
  }

  @Override
  public void collect(int document) throws IOException {
    Values now = values;
    Scorable scoring = scorer;
    if (now == null || scoring == null) {
      return;
    }
    long hash = Values.value(now.hash(), document);
    if (base < endOfFirst && replaced.contains(hash)) {
      return;
    }
    Match match = matches.get(hash);
    if (match == null) {
      match =
          new Match(
              hash,
              now.kind().value(document),
              now.party().value(document),
              Values.value(now.day(), document));
      matches.put(hash, match);
    }
    String language = now.language().value(document);
    match.languages |= 1 << place(language);
    if (filter.hasLanguage(language)) {
      match.add(base + document, scoring.score());
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE;
  }
}
