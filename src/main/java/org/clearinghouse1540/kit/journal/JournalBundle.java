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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A journal, or the entries of some of its records, as a file that can be verified without this
 * program: JSON lines, first the signed head, then the entries, each with the proof that the head
 * covers it.
 *
 * @param whole whether it contains all entries
 * @param proofs by entry number
 */
public record JournalBundle(
    boolean whole, TreeHead head, List<JournalEntry> entries, Map<Long, List<String>> proofs) {
  private static final String FORMAT = "clearinghouse-journal-1";
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

  public JournalBundle {
    entries = List.copyOf(entries);
    proofs = Map.copyOf(proofs);
  }

  /** The bundle of all entries that a head covers, or of those of one record and its parts. */
  public static JournalBundle of(List<JournalEntry> all, TreeHead head, Optional<String> subject) {
    List<JournalEntry> under = all.subList(0, (int) head.size());
    List<String> hashes = under.stream().map(JournalEntry::hash).toList();
    List<JournalEntry> chosen =
        under.stream()
            .filter(entry -> subject.isEmpty() || isOf(entry.subject(), subject.get()))
            .toList();
    Map<Long, List<String>> proofs = new HashMap<>();
    if (subject.isPresent()) {
      for (JournalEntry entry : chosen) {
        proofs.put(entry.seq(), MerkleTree.proof((int) entry.seq() - 1, hashes));
      }
    }
    return new JournalBundle(subject.isEmpty(), head, chosen, proofs);
  }

  private static boolean isOf(String subject, String wanted) {
    return subject.equals(wanted) || subject.startsWith(wanted + "/");
  }

  /** Writes the bundle as JSON lines. */
  public void write(Writer out) throws IOException {
    Map<String, Object> first = new LinkedHashMap<>();
    first.put("format", FORMAT);
    first.put("whole", whole);
    first.put("entries", entries.size());
    first.put("size", head.size());
    first.put("root", head.root());
    first.put("at", head.at().toString());
    first.put("public_key", head.publicKey());
    first.put("signature", head.signature());
    out.write(JSON.writeValueAsString(first) + "\n");
    for (JournalEntry entry : entries) {
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
      line.put("proof", proofs.getOrDefault(entry.seq(), List.of()));
      out.write(JSON.writeValueAsString(line) + "\n");
    }
  }

  /**
   * Reads a bundle from a file.
   *
   * @throws BadInput if the file is not a bundle, with the line
   */
  public static JournalBundle read(Path file) {
    int number = 0;
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      Optional<JsonNode> first = Optional.empty();
      List<JournalEntry> entries = new ArrayList<>();
      Map<Long, List<String>> proofs = new HashMap<>();
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        JsonNode node = JSON.readTree(line);
        requireFields(node, first.isEmpty() ? HEAD_FIELDS : ENTRY_FIELDS);
        if (first.isEmpty()) {
          first = Optional.of(node);
          if (!node.path("format").asString("").equals(FORMAT)) {
            throw notABundle(file, number);
          }
        } else {
          entries.add(entry(node));
          proofs.put(
              node.path("seq").asLong(),
              node.path("proof").valueStream().map(JsonNode::asString).toList());
        }
      }
      if (first.isEmpty() || first.get().path("entries").asInt(-1) != entries.size()) {
        throw BadInput.of("file", "kit.journal.bundle-incomplete", file);
      }
      boolean whole = first.get().path("whole").asBoolean(false);
      return new JournalBundle(whole, head(first.get()), entries, proofs);
    } catch (JacksonException | DateTimeParseException | CharacterCodingException damaged) {
      throw notABundle(file, number);
    } catch (IllegalArgumentException damaged) {
      throw notABundle(file, number);
    } catch (IOException unreadable) {
      throw BadInput.of("file", "kit.file.unreadable", file);
    }
  }

  private static BadInput notABundle(Path file, int line) {
    return BadInput.of("file", "kit.journal.not-a-bundle", file, line);
  }

  // A field with a changed name would otherwise be taken for one that is absent.
  private static void requireFields(JsonNode node, Set<String> fields) {
    if (!Set.copyOf(node.propertyNames()).equals(fields)) {
      throw new IllegalArgumentException("fields of a bundle");
    }
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

  /** Verifies the bundle; {@code trusted} is the expected public key, or empty for any. */
  public VerificationResult check(String trusted) {
    if (whole) {
      return JournalVerifier.check(entries, List.of(head), trusted);
    }
    if (!head.holds() || (!trusted.isEmpty() && !trusted.equals(head.publicKey()))) {
      return new VerificationResult.Broken(head.size(), Message.of("kit.journal.broken.signature"));
    }
    Map<String, String> last = new HashMap<>();
    for (JournalEntry entry : entries) {
      if (!entry.computedHash().equals(entry.hash())) {
        return new VerificationResult.Broken(entry.seq(), Message.of("kit.journal.broken.changed"));
      }
      if (!entry.recordBefore().equals(last.getOrDefault(entry.subject(), JournalEntry.NONE))) {
        return new VerificationResult.Broken(
            entry.seq(), Message.of("kit.journal.broken.earlier-missing", entry.subject()));
      }
      last.put(entry.subject(), entry.hash());
      String root =
          MerkleTree.rootFrom(
              entry.hash(),
              entry.seq() - 1,
              head.size(),
              proofs.getOrDefault(entry.seq(), List.of()));
      if (!root.equals(head.root())) {
        return new VerificationResult.Broken(
            entry.seq(), Message.of("kit.journal.broken.not-under-head"));
      }
    }
    return new VerificationResult.Intact(entries.size(), head.size());
  }
}
