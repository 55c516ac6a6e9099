package org.clearinghouse1540.kit.journal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.BadInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file of a {@link JournalBundle}: JSON lines, first the head, then the entries. It is read and
 * written line by line.
 */
final class JournalBundleFile implements Iterable<JournalBundleFile.Line>, AutoCloseable {
  private static final String FORMAT = "clearinghouse-journal-1";
  // Entries of some accounts: each has its proof, and their records may have others between them.
  private static final String ACTS = "clearinghouse-journal-acts-1";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final Set<String> HEAD_FIELDS =
      Set.of("format", "whole", "entries", "size", "root", "at", "public_key", "signature");
  private static final Set<String> ENTRY_FIELDS =
      Set.of(
          "seq",
          "at",
          "actor",
          "role",
          "act",
          "subject",
          "before",
          "after",
          "why",
          "source",
          "record_before",
          "chain_before",
          "rows",
          "hash",
          "proof");

  private final Path file;
  private final BufferedReader in;
  private final boolean whole;
  private final boolean acts;
  private final TreeHead head;
  private final long announced;
  private int number;
  private long entries;

  /** An entry with its proof. */
  record Line(JournalEntry entry, List<String> proof) {}

  private JournalBundleFile(Path file, BufferedReader in) {
    this.file = file;
    this.in = in;
    JsonNode first =
        next(HEAD_FIELDS, node -> node)
            .orElseThrow(() -> BadInput.of("file", "kit.journal.bundle-incomplete", file));
    String format = first.path("format").asString("");
    this.acts = format.equals(ACTS);
    this.whole = first.path("whole").asBoolean(false);
    if (!acts && !format.equals(FORMAT) || acts && whole) {
      throw notABundle();
    }
    this.announced = first.path("entries").asLong(-1);
    try {
      this.head = head(first);
    } catch (IllegalArgumentException | DateTimeParseException damaged) {
      throw notABundle();
    }
  }

  /**
   * Opens a file.
   *
   * @throws BadInput if it is not a bundle, with the line
   */
  static JournalBundleFile open(Path file) {
    try {
      return new JournalBundleFile(file, Files.newBufferedReader(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw BadInput.of("file", "kit.file.unreadable", file);
    }
  }

  boolean whole() {
    return whole;
  }

  /** Whether it has the entries of some accounts, and not all entries of their records. */
  boolean acts() {
    return acts;
  }

  TreeHead head() {
    return head;
  }

  /** The lines that were not read yet; their end is reached only if none is missing. */
  @Override
  public Iterator<Line> iterator() {
    return Stream.generate(this::line)
        .takeWhile(Optional::isPresent)
        .map(Optional::orElseThrow)
        .iterator();
  }

  /** Reads the rest, so that a file without its last lines is not taken for a whole one. */
  void requireEnd() {
    iterator().forEachRemaining(line -> {});
  }

  private Optional<Line> line() {
    Optional<Line> line =
        next(
            ENTRY_FIELDS,
            node ->
                new Line(
                    entry(node),
                    node.path("proof").valueStream().map(JsonNode::asString).toList()));
    if (line.isPresent()) {
      entries++;
    } else if (entries != announced) {
      throw BadInput.of("file", "kit.journal.bundle-incomplete", file);
    }
    return line;
  }

  private <T> Optional<T> next(Set<String> fields, Function<JsonNode, T> reading) {
    try {
      String line = in.readLine();
      if (line == null) {
        return Optional.empty();
      }
      number++;
      JsonNode node = JSON.readTree(line);
      // A field with a changed name would otherwise be taken for one that is absent.
      if (!Set.copyOf(node.propertyNames()).equals(fields)) {
        throw notABundle();
      }
      return Optional.of(reading.apply(node));
    } catch (JacksonException | DateTimeParseException | CharacterCodingException damaged) {
      throw notABundle();
    } catch (IllegalArgumentException damaged) {
      throw notABundle();
    } catch (IOException unreadable) {
      throw BadInput.of("file", "kit.file.unreadable", file);
    }
  }

  private BadInput notABundle() {
    return BadInput.of("file", "kit.journal.not-a-bundle", file, Math.max(1, number));
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException unreadable) {
      throw BadInput.of("file", "kit.file.unreadable", file);
    }
  }

  static void writeHead(Writer out, boolean whole, TreeHead head, long entries) throws IOException {
    writeHead(out, FORMAT, whole, head, entries);
  }

  static void writeHeadOfActs(Writer out, TreeHead head, long entries) throws IOException {
    writeHead(out, ACTS, false, head, entries);
  }

  private static void writeHead(
      Writer out, String format, boolean whole, TreeHead head, long entries) throws IOException {
    Map<String, Object> first = new LinkedHashMap<>();
    first.put("format", format);
    first.put("whole", whole);
    first.put("entries", entries);
    first.put("size", head.size());
    first.put("root", head.root());
    first.put("at", head.at().toString());
    first.put("public_key", head.publicKey());
    first.put("signature", head.signature());
    out.write(JSON.writeValueAsString(first) + "\n");
  }

  static void writeEntry(Writer out, JournalEntry entry, List<String> proof) throws IOException {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("seq", entry.seq());
    line.put("at", entry.at().toString());
    line.put("actor", entry.actor().name());
    line.put("role", entry.actor().role());
    line.put("act", entry.act());
    line.put("subject", entry.subject());
    line.put("before", entry.before().orElse(null));
    line.put("after", entry.after());
    line.put("why", entry.why());
    line.put("source", entry.source());
    line.put("record_before", entry.recordBefore());
    line.put("chain_before", entry.chainBefore());
    line.put("rows", entry.rows());
    line.put("hash", entry.hash());
    line.put("proof", proof);
    out.write(JSON.writeValueAsString(line) + "\n");
  }

  private static TreeHead head(JsonNode node) {
    return new TreeHead(
        node.path("size").asLong(),
        text(node, "root"),
        Instant.parse(text(node, "at")),
        text(node, "public_key"),
        text(node, "signature"));
  }

  private static JournalEntry entry(JsonNode node) {
    return new JournalEntry(
        node.path("seq").asLong(),
        Instant.parse(text(node, "at")),
        new Actor(text(node, "actor"), text(node, "role")),
        text(node, "act"),
        text(node, "subject"),
        node.path("before").isNull() ? Optional.empty() : Optional.of(text(node, "before")),
        text(node, "after"),
        text(node, "why"),
        text(node, "source"),
        text(node, "record_before"),
        text(node, "chain_before"),
        text(node, "rows"),
        text(node, "hash"));
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isString()) {
      throw new IllegalArgumentException(field);
    }
    return value.asString();
  }
}
