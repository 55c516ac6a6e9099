package org.clearinghouse1540.kit.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.clearinghouse1540.kit.text.Language;

/**
 * An index of texts by their words, which ranks rare words higher (BM25 of Lucene); words are
 * reduced to their stems by the rules of their language.
 */
public final class TextIndex {
  private static final Map<Language, Analyzer> ANALYZERS =
      Map.of(
          Language.EN, new EnglishAnalyzer(),
          Language.FR, new FrenchAnalyzer(),
          Language.ES, new SpanishAnalyzer(),
          Language.RU, new RussianAnalyzer(),
          Language.AR, new ArabicAnalyzer(),
          Language.ZH, new CJKAnalyzer());
  // Lucene would print a remark on faster settings on standard error.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  static {
    LUCENE.setLevel(Level.SEVERE);
  }

  private static final String FIELD = "words";
  private static final int MOST_TERMS = 400;

  private final IndexSearcher searcher;
  private final int size;

  /** Indexes texts, each given as its words in order. */
  public TextIndex(List<List<String>> texts) {
    size = texts.size();
    try {
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      try (IndexWriter writer =
          new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
        for (List<String> words : texts) {
          Document document = new Document();
          document.add(new TextField(FIELD, String.join(" ", words), Field.Store.NO));
          writer.addDocument(document);
        }
        writer.forceMerge(1);
      }
      searcher = new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
  }

  /** Keeps Lucene from writing remarks on standard error; called before its first use. */
  static void quieten() {
    LUCENE.setLevel(Level.SEVERE);
  }

  /** The analyzer of a language. */
  static Analyzer analyzer(Language language) {
    return ANALYZERS.getOrDefault(language, new EnglishAnalyzer());
  }

  /** The stems of the words of a text. */
  public static List<String> words(String text, Language language) {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = analyzer(language).tokenStream(FIELD, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return words;
  }

  /** The score of each indexed text for these words, in the order of the texts. */
  public float[] scores(List<String> words) {
    float[] scores = new float[size];
    Set<String> terms = new LinkedHashSet<>(words);
    if (terms.isEmpty() || size == 0) {
      return scores;
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    terms.stream()
        .limit(MOST_TERMS)
        .forEach(
            term -> query.add(new TermQuery(new Term(FIELD, term)), BooleanClause.Occur.SHOULD));
    try {
      // All scores are collected in the order of the texts, without sorting or a limit.
      searcher.search(query.build(), new Scores(scores));
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return scores;
  }

  private static final class Scores extends SimpleCollector {
    private final float[] scores;
    private Scorable scorer = new NoScore();
    private int base;

    Scores(float[] scores) {
      this.scores = scores;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
      base = context.docBase;
    }

    @Override
    public void setScorer(Scorable scorer) {
      this.scorer = scorer;
    }

    @Override
    public void collect(int text) throws IOException {
      scores[base + text] = scorer.score();
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }
  }

  private static final class NoScore extends Scorable {
    @Override
    public float score() {
      return 0;
    }
  }
}
