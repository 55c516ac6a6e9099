package org.clearinghouse1540.notes;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was found in a note, as text for a reader at a terminal. */
final class NoteTextFormatter {
  private static final String OPEN = "not said";

  private NoteTextFormatter() {}

  static String of(Note note) {
    StringBuilder text = new StringBuilder();
    Note.Event event = note.event();
    line(text, "Event", event.title());
    String days = event.days().isEmpty() ? "" : " (" + String.join(", ", event.days()) + ")";
    line(text, "Dates", dates(event.start(), event.end()) + days);
    line(text, "Place", place(event.city(), event.country(), event.online()));
    line(text, "Venue as received", event.venueAsReceived());
    for (Note.Organizer organizer : note.organizers()) {
      line(
          text,
          organizer.role().replace('_', ' '),
          organizer.asReceived() + code(organizer.state(), organizer.body()));
    }
    String group = "";
    for (Note.Participant participant : note.participants()) {
      if (!participant.group().equals(group)) {
        group = participant.group();
        text.append(group).append(":\n");
      }
      text.append("  ")
          .append(participant.asReceived())
          .append(code(participant.state(), participant.body()))
          .append('\n');
    }
    for (Note.Section section : note.sections()) {
      line(text, ("Section " + section.number()).strip(), section.title());
    }
    note.footnotes().forEach(footnote -> line(text, "Footnote", footnote));
    for (Note.EarlierEvent earlier : note.earlierEvents()) {
      line(
          text,
          "Earlier event",
          earlier.title()
              + "; "
              + dates(earlier.start(), earlier.end())
              + "; "
              + place(earlier.city(), earlier.country(), false));
    }
    for (Note.Contribution contribution : note.contributions()) {
      String amount =
          contribution.amount() == null
              ? "amount not stated"
              : contribution.amount().toPlainString()
                  + " "
                  + Optional.ofNullable(contribution.currency()).orElse("(currency not said)");
      line(
          text,
          "Contribution",
          contribution.donor()
              + code(contribution.state(), null)
              + " to "
              + contribution.fund()
              + "; "
              + amount);
    }
    for (Note.Need need : note.needs()) {
      String paragraphs =
          need.paragraphs().isEmpty() ? "" : " [" + String.join(", ", need.paragraphs()) + "]";
      line(text, "Need", need.who() + ": " + need.text() + paragraphs);
    }
    for (Note.Recommendation recommendation : note.recommendations()) {
      line(text, "Recommendation", recommendation.text());
    }
    if (note.committeeMessage() != null) {
      String by = Optional.ofNullable(note.committeeMessage().deliveredBy()).orElse(OPEN);
      line(text, "Message of the Committee's Chair delivered by", by);
    }
    if (note.meetingChair() != null) {
      line(text, "Chair of the meeting", note.meetingChair().name());
    }
    list(text, "Resolutions", note.resolutions());
    list(text, "Links", note.links());
    list(text, "Contacts", note.contacts());
    for (Note.Review review : note.needsReview()) {
      String words = review.text().isEmpty() ? "" : " \"" + review.text() + "\"";
      line(text, "To look at", review.field() + ": " + review.reason() + words);
    }
    return text.toString().stripTrailing();
  }

  private static void line(StringBuilder text, String label, String value) {
    text.append(label).append(": ").append(value.strip()).append('\n');
  }

  private static void list(StringBuilder text, String label, List<String> values) {
    if (!values.isEmpty()) {
      line(text, label, String.join(", ", values));
    }
  }

  private static String dates(@Nullable String start, @Nullable String end) {
    if (start == null) {
      return OPEN;
    }
    return start.equals(end) || end == null ? start : start + " to " + end;
  }

  private static String place(@Nullable String city, @Nullable String country, boolean online) {
    String place =
        Stream.of(city, country, online ? "online" : null)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return place.isEmpty() ? OPEN : place;
  }

  private static String code(@Nullable String state, @Nullable String body) {
    String code = Optional.ofNullable(state).or(() -> Optional.ofNullable(body)).orElse("");
    return code.isEmpty() ? "" : " [" + code + "]";
  }
}
