package org.clearinghouse1540.kit.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/**
 * The description of a record in one language: its title and its facts in their order. The page of
 * the record, its files, its entries in the API and in the feed are made from it, so that none of
 * them omits a fact that another one has.
 *
 * @param title the title as received
 */
public record RecordFacts(String title, List<Fact> facts) {
  public RecordFacts {
    facts = List.copyOf(facts);
  }

  /** The origin of the text of a value, which decides about its direction and its link. */
  public enum Origin {
    /** In the language of the reader. */
    PROGRAM,
    /** In the words of a source or a person. */
    RECEIVED,
    /** The address of a public page. */
    ADDRESS
  }

  /** A value of a fact. */
  public record Value(String text, Origin origin) {
    /** Whether it links to a public page. */
    public boolean linked() {
      return origin == Origin.ADDRESS && text.startsWith("http");
    }
  }

  /**
   * A fact, which has at least one value.
   *
   * @param key its name in the API
   * @param label its name in the language of the reader
   */
  public record Fact(String key, String label, List<Value> values) {
    public Fact {
      values = List.copyOf(values);
    }

    /** The texts of its values. */
    public List<String> texts() {
      return values.stream().map(Value::text).toList();
    }

    /** Its values in lines. */
    public String lines() {
      return String.join("\n", texts());
    }
  }

  /** Collects the facts of a record; a fact without a value is left out. */
  public static final class Builder {
    private final String title;
    private final Language language;
    private final List<Fact> facts = new ArrayList<>();

    private Builder(String title, Language language) {
      this.title = title;
      this.language = language;
    }

    /** Adds a fact in the language of the reader. */
    public Builder add(String key, String label, String... values) {
      return add(key, label, List.of(values), Origin.PROGRAM);
    }

    /** Adds a fact in the words of a source or a person. */
    public Builder received(String key, String label, String... values) {
      return add(key, label, List.of(values), Origin.RECEIVED);
    }

    /** Adds a fact with values of one origin. */
    public Builder add(String key, String label, List<String> values, Origin origin) {
      List<Value> found =
          values.stream()
              .filter(value -> !value.isBlank())
              .map(value -> new Value(value, origin))
              .toList();
      return found.isEmpty() ? this : add(new Fact(key, Texts.get(language, label), found));
    }

    /** Adds a fact; values of the same fact are together. */
    public Builder add(Fact fact) {
      boolean same =
          !facts.isEmpty()
              && facts.getLast().key().equals(fact.key())
              && facts.getLast().label().equals(fact.label());
      if (same) {
        List<Value> all = new ArrayList<>(facts.removeLast().values());
        all.addAll(fact.values());
        facts.add(new Fact(fact.key(), fact.label(), all));
      } else {
        facts.add(fact);
      }
      return this;
    }

    /** Adds a fact whose name is a text as received or composed, such as the name of a group. */
    public Builder titled(String key, String title, List<String> received) {
      return received.isEmpty()
          ? this
          : add(
              new Fact(
                  key,
                  title,
                  received.stream().map(value -> new Value(value, Origin.RECEIVED)).toList()));
    }

    /** The description. */
    public RecordFacts build() {
      return new RecordFacts(title, facts);
    }
  }

  /** Begins the description of a record. */
  public static Builder of(String title, Language language) {
    return new Builder(title, language);
  }

  /** The values of the facts with this key, in lines; empty if there are none. */
  public String lines(String key) {
    return facts.stream()
        .filter(fact -> fact.key().equals(key))
        .map(Fact::lines)
        .collect(Collectors.joining("\n"));
  }

  /** The facts by their keys, for the API. */
  public Map<String, List<String>> byKey() {
    Map<String, List<String>> byKey = new LinkedHashMap<>();
    facts.forEach(
        fact -> byKey.computeIfAbsent(fact.key(), key -> new ArrayList<>()).addAll(fact.texts()));
    return byKey;
  }

  /** The facts as text, for the feed. */
  public String text() {
    return facts.stream()
        .map(fact -> fact.label() + ": " + fact.lines())
        .collect(Collectors.joining("\n"));
  }

  /** The facts as a table of a document. */
  public PrintDocument.Part table(Language language) {
    return PrintDocument.Part.Rows.of(
        Texts.get(language, "frame.field"),
        Texts.get(language, "frame.value"),
        facts.stream().map(fact -> Map.entry(fact.label(), fact.lines())).toList());
  }
}
