package org.clearinghouse1540.notes;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.jspecify.annotations.Nullable;

/** Formats a note as text for the terminal. */
final class NoteTextFormatter {
  private final Language language;
  private final StringBuilder text = new StringBuilder();

  private NoteTextFormatter(Language language) {
    this.language = language;
  }

  /** Returns the text with its labels in a language. */
  static String of(Note note, Language language) {
    NoteTextFormatter formatter = new NoteTextFormatter(language);
    formatter.event(note.event());
    note.organizers().forEach(formatter::organizer);
    formatter.participants(note.participants());
    note.sections().forEach(formatter::section);
    note.footnotes().forEach(footnote -> formatter.line("footnote", footnote));
    note.earlierEvents().forEach(formatter::earlierEvent);
    note.contributions().forEach(formatter::contribution);
    note.needs().forEach(formatter::need);
    note.recommendations()
        .forEach(recommendation -> formatter.line("recommendation", recommendation.text()));
    formatter.chairs(note);
    formatter.list("resolutions", note.resolutions());
    formatter.list("links", note.links());
    formatter.list("contacts", note.contacts());
    note.needsReview().forEach(formatter::review);
    return formatter.text.toString().stripTrailing();
  }

  private void event(Note.NotedEvent event) {
    line("event", event.title());
    String days = event.days().isEmpty() ? "" : " (" + String.join(", ", event.days()) + ")";
    line("dates", dates(event.start(), event.end()) + days);
    line("place", place(event.city(), event.country(), event.online()));
    line("venue", event.venueAsReceived());
  }

  private void organizer(Note.NotedOrganizer organizer) {
    line(
        "role." + organizer.role().replace('_', '-'),
        organizer.asReceived() + code(organizer.state(), organizer.body()));
  }

  private void participants(List<Note.NotedParticipant> participants) {
    String group = "";
    for (Note.NotedParticipant participant : participants) {
      if (!participant.group().equals(group)) {
        group = participant.group();
        text.append(group).append(":\n");
      }
      text.append("  ")
          .append(participant.asReceived())
          .append(code(participant.state(), participant.body()))
          .append('\n');
    }
  }

  private void section(Note.Section section) {
    text.append((word("section") + " " + section.number()).strip())
        .append(": ")
        .append(section.title())
        .append('\n');
  }

  private void earlierEvent(Note.EarlierEvent event) {
    line(
        "earlier-event",
        String.join(
            "; ",
            event.title(),
            dates(event.start(), event.end()),
            place(event.city(), event.country(), false)));
  }

  private void contribution(Note.NotedContribution contribution) {
    String currency = Optional.ofNullable(contribution.currency()).orElse("");
    String amount =
        contribution.amount() == null
            ? word("not-stated")
            : (contribution.amount().toPlainString() + " " + currency).strip();
    line(
        "contribution",
        contribution.donor()
            + code(contribution.state(), null)
            + " → "
            + contribution.fund()
            + "; "
            + amount);
  }

  private void need(Note.Need need) {
    String paragraphs =
        need.paragraphs().isEmpty() ? "" : " [" + String.join(", ", need.paragraphs()) + "]";
    line("need", need.who() + ": " + need.text() + paragraphs);
  }

  private void chairs(Note note) {
    if (note.committeeMessage() != null) {
      line(
          "messenger",
          Optional.ofNullable(note.committeeMessage().deliveredBy()).orElse(word("not-stated")));
    }
    if (note.meetingChair() != null) {
      line("meeting-chair", note.meetingChair().name());
    }
  }

  private void review(Note.Review review) {
    String words = review.text().isEmpty() ? "" : " \"" + review.text() + "\"";
    line("review", review.field() + ": " + review.reason().in(language) + words);
  }

  private void line(String label, String value) {
    text.append(word(label)).append(": ").append(value.strip()).append('\n');
  }

  private void list(String label, List<String> values) {
    if (!values.isEmpty()) {
      line(label, String.join(", ", values));
    }
  }

  private String word(String key) {
    return Texts.get(language, "notes.text." + key);
  }

  private String dates(@Nullable String start, @Nullable String end) {
    if (start == null) {
      return word("not-stated");
    }
    return start.equals(end) || end == null ? start : start + " – " + end;
  }

  private String place(@Nullable String city, @Nullable String country, boolean online) {
    String place =
        Stream.of(city, country, online ? word("online") : null)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return place.isEmpty() ? word("not-stated") : place;
  }

  private static String code(@Nullable String state, @Nullable String body) {
    String code = Optional.ofNullable(state).or(() -> Optional.ofNullable(body)).orElse("");
    return code.isEmpty() ? "" : " [" + code + "]";
  }
}
