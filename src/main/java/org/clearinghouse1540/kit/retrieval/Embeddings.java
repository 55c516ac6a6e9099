package org.clearinghouse1540.kit.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Vectors of texts; texts of similar meaning have similar vectors. The model runs in this process
 * and is loaded with the first text. If it cannot be loaded, vectors are empty and {@link
 * #problem()} gives the reason. Vectors are cached.
 */
public final class Embeddings {
  /** The name of the model's file in its folder. */
  public static final String MODEL = "model.onnx";

  /** The name of the tokenizer's definition, in the same folder as the model. */
  public static final String TOKENIZER = "tokenizer.json";

  private static final String BUNDLED = "/all-minilm-l6-v2-q";
  private static final int BATCH = 16;
  private static final int LONGEST = 4000;
  private static final float[] NONE = new float[0];

  private final Optional<Path> folder;
  private final Cache<String, float[]> kept = Caffeine.newBuilder().maximumSize(20_000).build();
  private @Nullable SentenceModel model;
  private Optional<Message> failure = Optional.empty();

  private Embeddings(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The bundled model, for English; it is less accurate for French and Spanish. */
  public static Embeddings bundled() {
    return new Embeddings(Optional.empty());
  }

  /** The operator's model in a folder with {@code model.onnx} and {@code tokenizer.json}. */
  public static Embeddings from(Path folder) {
    return new Embeddings(Optional.of(folder));
  }

  /** The operator's model if the folder contains one, otherwise the bundled model. */
  public static Embeddings fromOrBundled(Path folder) {
    return Files.isRegularFile(folder.resolve(MODEL)) ? from(folder) : bundled();
  }

  /** Whether the bundled model is used. */
  public boolean isBundled() {
    return folder.isEmpty();
  }

  /** The reason why the model cannot be used, if any. */
  public synchronized Optional<Message> problem() {
    load();
    return failure;
  }

  /** The vector of a text, of length one; empty if the model cannot be used. */
  public float[] of(String text) {
    return all(List.of(text)).getFirst();
  }

  /** The vectors of texts, in their order. */
  public List<float[]> all(List<String> texts) {
    List<String> missing =
        new LinkedHashSet<>(texts)
            .stream().filter(text -> kept.getIfPresent(text) == null).toList();
    List<float[]> fresh = missing.isEmpty() ? List.of() : read(missing);
    java.util.Map<String, float[]> now = new java.util.HashMap<>();
    for (int i = 0; i < missing.size(); i++) {
      now.put(missing.get(i), fresh.get(i));
      if (fresh.get(i).length > 0) {
        kept.put(missing.get(i), fresh.get(i));
      }
    }
    List<float[]> vectors = new ArrayList<>();
    for (String text : texts) {
      float[] known = now.get(text);
      float[] vector = known == null ? kept.getIfPresent(text) : known;
      vectors.add(vector == null ? NONE : vector);
    }
    return vectors;
  }

  private synchronized List<float[]> read(List<String> texts) {
    load();
    List<float[]> vectors = new ArrayList<>(java.util.Collections.nCopies(texts.size(), NONE));
    SentenceModel loaded = model;
    if (loaded == null) {
      return vectors;
    }
    List<long[]> pieces =
        texts.stream()
            .map(text -> loaded.pieces(text.substring(0, Math.min(LONGEST, text.length()))))
            .toList();
    // A batch contains texts of similar length, because shorter texts are padded.
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingInt(i -> pieces.get(i).length));
    for (int at = 0; at < order.size(); at += BATCH) {
      List<Integer> batch = order.subList(at, Math.min(order.size(), at + BATCH));
      try {
        List<float[]> read = loaded.vectors(batch.stream().map(pieces::get).toList());
        for (int i = 0; i < batch.size(); i++) {
          vectors.set(batch.get(i), read.get(i));
        }
      } catch (SentenceModel.Unusable broken) {
        fail(broken.problem());
        return vectors;
      }
    }
    return vectors;
  }

  private void load() {
    if (model != null || failure.isPresent()) {
      return;
    }
    try {
      model =
          new SentenceModel(
              bytes(MODEL, ".onnx"), Tokenizer.read(bytes(TOKENIZER, "-tokenizer.json")));
    } catch (SentenceModel.Unusable unusable) {
      fail(unusable.problem());
    } catch (IOException | IllegalArgumentException unusable) {
      fail(Message.of("kit.model.file", String.valueOf(unusable.getMessage())));
    }
  }

  private void fail(Message reason) {
    model = null;
    failure =
        Optional.of(
            folder
                .map(path -> Message.of("kit.model.own", path, reason))
                .orElseGet(() -> Message.of("kit.model.bundled", reason)));
  }

  private byte[] bytes(String file, String ending) throws IOException {
    if (folder.isPresent()) {
      Path path = folder.get().resolve(file);
      if (!Files.isRegularFile(path)) {
        throw new IOException(file);
      }
      return Files.readAllBytes(path);
    }
    try (InputStream in = Embeddings.class.getResourceAsStream(BUNDLED + ending)) {
      if (in == null) {
        throw new IOException(BUNDLED + ending);
      }
      return in.readAllBytes();
    }
  }

  /** The similarity of two vectors, from -1 to 1; 0 if one is empty. */
  public static double nearness(float[] one, float[] other) {
    if (one.length == 0 || one.length != other.length) {
      return 0;
    }
    // Four independent sums, which the processor can compute at the same time.
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < one.length; i += 4) {
      a += one[i] * other[i];
      b += one[i + 1] * other[i + 1];
      c += one[i + 2] * other[i + 2];
      d += one[i + 3] * other[i + 3];
    }
    for (; i < one.length; i++) {
      a += one[i] * other[i];
    }
    return (a + b) + (c + d);
  }
}
