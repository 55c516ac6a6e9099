package org.clearinghouse1540.kit.retrieval;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Cuts a text into the numbered pieces that a model knows, as its {@code tokenizer.json} says. Two
 * kinds are read: WordPiece (BERT and its kin) and Unigram (XLM-RoBERTa and its kin).
 */
sealed interface Tokenizer permits WordPieceTokenizer, UnigramTokenizer {
  /** Longer texts are cut: the models that are meant here read no more. */
  int MOST = 256;

  /** The numbers of a text, with the marks of its beginning and end. */
  long[] of(String text);

  /** The number that fills up shorter texts of a batch. */
  long padding();

  /** Reads a {@code tokenizer.json}; what cannot be used is told in a sentence. */
  static Tokenizer read(byte[] json) {
    try {
      JsonNode file = JsonMapper.builder().build().readTree(json);
      String type = file.path("model").path("type").asString("");
      return switch (type) {
        case "WordPiece" -> new WordPieceTokenizer(file);
        case "Unigram" -> new UnigramTokenizer(file);
        default ->
            throw new IllegalArgumentException(
                "its tokenizer.json is of the kind '" + type + "'; WordPiece and Unigram are read");
      };
    } catch (JacksonException broken) {
      throw new IllegalArgumentException("its tokenizer.json is no JSON that can be read", broken);
    }
  }
}
