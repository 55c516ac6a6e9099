package org.clearinghouse1540.kit.retrieval;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Splits a text into the numbered tokens of a model, as defined by its {@code tokenizer.json}. Two
 * kinds are supported: WordPiece (such as BERT) and Unigram (such as XLM-RoBERTa).
 */
sealed interface Tokenizer permits WordPieceTokenizer, UnigramTokenizer {
  /** The highest number of tokens; longer texts are cut, as the models do not read more. */
  int MOST = 256;

  /** The token numbers of a text, including the marks of its beginning and end. */
  long[] of(String text);

  /** The token number that pads shorter texts of a batch. */
  long padding();

  /**
   * Reads a {@code tokenizer.json}.
   *
   * @throws IllegalArgumentException if it cannot be used, with the reason
   */
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
