package org.clearinghouse1540.notes;

import java.util.regex.Matcher;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.notes.ProseVocabulary.Kind;

/**
 * Reports sentences that may mention an earlier event, where its title, its place or its days are
 * not certain. Pure.
 *
 * @param event the event that the note describes
 */
record EarlierHints(Note.NotedEvent event, Language language, NoteFindings findings) {
  // In the background any day or month of the past may be that of an event.
  void unclear(NotePassage sentence, DateFound date) {
    if (mayTell(sentence.text(), date)) {
      report(sentence.text());
    }
  }

  private void report(String text) {
    findings.lookAt("/earlier_events", Message.of("notes.review.earlier-unclear"), text);
  }

  private boolean mayTell(String text, DateFound date) {
    return EarlierTitles.namesEvent(text, language)
        || (date.start() == null || isPast(date))
            && !ProseVocabulary.has(Kind.UNHELD, language, text)
            && !ProseVocabulary.has(Kind.DOCUMENT, language, text);
  }

  // 'The first session was held in Example City last September': no date is made up.
  void relative(NotePassage sentence) {
    String text = sentence.text();
    Matcher time = ProseVocabulary.pattern(Kind.RELATIVE, language).matcher(text);
    boolean tells =
        ProseVocabulary.has(Kind.HELD, language, text) || EarlierTitles.namesEvent(text, language);
    if (tells && time.find()) {
      findings.lookAt(
          "/earlier_events",
          Message.of("notes.review.earlier-relative", time.group().strip()),
          text);
    }
  }

  // 'In May of the same year': the year is that of another date.
  void yearOfAnother(SameYear read, DateFound date, int index, String text) {
    if (read.borrowed().contains(date.from())) {
      findings.lookAt(
          "/earlier_events/" + index + "/start",
          Message.of("notes.review.earlier-same-year"),
          text);
    }
  }

  // 'Two meetings were held in 2016': the days are not known.
  void inYear(NotePassage sentence, DateFound year) {
    String text = sentence.text();
    boolean before =
        event.start() == null || !event.start().startsWith(String.valueOf(year.start()));
    if (before && isPast(year) && wasHeld(text) && EarlierTitles.namesEvent(text, language)) {
      report(text);
    }
  }

  private boolean wasHeld(String text) {
    return ProseVocabulary.has(Kind.HELD, language, text)
        && !ProseVocabulary.has(Kind.UNHELD, language, text);
  }

  // Outside the background an event of the past is only reported.
  void elsewhere(NotePassage sentence) {
    String text = sentence.text();
    if (!wasHeld(text) && !EarlierTitles.namesEvent(text, language)) {
      return;
    }
    if (DateParser.all(text).stream().anyMatch(date -> !date.onlyYear() && isPast(date))) {
      report(text);
    }
  }

  boolean isPast(DateFound date) {
    return date.start() != null
        && (event.start() == null || date.start().compareTo(event.start()) < 0);
  }
}
