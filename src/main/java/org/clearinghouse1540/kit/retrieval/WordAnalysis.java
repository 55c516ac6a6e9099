package org.clearinghouse1540.kit.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.clearinghouse1540.kit.text.FoldedText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;

/** The words of a text as they are indexed and asked for: folded, and reduced to their stems. */
final class WordAnalysis {
  private static final TextFolding FOLDING = TextFolding.IGNORING_DIACRITICS;
  private static final String OTHER = "[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}]]+";
  // Chinese is written without blanks: each character is a word, so that any run of them is found.
  private static final Pattern WORD = Pattern.compile("\\p{IsHan}|" + OTHER);
  private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|" + OTHER);
  private static final String HAMZA = "\u0621";

  private WordAnalysis() {}

  /** A stem with the position of its word in the original text. */
  record Token(String stem, int start, int end) {}

  /** The stems of a text, with their positions. */
  static List<Token> tokens(String text, Language language) {
    FoldedText folded = FOLDING.trace(text);
    return read(folded.text(), language).stream()
        .map(
            token ->
                new Token(
                    token.stem(),
                    folded.originalStart(token.start()),
                    folded.originalEnd(token.end())))
        .toList();
  }

  /** The stems of a text that is read in one language; stop words have none. */
  static List<String> stems(String text, Language language) {
    return read(FOLDING.fold(text), language).stream().map(Token::stem).toList();
  }

  /** The folded words of a text, without stemming; of Chinese, the characters. */
  static List<String> words(String text) {
    return found(WORD, text);
  }

  /** The folded words of a text; Chinese characters that follow each other are together. */
  static List<String> runs(String text) {
    return found(RUN, text);
  }

  private static List<String> found(Pattern pattern, String text) {
    List<String> words = new ArrayList<>();
    Matcher word = pattern.matcher(FOLDING.fold(text));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  /** The places of a run of Chinese characters in a text. */
  static List<Token> places(String text, String run) {
    FoldedText folded = FOLDING.trace(text);
    List<Token> places = new ArrayList<>();
    int at = folded.text().indexOf(run);
    while (at >= 0) {
      int end = at + run.length();
      places.add(new Token(run, folded.originalStart(at), folded.originalEnd(end)));
      at = folded.text().indexOf(run, end);
    }
    return places;
  }

  /** The folded words of a text, with their positions; Chinese characters are together. */
  static List<Token> places(String text) {
    FoldedText folded = FOLDING.trace(text);
    List<Token> words = new ArrayList<>();
    Matcher word = RUN.matcher(folded.text());
    while (word.find()) {
      words.add(
          new Token(
              word.group(), folded.originalStart(word.start()), folded.originalEnd(word.end())));
    }
    return words;
  }

  /** The languages in which a word may be written, by its letters. */
  static Set<Language> languages(String word) {
    return switch (Character.UnicodeScript.of(word.codePointAt(0))) {
      case CYRILLIC -> Set.of(Language.RU);
      case ARABIC -> Set.of(Language.AR);
      case HAN -> Set.of(Language.ZH);
      case LATIN -> Set.of(Language.EN, Language.FR, Language.ES);
      default -> Set.of();
    };
  }

  private static List<Token> read(String folded, Language language) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = TextIndex.analyzer(language).tokenStream("words", folded)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        // Many writers leave out a hamza that has no carrier.
        String stem = term.toString().replace(HAMZA, "");
        if (!stem.isEmpty()) {
          tokens.add(new Token(stem, place.startOffset(), place.endOffset()));
        }
      }
      stream.end();
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return tokens;
  }
}
