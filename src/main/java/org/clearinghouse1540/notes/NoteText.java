package org.clearinghouse1540.notes;

import java.util.Optional;

/** What was found in a note, as text for a reader at a terminal. */
final class NoteText {
  private NoteText() {}

  static String of(Note note) {
    StringBuilder text = new StringBuilder();
    Note.Event event = note.event();
    line(text, "Event", event.title());
    line(text, "Dates", dates(event.start(), event.end()) + String.join(" ", event.days()));
    line(
        text,
        "Place",
        or(event.city()) + " " + or(event.country()) + (event.online() ? " online" : ""));
    for (Note.Organizer organizer : note.organizers()) {
      line(
          text,
          organizer.role(),
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
      line(text, "Section " + section.number(), section.title());
    }
    for (Note.EarlierEvent earlier : note.earlierEvents()) {
      line(
          text,
          "Earlier event",
          earlier.title()
              + ", "
              + dates(earlier.start(), earlier.end())
              + or(earlier.city())
              + " "
              + or(earlier.country()));
    }
    for (Note.Contribution contribution : note.contributions()) {
      String amount =
          contribution.amount() == null
              ? "amount not stated"
              : contribution.amount().toPlainString() + " " + or(contribution.currency());
      line(
          text,
          "Contribution",
          contribution.donor() + " to " + contribution.fund() + ", " + amount);
    }
    note.needs().forEach(need -> line(text, "Need", need.text()));
    line(text, "Resolutions", String.join(", ", note.resolutions()));
    line(text, "Links", String.join(" ", note.links()));
    line(text, "Contacts", String.join(" ", note.contacts()));
    return text.toString().stripTrailing();
  }

  private static void line(StringBuilder text, String label, String value) {
    text.append(label).append(": ").append(value.strip()).append('\n');
  }

  private static String dates(
      @org.jspecify.annotations.Nullable String start,
      @org.jspecify.annotations.Nullable String end) {
    return start == null
        ? "not said "
        : or(start) + (start.equals(end) ? " " : " to " + or(end) + " ");
  }

  private static String or(@org.jspecify.annotations.Nullable String text) {
    return Optional.ofNullable(text).orElse("");
  }

  private static String code(
      @org.jspecify.annotations.Nullable String state,
      @org.jspecify.annotations.Nullable String body) {
    return state == null && body == null ? "" : " [" + or(state) + or(body) + "]";
  }
}
