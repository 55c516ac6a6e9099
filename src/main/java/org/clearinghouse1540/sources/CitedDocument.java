package org.clearinghouse1540.sources;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Message;

/**
 * A document cited as evidence, such as a law, a report or a letter. It is entered once and can be
 * cited often.
 *
 * @param id its number; 0 before it is stored
 * @param state the State that issued it; empty for a common document such as a treaty
 * @param symbol its symbol, such as S/AC.44/YYYY/(NN)/N; may be empty
 * @param title the title on the document
 * @param language of the text that was read, as its code; may be empty
 * @param address its address; may be empty
 * @param archivedAddress the address of an archived copy; may be empty
 * @param archivedOn the day of that copy, ISO 8601; may be empty
 * @param issuedOn its date, as precise as known: 2004, 2004-10 or 2004-10-12; may be empty
 * @param repealed the source that says that it was repealed; empty if there is none
 */
public record CitedDocument(
    long id,
    String state,
    String symbol,
    String title,
    String language,
    String address,
    String archivedAddress,
    String archivedOn,
    String issuedOn,
    String repealed) {
  /** The name of several documents in the journal. */
  public static final String SEVERAL = "documents";

  public CitedDocument {
    symbol = line(symbol);
    title = line(title);
    language = line(language);
    address = line(address);
    archivedAddress = line(archivedAddress);
    archivedOn = line(archivedOn);
    issuedOn = line(issuedOn);
    repealed = line(repealed);
    if (title.isEmpty() || title.length() > 500) {
      throw BadInput.of("title", "sources.refused.title");
    }
    requireWeb("address", address);
    requireWeb("archived", archivedAddress);
    requireDate("issued", issuedOn);
    requireDate("archived-on", archivedOn);
  }

  /** A document of which only the title is known. */
  public static CitedDocument of(String state, String title) {
    return new CitedDocument(0, state, "", title, "", "", "", "", "", "");
  }

  /** This document with a number. */
  public CitedDocument withId(long number) {
    return new CitedDocument(
        number,
        state,
        symbol,
        title,
        language,
        address,
        archivedAddress,
        archivedOn,
        issuedOn,
        repealed);
  }

  /** This document at a web address. */
  public CitedDocument withAddress(String web) {
    return new CitedDocument(
        id, state, symbol, title, language, web, archivedAddress, archivedOn, issuedOn, repealed);
  }

  /** This document with a symbol. */
  public CitedDocument withSymbol(String other) {
    return new CitedDocument(
        id,
        state,
        other,
        title,
        language,
        address,
        archivedAddress,
        archivedOn,
        issuedOn,
        repealed);
  }

  /** This document with the source that says that it was repealed; empty if there is none. */
  public CitedDocument withRepealed(String by) {
    return new CitedDocument(
        id, state, symbol, title, language, address, archivedAddress, archivedOn, issuedOn, by);
  }

  /** This document with the number of a recorded one, and its values where this one has none. */
  CitedDocument completedFrom(CitedDocument known) {
    return new CitedDocument(
        known.id,
        state,
        symbol,
        title,
        either(language, known.language),
        address,
        either(archivedAddress, known.archivedAddress),
        either(archivedOn, known.archivedOn),
        either(issuedOn, known.issuedOn),
        either(repealed, known.repealed));
  }

  /**
   * This recorded document with the details of the same one that it does not have. Its symbol,
   * title and address name it and stay.
   */
  CitedDocument completedWith(CitedDocument same) {
    return new CitedDocument(
        id,
        state,
        symbol,
        title,
        either(language, same.language),
        address,
        either(archivedAddress, same.archivedAddress),
        either(archivedOn, same.archivedOn),
        either(issuedOn, same.issuedOn),
        either(repealed, same.repealed));
  }

  /**
   * The details with which the same document, as somebody else entered it, contradicts this
   * recorded one. Each is a problem of its field, with the page of the recorded document.
   */
  List<Problem> contradictions(CitedDocument same) {
    Map<String, List<String>> details = new LinkedHashMap<>();
    details.put("title", List.of(title, same.title));
    details.put("language", List.of(language, same.language));
    details.put("address", List.of(address, same.address));
    details.put("archived", List.of(archivedAddress, same.archivedAddress));
    details.put("archived-on", List.of(archivedOn, same.archivedOn));
    details.put("issued", List.of(issuedOn, same.issuedOn));
    details.put("repealed", List.of(repealed, same.repealed));
    details
        .values()
        .removeIf(values -> values.contains("") || values.getFirst().equals(values.getLast()));
    return details.entrySet().stream()
        .map(
            detail ->
                new Problem(
                    detail.getKey(),
                    Message.of(
                        "sources.refused.contradicts",
                        title,
                        detail.getValue().getFirst(),
                        detail.getValue().getLast()),
                    Optional.of("/cited/" + id)))
        .toList();
  }

  private static String either(String mine, String other) {
    return mine.isEmpty() ? other : mine;
  }

  /** Whether nothing is known but its title. */
  public boolean isTitleOnly() {
    return isSame(of(state, title));
  }

  /** Whether both are the same document, irrespective of their numbers. */
  public boolean isSame(CitedDocument other) {
    return withId(0).equals(other.withId(0));
  }

  private static void requireWeb(String field, String address) {
    if (!address.isEmpty() && !address.matches("https?://[^\\s<>\"]+")) {
      throw BadInput.of(field, "sources.refused.address");
    }
  }

  private static void requireDate(String field, String date) {
    if (!date.isEmpty() && !DateText.isDate(date)) {
      throw BadInput.of(field, "kit.form.date");
    }
  }

  private static String line(String text) {
    return text.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
  }

  /** The name of documents in the journal that are entered as one change. */
  static String journalName(List<CitedDocument> entered) {
    return entered.size() == 1 ? "cited/" + entered.getFirst().id() : SEVERAL;
  }

  /** The values that the journal keeps. */
  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("id", id);
    values.put("state", state);
    values.put("symbol", symbol);
    values.put("title", title);
    values.put("language", language);
    values.put("address", address);
    values.put("archived", archivedAddress);
    values.put("archived on", archivedOn);
    values.put("issued on", issuedOn);
    values.put("repealed", repealed);
    return values;
  }
}
