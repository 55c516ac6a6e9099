package org.clearinghouse1540.app;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jsoup.nodes.Element;

/**
 * One hostile form, put together at random from a form of the program: some of its fields have
 * hostile values, are doubled, renamed, missing or repeated, and its file is damaged.
 *
 * @param description the fields and the kinds of their values, for the report
 */
record HostileForm(String path, String type, byte[] body, boolean hasFile, String description) {
  private static final String EDGE = "----------1540";
  private static final int REPEATED = 1_500;

  /** A field as it is sent. */
  private record SentField(String name, byte[] value) {}

  /** A file as it is sent. */
  private record SentFile(String field, String fileName, String kind) {}

  /** Puts one together. */
  static HostileForm of(
      FormCrawler.FoundForm form, Map<String, String> usual, String token, Random random) {
    List<String> kinds = new ArrayList<>();
    List<SentField> fields = fields(form.form(), usual, random, kinds);
    fields.add(new SentField("_csrf", token.getBytes(StandardCharsets.UTF_8)));
    String path = path(form, random, kinds);
    Optional<SentFile> file =
        Optional.ofNullable(form.form().selectFirst("input[type=file]"))
            .filter(found -> random.nextInt(4) == 0)
            .map(found -> file(found.attr("name"), random));
    if (file.isEmpty() && random.nextInt(12) > 0) {
      return new HostileForm(
          path, "application/x-www-form-urlencoded", encoded(fields), false, kinds.toString());
    }
    file.ifPresent(found -> kinds.add("file: " + found.kind()));
    return new HostileForm(
        path,
        "multipart/form-data; boundary=" + EDGE,
        parts(fields, file),
        file.isPresent(),
        kinds.toString());
  }

  private static SentFile file(String field, Random random) {
    return new SentFile(field, HostileValues.anyFileName(random), HostileValues.anyFile(random));
  }

  private static List<SentField> fields(
      Element form, Map<String, String> usual, Random random, List<String> kinds) {
    List<String> names = new ArrayList<>(FormValues.names(form));
    List<SentField> fields = new ArrayList<>();
    usual.forEach(
        (name, value) -> {
          if (!names.contains(name)) {
            fields.add(new SentField(name, value.getBytes(StandardCharsets.UTF_8)));
          }
        });
    // Often one field alone, so that the others lead the form on to where this one is read.
    int hostile = random.nextInt(3) > 0 ? 1 : 1 + random.nextInt(Math.max(1, names.size()));
    List<String> chosen = new ArrayList<>(names);
    Collections.shuffle(chosen, random);
    List<String> attacked = chosen.subList(0, Math.min(hostile, chosen.size()));
    for (String name : names) {
      byte[] value = usual.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8);
      if (attacked.contains(name)) {
        add(fields, name, value, random, kinds);
      } else if (usual.containsKey(name)) {
        fields.add(new SentField(name, value));
      }
    }
    if (names.isEmpty() || random.nextInt(10) == 0) {
      String unknown = HostileValues.anyFieldName(random);
      kinds.add("an unknown field");
      fields.add(new SentField(unknown, HostileValues.value(HostileValues.anyValue(random))));
    }
    return fields;
  }

  private static void add(
      List<SentField> fields, String name, byte[] usual, Random random, List<String> kinds) {
    String kind = HostileValues.anyValue(random);
    byte[] value = HostileValues.value(kind);
    switch (random.nextInt(24)) {
      case 0 -> kinds.add(name + " missing");
      case 1 -> {
        kinds.add(name + " doubled: " + kind);
        fields.add(new SentField(name, usual));
        fields.add(new SentField(name, value));
      }
      case 2 -> {
        kinds.add(name + " as an array: " + kind);
        fields.add(new SentField(name + "[]", value));
        fields.add(new SentField(name + "[0]", usual));
        fields.add(new SentField(name + "[99999999999]", value));
      }
      case 3 -> {
        kinds.add(name + " repeated");
        for (int i = 0; i < REPEATED; i++) {
          fields.add(new SentField(name, usual));
        }
      }
      default -> {
        kinds.add(name + ": " + kind);
        fields.add(new SentField(name, value));
      }
    }
  }

  // The record of the page, or one that cannot be.
  private static String path(FormCrawler.FoundForm form, Random random, List<String> kinds) {
    if (random.nextInt(12) > 0 || !form.pattern().contains("{")) {
      return form.action();
    }
    String part = HostileValues.anyPathPart(random);
    kinds.add("address " + part.substring(0, Math.min(20, part.length())));
    return form.pattern().replaceFirst("\\{[^}]+}", part).replaceAll("\\{[^}]+}", "1");
  }

  private static byte[] encoded(List<SentField> fields) {
    StringBuilder body = new StringBuilder();
    for (SentField field : fields) {
      body.append(percent(field.name().getBytes(StandardCharsets.UTF_8)))
          .append('=')
          .append(percent(field.value()))
          .append('&');
    }
    return body.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static String percent(byte[] bytes) {
    StringBuilder encoded = new StringBuilder();
    HexFormat hex = HexFormat.of().withUpperCase();
    for (byte found : bytes) {
      boolean plain = found >= '0' && found <= '9' || found >= 'a' && found <= 'z' || found == '-';
      if (plain) {
        encoded.append((char) found);
      } else {
        encoded.append('%').append(hex.toHexDigits(found));
      }
    }
    return encoded.toString();
  }

  private static byte[] parts(List<SentField> fields, Optional<SentFile> file) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (SentField field : fields) {
      begin(body, field.name(), "");
      body.writeBytes(field.value());
    }
    file.ifPresent(
        found -> {
          String name = "; filename=\"" + found.fileName() + "\"\r\nContent-Type: text/plain";
          begin(body, found.field(), name);
          body.writeBytes(HostileValues.file(found.kind()));
        });
    body.writeBytes(("\r\n--" + EDGE + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return body.toByteArray();
  }

  private static void begin(ByteArrayOutputStream body, String name, String more) {
    String head = "\r\n--" + EDGE + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
    body.writeBytes((head + more + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
  }
}
