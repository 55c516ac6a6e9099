package org.clearinghouse1540.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.outreach.ParticipantKind;

/**
 * One item of information found in a note: the event, an organizer, a need. States are ISO 3166-1
 * alpha-3 codes, dates are as precise as in the note.
 */
sealed interface NoteItem {

  /** The kind of an item; each has its list in the JSON of {@code read-note}. */
  enum Kind {
    EVENT("event", FoundEvent.class),
    ORGANIZER("organizers", FoundOrganizer.class),
    PARTICIPANT("participants", FoundParticipant.class),
    EARLIER_EVENT("earlier_events", FoundEarlierEvent.class),
    CONTRIBUTION("contributions", FoundContribution.class),
    NEED("needs", FoundNeed.class),
    RECOMMENDATION("recommendations", FoundRecommendation.class);

    private final String list;
    private final Class<? extends NoteItem> type;

    Kind(String list, Class<? extends NoteItem> type) {
      this.list = list;
      this.type = type;
    }

    /** The name of the list in the JSON of {@code read-note}. */
    String list() {
      return list;
    }

    /** The type of the items of this kind. */
    Class<? extends NoteItem> type() {
      return type;
    }
  }

  Kind kind();

  /** The text by which a person recognizes the item. */
  String heading();

  /** The code of the State to which the item was matched. */
  default Optional<String> state() {
    return Optional.empty();
  }

  /** The event of the note. */
  record FoundEvent(
      String title,
      String start,
      String end,
      List<LocalDate> days,
      boolean online,
      String city,
      Optional<String> country,
      String venueAsReceived)
      implements NoteItem {
    public FoundEvent {
      days = List.copyOf(days);
    }

    @Override
    public Kind kind() {
      return Kind.EVENT;
    }

    @Override
    public String heading() {
      return title;
    }

    @Override
    public Optional<String> state() {
      return country;
    }
  }

  /** A party that organized, supported or hosted the event, with the key of its role. */
  record FoundOrganizer(
      String name, String asReceived, Optional<String> state, Optional<String> body, String role)
      implements NoteItem {
    @Override
    public Kind kind() {
      return Kind.ORGANIZER;
    }

    @Override
    public String heading() {
      return asReceived;
    }
  }

  /** A participant, in a group of the note. */
  record FoundParticipant(
      String group,
      String asReceived,
      ParticipantKind type,
      Optional<String> state,
      Optional<String> body)
      implements NoteItem {
    @Override
    public Kind kind() {
      return Kind.PARTICIPANT;
    }

    @Override
    public String heading() {
      return asReceived;
    }
  }

  /** Another event that the note mentions, with the passage. */
  record FoundEarlierEvent(
      String title, String start, String end, String city, Optional<String> country, String text)
      implements NoteItem {
    @Override
    public Kind kind() {
      return Kind.EARLIER_EVENT;
    }

    @Override
    public String heading() {
      return title;
    }

    @Override
    public Optional<String> state() {
      return country;
    }
  }

  /** A contribution; an amount that is not stated is empty. */
  record FoundContribution(
      String donor,
      Optional<String> state,
      String fund,
      Optional<BigDecimal> amount,
      Optional<String> currency,
      String text)
      implements NoteItem {
    @Override
    public Kind kind() {
      return Kind.CONTRIBUTION;
    }

    @Override
    public String heading() {
      return donor + " – " + fund;
    }
  }

  /** A need with the States that expressed it. */
  record FoundNeed(
      String text, List<String> paragraphs, List<String> areas, String who, List<String> states)
      implements NoteItem {
    public FoundNeed {
      paragraphs = List.copyOf(paragraphs);
      areas = List.copyOf(areas);
      states = List.copyOf(states);
    }

    @Override
    public Kind kind() {
      return Kind.NEED;
    }

    @Override
    public String heading() {
      return text;
    }
  }

  /** A recommendation of the meeting or of its Chair. */
  record FoundRecommendation(String text, List<String> paragraphs, List<String> areas)
      implements NoteItem {
    public FoundRecommendation {
      paragraphs = List.copyOf(paragraphs);
      areas = List.copyOf(areas);
    }

    @Override
    public Kind kind() {
      return Kind.RECOMMENDATION;
    }

    @Override
    public String heading() {
      return text;
    }
  }
}
