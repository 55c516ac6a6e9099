package org.clearinghouse1540.sources;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A document of the register of documents, or a law or measure of a State in the register of laws.
 *
 * @param document the document as fields of matrices cite it
 * @param details what the register says of it
 */
public record RegisterEntry(CitedDocument document, RegisterDetails details) {
  /** The two registers. */
  public enum Register {
    DOCUMENT(
        List.of(
            "resolution",
            "national-report",
            "letter",
            "note-verbale",
            "committee-report",
            "programme-of-work",
            "meeting-record",
            "other")),
    LAW(List.of("constitution", "act", "regulation", "order", "measure", "other"));

    private final List<String> kinds;

    Register(List<String> kinds) {
      this.kinds = kinds;
    }

    /** The kinds of its entries, as in texts. */
    public List<String> kinds() {
      return kinds;
    }

    /** The register in lower case, as in texts. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Register of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }

  /** The party that issued a document. */
  public enum Origin {
    STATE,
    COMMITTEE,
    THIRD_PARTY;

    /** The origin in lower case with hyphens, as in texts. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The origin with a key. */
    public static Optional<Origin> find(String key) {
      return List.of(values()).stream().filter(origin -> origin.key().equals(key)).findFirst();
    }
  }

  /**
   * The details that a register has of a document.
   *
   * @param kind its kind, as the register names it
   * @param number the number of a law, as it is written; may be empty
   * @param inForceOn since when a law is in force, as precise as known; may be empty
   * @param repealedOn when it was repealed, as precise as known; may be empty
   */
  public record RegisterDetails(
      Register register,
      String kind,
      Origin origin,
      String number,
      String inForceOn,
      String repealedOn) {

    /** The details of a document with a symbol. */
    public static RegisterDetails ofDocument(String kind, Origin origin) {
      return new RegisterDetails(Register.DOCUMENT, kind, origin, "", "", "");
    }
  }

  /** Whether a law is in force; nothing is concluded from a date that is missing. */
  public enum Force {
    IN_FORCE,
    REPEALED,
    NOT_RECORDED;

    /** The value in lower case with hyphens, as in texts. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Whether the law is in force, as recorded. */
  public Force force() {
    if (!document.repealed().isEmpty()) {
      return Force.REPEALED;
    }
    return details.inForceOn().isEmpty() ? Force.NOT_RECORDED : Force.IN_FORCE;
  }

  public long id() {
    return document.id();
  }

  /** The address of its page. */
  public String address() {
    return "/cited/" + document.id();
  }

  /** Its symbol; empty for a law without one. */
  public Optional<DocumentSymbol> symbol() {
    return DocumentSymbol.of(document.symbol());
  }
}
