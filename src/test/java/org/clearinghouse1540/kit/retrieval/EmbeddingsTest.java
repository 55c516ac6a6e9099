package org.clearinghouse1540.kit.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens and vectors of texts, by the bundled model and by a model of the operator. */
class EmbeddingsTest {
  private static final String UNIGRAM =
      """
      {"model":{"type":"Unigram","unk_id":3,"vocab":[["<s>",0],["<pad>",0],["</s>",0],["<unk>",0],
       ["▁port",-2],["▁",-3],["s",-1],["po",-4],["rt",-4],["▁bor",-2],["der",-2]]}}
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void wordsAreSplitIntoTheTokensOfTheBundledModel() throws IOException {
    try (InputStream in =
        EmbeddingsTest.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
      Tokenizer pieces = Tokenizer.read(java.util.Objects.requireNonNull(in).readAllBytes());
      assertThat(pieces.of("Hello, WORLD")).containsExactly(101, 7592, 1010, 2088, 102);
      assertThat(pieces.of("")).containsExactly(101, 102);
      assertThat(pieces.of("a ".repeat(5_000))).hasSize(Tokenizer.MOST);
    }
  }

  @Test
  void theMostLikelySequenceOfTokensIsChosen() {
    Tokenizer pieces = Tokenizer.read(UNIGRAM.getBytes(StandardCharsets.UTF_8));
    assertThat(pieces.of("ports border")).containsExactly(0, 4, 6, 9, 10, 2);
    assertThat(pieces.of("port?")).containsExactly(0, 4, 3, 2);
    assertThat(pieces.padding()).isEqualTo(1);
  }

  @Test
  void textsOfSimilarMeaningHaveSimilarVectors() {
    Embeddings vectors = Embeddings.bundled();
    List<float[]> read =
        vectors.all(
            List.of(
                "radiation monitors at border crossings",
                "detectors for radioactive material at land borders",
                "training of judges"));
    assertThat(Embeddings.nearness(read.get(0), read.get(1)))
        .isGreaterThan(Embeddings.nearness(read.get(0), read.get(2)) + 0.2);
    assertThat(vectors.problem()).isEmpty();
    assertThat(vectors.of("training of judges")).isEqualTo(read.get(2));
  }

  @Test
  void aModelThatCannotBeUsedIsReportedAndGivesNoVectors() throws IOException {
    Embeddings missing = Embeddings.from(folder);
    assertThat(missing.of("ports")).isEmpty();
    assertThat(missing.problem().orElseThrow().toString()).contains("model.onnx");
    Files.writeString(folder.resolve(Embeddings.MODEL), "no model");
    Files.writeString(folder.resolve(Embeddings.TOKENIZER), "{\"model\":{\"type\":\"BPE\"}}");
    assertThat(Embeddings.from(folder).problem().orElseThrow().toString()).contains("BPE");
    Files.writeString(folder.resolve(Embeddings.TOKENIZER), UNIGRAM);
    assertThat(Embeddings.fromOrBundled(folder).problem().orElseThrow().toString())
        .contains("cannot be read");
  }
}
