package org.clearinghouse1540.kit.retrieval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.clearinghouse1540.kit.text.Language;

/**
 * A question of a user: words, phrases in quotation marks and symbols of documents. Each word is
 * looked for as written, by its stem in each language that its letters allow, and as the beginning
 * of a longer word; the concepts that the question names are found in all languages.
 */
public final class PassageQuery {
  private static final Pattern PART =
      Pattern.compile(
          "\"[^\"]+\"|«[^»]+»|“[^”]+”|„[^“”]+[“”]|「[^」]+」|『[^』]+』|《[^》]+》|(?<word>\\S+)");
  private static final Pattern SYMBOL = Pattern.compile(".*[\\p{L}\\p{N}][/._-][\\p{N}].*");
  private static final int LEAST_PREFIX = 3;
  private static final int MOST_WORDS = 40;
  private static final float OF_TITLE = 1.4f;
  private static final float OF_PREFIX = 0.3f;
  private static final float OF_CONCEPT = 0.8f;

  private final List<Query> wanted = new ArrayList<>();
  private final List<Query> stops = new ArrayList<>();
  private final Set<String> words = new HashSet<>();
  private final Set<String> stems = new HashSet<>();
  private final List<String> concepts;

  private PassageQuery(List<String> concepts) {
    this.concepts = List.copyOf(concepts);
  }

  /**
   * Reads a question.
   *
   * @param concepts the keys of the concepts that it names
   */
  public static PassageQuery of(String question, List<String> concepts) {
    PassageQuery query = new PassageQuery(concepts);
    Matcher part = PART.matcher(question);
    while (part.find() && query.wanted.size() < MOST_WORDS) {
      if (part.group("word") == null || SYMBOL.matcher(part.group()).matches()) {
        query.phrase(part.group());
      } else {
        WordAnalysis.runs(part.group()).forEach(query::word);
      }
    }
    return query;
  }

  /** Whether it has no word to look for, as one of punctuation only. */
  public boolean isEmpty() {
    return wanted.isEmpty() && stops.isEmpty();
  }

  private void phrase(String phrase) {
    List<String> runs = WordAnalysis.runs(phrase);
    if (!runs.isEmpty()) {
      words.addAll(runs);
      wanted.add(written(phrase));
    }
  }

  // The words in the order in which they are written.
  private static Query written(String text) {
    List<String> written = WordAnalysis.words(text);
    if (written.size() == 1) {
      return new TermQuery(new Term(PassageDocument.WORDS, written.getFirst()));
    }
    PhraseQuery.Builder builder = new PhraseQuery.Builder();
    written.forEach(word -> builder.add(new Term(PassageDocument.WORDS, word)));
    return builder.build();
  }

  private void word(String word) {
    List<Query> forms = new ArrayList<>();
    forms.add(written(word));
    Set<String> own = new HashSet<>();
    boolean stop = false;
    for (Language language : WordAnalysis.languages(word)) {
      Set<String> found = new LinkedHashSet<>(WordAnalysis.stems(word, language));
      stop |= found.isEmpty();
      own.addAll(found);
      if (!found.isEmpty()) {
        forms.add(stems(PassageDocument.stems(language, false), found));
        forms.add(new BoostQuery(stems(PassageDocument.stems(language, true), found), OF_TITLE));
      }
    }
    if (stop) {
      stops.add(new DisjunctionMaxQuery(forms, 0));
      return;
    }
    if (!isChinese(word) && word.length() >= LEAST_PREFIX) {
      Term prefix = new Term(PassageDocument.WORDS, word);
      forms.add(new BoostQuery(new PrefixQuery(prefix), OF_PREFIX));
    }
    words.add(word);
    stems.addAll(own);
    wanted.add(new DisjunctionMaxQuery(forms, 0.1f));
  }

  private static boolean isChinese(String word) {
    return WordAnalysis.languages(word).contains(Language.ZH);
  }

  // The pairs of characters of a Chinese text without blanks: most of them have to be there.
  private static Query stems(String field, Set<String> stems) {
    if (stems.size() == 1) {
      return new TermQuery(new Term(field, stems.iterator().next()));
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    stems.forEach(stem -> all.add(new TermQuery(new Term(field, stem)), Occur.SHOULD));
    return all.setMinimumNumberShouldMatch(least(stems.size())).build();
  }

  private static int least(int count) {
    return count <= 2 ? count : (int) Math.ceil(count * 0.6);
  }

  Query lucene() {
    List<Query> parts = wanted.isEmpty() ? stops : wanted;
    BooleanQuery.Builder asked = new BooleanQuery.Builder();
    parts.forEach(part -> asked.add(part, Occur.SHOULD));
    asked.setMinimumNumberShouldMatch(least(parts.size()));
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(asked.build(), Occur.SHOULD);
    for (String concept : concepts) {
      Query named = new TermQuery(new Term(PassageDocument.CONCEPTS, concept));
      query.add(new BoostQuery(named, OF_CONCEPT), Occur.SHOULD);
    }
    return query.setMinimumNumberShouldMatch(1).build();
  }

  /** Whether a folded word is one that was asked for, or begins with one. */
  boolean isMarked(String word) {
    return words.contains(word)
        || words.stream()
            .anyMatch(
                asked ->
                    asked.length() >= LEAST_PREFIX && !isChinese(asked) && word.startsWith(asked));
  }

  /** The runs of Chinese characters that were asked for. */
  List<String> chinese() {
    return words.stream().filter(PassageQuery::isChinese).toList();
  }

  /** Whether a stem is one that was asked for. */
  boolean isStem(String stem) {
    return stems.contains(stem);
  }
}
