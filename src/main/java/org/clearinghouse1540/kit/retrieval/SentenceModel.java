package org.clearinghouse1540.kit.retrieval;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.text.Message;

/** A loaded ONNX sentence model; the vector of a text is the mean over its tokens. */
final class SentenceModel {
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Tokenizer pieces;

  /** Thrown if the model or its native library does not work on this computer. */
  static final class Unusable extends Exception {
    private final Message problem;

    Unusable(Message problem, Throwable cause) {
      super(problem.toString(), cause);
      this.problem = problem;
    }

    /** The reason for the reader. */
    Message problem() {
      return problem;
    }
  }

  SentenceModel(byte[] onnx, Tokenizer pieces) throws Unusable {
    this.pieces = pieces;
    try {
      environment = OrtEnvironment.getEnvironment();
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(Math.min(4, Runtime.getRuntime().availableProcessors()));
        options.setCPUArenaAllocator(false); // Memory is released after a batch.
        session = environment.createSession(onnx, options);
      }
    } catch (OrtException broken) {
      throw new Unusable(Message.of("kit.model.unreadable"), broken);
    } catch (LinkageError missing) {
      throw new Unusable(Message.of("kit.model.no-library"), missing);
    } catch (RuntimeException failed) {
      throw new Unusable(failed("kit.model.library-failed", failed), failed);
    }
  }

  private static Message failed(String key, Exception failed) {
    return Message.of(key, String.valueOf(failed.getMessage()));
  }

  long[] pieces(String text) {
    return pieces.of(text);
  }

  List<float[]> vectors(List<long[]> batch) throws Unusable {
    int longest = batch.stream().mapToInt(row -> row.length).max().orElse(0);
    long[] shape = {batch.size(), longest};
    LongBuffer numbers = LongBuffer.allocate(batch.size() * longest);
    LongBuffer mask = LongBuffer.allocate(batch.size() * longest);
    for (long[] row : batch) {
      for (int i = 0; i < longest; i++) {
        numbers.put(i < row.length ? row[i] : pieces.padding());
        mask.put(i < row.length ? 1 : 0);
      }
    }
    LongBuffer kinds = LongBuffer.allocate(batch.size() * longest);
    Set<String> wanted = session.getInputNames();
    Map<String, OnnxTensor> inputs = new HashMap<>();
    try {
      add(inputs, wanted, "input_ids", numbers.flip(), shape);
      add(inputs, wanted, "attention_mask", mask.flip(), shape);
      add(inputs, wanted, "token_type_ids", kinds, shape);
      try (OrtSession.Result result = session.run(inputs)) {
        if (!(result.get(0).getValue() instanceof float[][][] states)) {
          throw new Unusable(Message.of("kit.model.output"), new IllegalStateException());
        }
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
          vectors.add(mean(states[i], batch.get(i).length));
        }
        return vectors;
      }
    } catch (OrtException failed) {
      throw new Unusable(failed("kit.model.failed", failed), failed);
    } finally {
      inputs.values().forEach(OnnxTensor::close);
    }
  }

  private void add(
      Map<String, OnnxTensor> inputs,
      Set<String> wanted,
      String name,
      LongBuffer values,
      long[] shape)
      throws OrtException {
    if (wanted.contains(name)) {
      inputs.put(name, OnnxTensor.createTensor(environment, values, shape));
    }
  }

  private static float[] mean(float[][] states, int count) {
    float[] sum = new float[states[0].length];
    for (int row = 0; row < count; row++) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += states[row][i];
      }
    }
    double square = 0;
    for (float number : sum) {
      square += (double) number * number;
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < sum.length; i++) {
      sum[i] = length == 0 ? 0 : sum[i] / length;
    }
    return sum;
  }
}
