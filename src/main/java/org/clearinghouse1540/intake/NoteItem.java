package org.clearinghouse1540.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.outreach.ParticipantKind;

/**
 * One item of information found in a note: the event, an organizer, a need. States are ISO 3166-1
 * alpha-3 codes, dates are as precise as in the note.
 */
sealed interface NoteItem {

  /** The role of an organizer of whom nothing else is known. */
  String ORGANIZING = "organizer";

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

    /** The kind with this list. */
    static Optional<Kind> find(String list) {
      return Arrays.stream(values()).filter(kind -> kind.list.equals(list)).findFirst();
    }

    /** Whether it is an event, which can be on record already. */
    boolean isEvent() {
      return this == EVENT || this == EARLIER_EVENT;
    }

    /** Whether a person can add items to the list; a note has one event. */
    boolean mayAdd() {
      return this != EVENT;
    }

    /** An item without words, for a person to fill in. */
    NoteItem blank() {
      return switch (this) {
        case EVENT -> new FoundEvent("", "", "", List.of(), false, "", Optional.empty(), "");
        case ORGANIZER ->
            new FoundOrganizer("", "", Optional.empty(), Optional.empty(), ORGANIZING);
        case PARTICIPANT ->
            new FoundParticipant(
                "", "", "", ParticipantKind.OTHER, Optional.empty(), Optional.empty());
        case EARLIER_EVENT -> new FoundEarlierEvent("", "", "", "", Optional.empty(), "");
        case CONTRIBUTION ->
            new FoundContribution("", Optional.empty(), "", Optional.empty(), Optional.empty(), "");
        case NEED -> new FoundNeed("", List.of(), List.of(), "", List.of());
        case RECOMMENDATION -> new FoundRecommendation("", List.of(), List.of());
      };
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

  /** The name that a person corrected, if it is not in the words as received. */
  default Optional<String> otherName() {
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

    @Override
    public Optional<String> otherName() {
      return Optional.of(name).filter(other -> !asReceived.contains(other));
    }
  }

  /** A participant, in a group of the note, with the name that a person may have corrected. */
  record FoundParticipant(
      String group,
      String asReceived,
      String name,
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

    @Override
    public Optional<String> otherName() {
      return Optional.of(name).filter(other -> !other.equals(asReceived));
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
