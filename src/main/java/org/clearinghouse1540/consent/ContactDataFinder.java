package org.clearinghouse1540.consent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.web.Act;

/**
 * Finds mailboxes and telephone numbers in texts, so that whoever consents to show a text to
 * everybody sees them on the check page.
 */
public final class ContactDataFinder {
  private static final int MOST = 20;
  private static final Pattern BREAK = Pattern.compile("\\\\[nrt]");
  private static final Pattern CONTACT =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+"
              + "|(?:\\+|(?<![\\p{N}.,/-])00)\\p{Nd}(?:[ ()./-]{0,2}\\p{Nd}){6,14}");

  private ContactDataFinder() {}

  /** Asks to look at the contact data in texts, if everybody would see them. */
  public static void ask(Act act, Audience audience, Collection<String> texts) {
    if (audience.isPublic()) {
      Set<String> all = find(texts);
      all.stream().limit(MOST).forEach(found -> act.toCheck("consent.contact-data", found));
      if (all.size() > MOST) {
        act.toCheck("consent.contact-data.more", all.size() - MOST);
      }
    }
  }

  /**
   * Asks, in the act of the current request, to look at the contact data that everybody would see.
   *
   * @param text the text for which a consent is recorded
   * @param attached the texts that readers see besides it
   */
  static void ask(Audience audience, String text, List<String> attached) {
    List<String> all = new ArrayList<>(List.of(text));
    all.addAll(attached);
    Act.current().ifPresent(act -> ask(act, audience, all));
  }

  /** The mailboxes and the international telephone numbers in texts, in their order. */
  static Set<String> find(Collection<String> texts) {
    Set<String> found = new LinkedHashSet<>();
    for (String text : texts) {
      // A stored text writes its line breaks as JSON does.
      Matcher contact = CONTACT.matcher(BREAK.matcher(text).replaceAll(" "));
      while (contact.find()) {
        found.add(contact.group());
      }
    }
    return found;
  }
}
