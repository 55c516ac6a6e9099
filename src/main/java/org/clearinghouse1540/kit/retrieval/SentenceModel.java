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

/** A sentence model in ONNX, loaded; its vectors are the mean over the pieces of a text. */
final class SentenceModel {
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final Tokenizer pieces;

  /** The model or the native library beneath it does not work here. */
  static final class Unusable extends Exception {
    Unusable(String why, Throwable cause) {
      super(why, cause);
    }
  }

  SentenceModel(byte[] onnx, Tokenizer pieces) throws Unusable {
    this.pieces = pieces;
    try {
      environment = OrtEnvironment.getEnvironment();
      try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(Math.min(4, Runtime.getRuntime().availableProcessors()));
        options.setCPUArenaAllocator(false); // Memory is given back after a batch.
        session = environment.createSession(onnx, options);
      }
    } catch (OrtException broken) {
      throw new Unusable("it is no model that can be read", broken);
    } catch (LinkageError missing) {
      throw new Unusable("its native library cannot be loaded on this machine", missing);
    } catch (RuntimeException failed) {
      throw new Unusable("its native library does not start (" + failed.getMessage() + ")", failed);
    }
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
          throw new Unusable(
              "its first output is not one row of numbers for each piece",
              new IllegalStateException());
        }
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
          vectors.add(mean(states[i], batch.get(i).length));
        }
        return vectors;
      }
    } catch (OrtException failed) {
      throw new Unusable("it does not run (" + failed.getMessage() + ")", failed);
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
