package org.clearinghouse1540.kit.retrieval;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Splits words into the longest tokens of a vocabulary, as BERT does. */
final class WordPieceTokenizer implements Tokenizer {
  private static final int LONGEST_WORD = 100;
  private final Map<String, Long> numbers = new HashMap<>();
  private final boolean lower;
  private final String inside;
  private final long unknown;
  private final long begin;
  private final long end;
  private final long padding;

  WordPieceTokenizer(JsonNode file) {
    for (Map.Entry<String, JsonNode> piece : file.path("model").path("vocab").properties()) {
      numbers.put(piece.getKey(), piece.getValue().asLong());
    }
    lower = file.path("normalizer").path("lowercase").asBoolean(true);
    inside = file.path("model").path("continuing_subword_prefix").asString("##");
    unknown = number(file.path("model").path("unk_token").asString("[UNK]"));
    begin = number("[CLS]");
    end = number("[SEP]");
    padding = number("[PAD]");
  }

  private long number(String piece) {
    Long number = numbers.get(piece);
    if (number == null) {
      throw new IllegalArgumentException("its tokenizer.json has no piece " + piece);
    }
    return number;
  }

  @Override
  public long padding() {
    return padding;
  }

  @Override
  public long[] of(String text) {
    List<Long> pieces = new ArrayList<>();
    pieces.add(begin);
    for (String word : words(text)) {
      cut(word, pieces);
    }
    long[] numbered = pieces.stream().limit(MOST - 1L).mapToLong(Long::longValue).toArray();
    long[] whole = java.util.Arrays.copyOf(numbered, numbered.length + 1);
    whole[numbered.length] = end;
    return whole;
  }

  private void cut(String word, List<Long> pieces) {
    if (word.length() > LONGEST_WORD) {
      pieces.add(unknown);
      return;
    }
    List<Long> found = new ArrayList<>();
    int at = 0;
    while (at < word.length()) {
      int to = word.length();
      Long number = null;
      while (to > at && number == null) {
        String piece = (at == 0 ? "" : inside) + word.substring(at, to);
        number = numbers.get(piece);
        if (number == null) {
          to--;
        }
      }
      if (number == null) {
        pieces.add(unknown);
        return;
      }
      found.add(number);
      at = to;
    }
    pieces.addAll(found);
  }

  private List<String> words(String text) {
    String plain = text;
    if (lower) {
      plain =
          Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
              .replaceAll("\\p{Mn}+", "");
    }
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    plain
        .codePoints()
        .forEach(
            letter -> {
              boolean alone = isMark(letter) || Character.isIdeographic(letter);
              if (alone || Character.isWhitespace(letter) || Character.isISOControl(letter)) {
                close(word, words);
              }
              if (alone) {
                words.add(Character.toString(letter));
              } else if (!Character.isWhitespace(letter) && !Character.isISOControl(letter)) {
                word.appendCodePoint(letter);
              }
            });
    close(word, words);
    return words;
  }

  private static void close(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isMark(int letter) {
    boolean ascii = letter > 32 && letter < 127 && !Character.isLetterOrDigit(letter);
    return ascii
        || switch (Character.getType(letter)) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
              true;
          default -> false;
        };
  }
}
