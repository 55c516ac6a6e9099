package org.clearinghouse1540.notes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in an information note, in the form of {@code read-note.schema.json}, which gives
 * the meaning of each field. States are ISO 3166-1 alpha-3 codes, bodies acronyms; null is 'not
 * said'. Dates are as precise as the note has them.
 */
@JsonPropertyOrder({
  "kind",
  "language",
  "event",
  "organizers",
  "participants",
  "committee",
  "committee_message",
  "meeting_chair",
  "sections",
  "footnotes",
  "earlier_events",
  "contributions",
  "needs",
  "recommendations",
  "resolutions",
  "links",
  "contacts",
  "needs_review"
})
public record Note(
    String kind,
    String language,
    Event event,
    List<Organizer> organizers,
    List<Participant> participants,
    Committee committee,
    @JsonProperty("committee_message") @Nullable Message committeeMessage,
    @JsonProperty("meeting_chair") @Nullable MeetingChair meetingChair,
    List<Section> sections,
    List<String> footnotes,
    @JsonProperty("earlier_events") List<EarlierEvent> earlierEvents,
    List<Contribution> contributions,
    List<Need> needs,
    List<Recommendation> recommendations,
    List<String> resolutions,
    List<String> links,
    List<String> contacts,
    @JsonProperty("needs_review") List<Review> needsReview) {

  /** The event that the note is about. */
  public record Event(
      String title,
      @Nullable String start,
      @Nullable String end,
      List<String> days,
      boolean online,
      @Nullable String city,
      @Nullable String country,
      @JsonProperty("venue_as_received") String venueAsReceived) {}

  /** Who organized it, and how. */
  public record Organizer(
      String name,
      @JsonProperty("as_received") String asReceived,
      @Nullable String state,
      @Nullable String body,
      String role) {}

  /** Who took part, in the note's own groups. */
  public record Participant(
      String group,
      @JsonProperty("as_received") String asReceived,
      String kind,
      @Nullable String state,
      @Nullable String body) {}

  /** How many of the Committee and of its experts took part; null where no number is said. */
  public record Committee(@Nullable Integer members, @Nullable Integer experts) {}

  /** The message of the Chair of the Committee, and who delivered it. */
  public record Message(@JsonProperty("delivered_by") @Nullable String deliveredBy, String text) {}

  /** Who chaired the meeting, which is not the Chair of the Committee unless the note says so. */
  public record MeetingChair(String name, @Nullable String state, String text) {}

  /** A numbered section. */
  public record Section(String number, String title, String text) {}

  /** An event that the note recalls. */
  public record EarlierEvent(
      String title,
      @Nullable String start,
      @Nullable String end,
      @Nullable String city,
      @Nullable String country,
      String text) {}

  /** A contribution that the note names; an amount that it does not state is null. */
  public record Contribution(
      String donor,
      @Nullable String state,
      String fund,
      @Nullable BigDecimal amount,
      @Nullable String currency,
      String text) {}

  /** A need that somebody voiced; the States are those that voiced it. */
  public record Need(
      String text, List<String> paragraphs, List<String> areas, String who, List<String> states) {}

  /** A recommendation of the meeting or of its Chair; it binds nobody. */
  public record Recommendation(String text, List<String> paragraphs, List<String> areas) {}

  /** What a person has to look at: where, why, and the text. */
  public record Review(String field, String reason, String text) {}
}
