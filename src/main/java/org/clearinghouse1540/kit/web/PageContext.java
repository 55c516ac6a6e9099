package org.clearinghouse1540.kit.web;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Isolated;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;

/**
 * The context of every page: the language, the current user, the navigation, the address, and the
 * token that forms carry.
 *
 * @param address the address of this page with its query, without the choice of language
 * @param recordReceipts gives the receipts of the record of this page that the user may see
 * @param token gives the token that forms carry; asking for it creates a session
 */
public record PageContext(
    Language language,
    PageUser viewer,
    String address,
    Supplier<List<ActReceipt>> recordReceipts,
    String csrfName,
    Supplier<String> token,
    boolean tryOut,
    ProblemSummary summary) {

  /** The same context with another summary of problems. */
  PageContext with(ProblemSummary other) {
    return new PageContext(
        language, viewer, address, recordReceipts, csrfName, token, tryOut, other);
  }

  /** The receipts of the acts on the record of this page, latest first. */
  public List<ActReceipt> receipts() {
    return recordReceipts.get();
  }

  /** The token that a form carries; only a page with a form asks for it. */
  public String csrfToken() {
    return token.get();
  }

  /** The entries of the navigation that the user may open. */
  public List<MenuEntry> menu() {
    return viewer.menu();
  }

  /**
   * The text of a key in the language of this page. Names of the other direction among its
   * arguments are isolated.
   */
  public String text(String key, Object... arguments) {
    return Isolated.sentence(language, key, arguments);
  }

  /** A sentence in the language of this page, with its names isolated in the same way. */
  public String text(Message sentence) {
    return sentence.in(language);
  }

  /** A date in the language of this page, to the day, month or year. */
  public String date(String date) {
    return DateText.of(date, language);
  }

  /** The day of a moment in the language of this page. */
  public String date(Instant moment) {
    return date(DateText.day(moment));
  }

  /** From a first to a last day. */
  public String dates(String start, String end) {
    return DateText.of(start, end, language);
  }

  /** The address of this page in another language. */
  public String inLanguage(Language other) {
    return address + (address.contains("?") ? "&" : "?") + "lang=" + other.code();
  }

  /** Whether a navigation entry leads to this page or to the list it belongs to. */
  public boolean isHere(MenuEntry entry) {
    String path = address.replaceFirst("\\?.*", "");
    return path.equals(entry.address())
        || (!entry.address().equals("/") && path.startsWith(entry.address() + "/"));
  }
}
