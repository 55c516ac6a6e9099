package org.clearinghouse1540.kit.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;

/**
 * The description of an act, as the check page and the receipt give it.
 *
 * @param name the name of the act, as on its button
 * @param means a sentence that says what the act does
 * @param to the receiver, if there is one
 * @param title the title of the record that it concerns, or empty
 * @param address the address of that record, or empty
 * @param text the text that is sent or published, or empty
 * @param toCheck points that the user should look at before the act
 * @param unsent items that the user may expect to be sent, and that stay unsent
 * @param closes what the act ends
 * @param next the next step
 * @param by the day by which the next step is due, if there is one
 */
record ActSummary(
    Message name,
    Message means,
    Optional<Message> to,
    String title,
    String address,
    String text,
    List<Message> toCheck,
    List<Message> unsent,
    List<Message> closes,
    Message next,
    Optional<LocalDate> by) {
  ActSummary {
    toCheck = List.copyOf(toCheck);
    unsent = List.copyOf(unsent);
    closes = List.copyOf(closes);
  }

  /** The same without the title and the text of the record. */
  ActSummary withoutContent() {
    return new ActSummary(
        name, means, to, "", address, "", List.of(), List.of(), List.of(), next, by);
  }

  /** The summary in a language. */
  ActText in(Language language) {
    return new ActText(
        name.in(language),
        means.in(language),
        to.map(receiver -> receiver.in(language)).orElse(""),
        title,
        text,
        toCheck.stream().map(item -> item.in(language)).toList(),
        unsent.stream().map(item -> item.in(language)).toList(),
        closes.stream().map(item -> item.in(language)).toList(),
        next.in(language),
        by.map(day -> DateText.of(day.toString(), language)).orElse(""));
  }
}
