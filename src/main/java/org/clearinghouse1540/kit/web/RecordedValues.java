package org.clearinghouse1540.kit.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The recorded values with which a page fills its forms. Each field of a form carries the digest of
 * the value that its user saw; when the form is sent, the page is made again, and the values that
 * it would show now are collected here.
 */
final class RecordedValues {
  private static final ThreadLocal<@Nullable RecordedValues> COLLECTING = new ThreadLocal<>();
  private static final int DIGITS = 16;
  private final List<Field> fields = new ArrayList<>();

  /**
   * A field with its recorded value.
   *
   * @param action the address to which its form is sent
   * @param told the values by which its form differs from others with the same address
   * @param values the recorded values; empty if there are none
   */
  record Field(
      String action,
      Map<String, String> told,
      FieldView.Kind kind,
      String name,
      List<String> values) {
    /** The recorded value as one text. */
    String text() {
      return String.join(", ", values);
    }

    boolean isEmpty() {
      return values.stream().allMatch(String::isBlank);
    }
  }

  /** Collects the fields of all forms that this thread renders meanwhile. */
  static List<Field> collect(Rendering rendering) throws Exception {
    RecordedValues collected = new RecordedValues();
    COLLECTING.set(collected);
    try {
      rendering.run();
    } finally {
      COLLECTING.remove();
    }
    return collected.fields;
  }

  /** The rendering of a page. */
  interface Rendering {
    void run() throws Exception;
  }

  /** Notes a field that a page shows. */
  static void show(Field field) {
    RecordedValues collecting = COLLECTING.get();
    if (collecting != null) {
      collecting.fields.add(field);
    }
  }

  /** The digest of a recorded value. Line ends and space around it do not count. */
  static String digest(List<String> values) {
    List<String> plain =
        values.stream()
            .map(value -> value.replaceAll("\\r\\n?", "\n").strip())
            .filter(value -> !value.isEmpty())
            .toList();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(String.join("\u0000", plain).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
