package org.clearinghouse1540.kit.retrieval;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Splits a text into its most likely sequence of tokens, as SentencePiece does for multilingual
 * models.
 */
final class UnigramTokenizer implements Tokenizer {
  private static final char BLANK = '\u2581';
  private static final double UNKNOWN_COST = 10;

  private record Piece(long number, double likelihood) {}

  private final Map<String, Piece> pieces = new HashMap<>();
  private final long unknown;
  private final long begin;
  private final long end;
  private final long padding;
  private int longest = 1;
  private double least;

  UnigramTokenizer(JsonNode file) {
    JsonNode vocabulary = file.path("model").path("vocab");
    for (int i = 0; i < vocabulary.size(); i++) {
      String piece = vocabulary.get(i).path(0).asString("");
      double likelihood = vocabulary.get(i).path(1).asDouble(0);
      pieces.putIfAbsent(piece, new Piece(i, likelihood));
      longest = Math.max(longest, Math.min(32, piece.length()));
      least = Math.min(least, likelihood);
    }
    unknown = file.path("model").path("unk_id").asLong(0);
    begin = number("<s>", "[CLS]");
    end = number("</s>", "[SEP]");
    padding = number("<pad>", "[PAD]");
  }

  private long number(String... names) {
    for (String name : names) {
      Piece piece = pieces.get(name);
      if (piece != null) {
        return piece.number();
      }
    }
    throw new IllegalArgumentException("its tokenizer.json has no piece " + names[0]);
  }

  @Override
  public long padding() {
    return padding;
  }

  @Override
  public long[] of(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    String line = BLANK + plain.replaceAll("[\\s\\p{Cntrl}]+", Character.toString(BLANK));
    int size = Math.min(line.length(), MOST * 12);
    double[] best = new double[size + 1];
    int[] from = new int[size + 1];
    long[] numbers = new long[size + 1];
    for (int to = 1; to <= size; to++) {
      // An unknown letter costs more than any known token.
      best[to] = best[to - 1] + least - UNKNOWN_COST;
      from[to] = to - 1;
      numbers[to] = unknown;
      for (int at = Math.max(0, to - longest); at < to; at++) {
        Piece piece = pieces.get(line.substring(at, to));
        if (piece != null && best[at] + piece.likelihood() > best[to]) {
          best[to] = best[at] + piece.likelihood();
          from[to] = at;
          numbers[to] = piece.number();
        }
      }
    }
    return whole(size, from, numbers);
  }

  private long[] whole(int size, int[] from, long[] numbers) {
    int count = 0;
    for (int to = size; to > 0; to = from[to]) {
      count++;
    }
    long[] row = new long[count];
    int at = count;
    for (int to = size; to > 0; to = from[to]) {
      at--;
      row[at] = numbers[to];
    }
    int kept = Math.min(count, MOST - 2);
    long[] whole = new long[kept + 2];
    whole[0] = begin;
    System.arraycopy(row, 0, whole, 1, kept);
    whole[kept + 1] = end;
    return whole;
  }
}
