package org.clearinghouse1540.notes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import org.clearinghouse1540.kit.files.ContentAccount;
import org.clearinghouse1540.kit.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The information found in an information note. {@code read-note.schema.json} defines each field.
 * States are ISO 3166-1 alpha-3 codes, organizations are acronyms, null means 'not stated'. Dates
 * have the precision of the note. The account says that each line is in a field or for review.
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
  "needs_review",
  "account"
})
public record Note(
    String kind,
    String language,
    NotedEvent event,
    List<NotedOrganizer> organizers,
    List<NotedParticipant> participants,
    Committee committee,
    @JsonProperty("committee_message") @Nullable CommitteeMessage committeeMessage,
    @JsonProperty("meeting_chair") @Nullable MeetingChair meetingChair,
    List<Section> sections,
    List<String> footnotes,
    @JsonProperty("earlier_events") List<EarlierEvent> earlierEvents,
    List<NotedContribution> contributions,
    List<Need> needs,
    List<Recommendation> recommendations,
    List<String> resolutions,
    List<String> links,
    List<String> contacts,
    @JsonProperty("needs_review") List<Review> needsReview,
    ContentAccount account) {

  /** The event that the note describes. */
  public record NotedEvent(
      String title,
      @Nullable String start,
      @Nullable String end,
      List<String> days,
      boolean online,
      @Nullable String city,
      @Nullable String country,
      @JsonProperty("venue_as_received") String venueAsReceived) {}

  /** An organizer and its role. */
  public record NotedOrganizer(
      String name,
      @JsonProperty("as_received") String asReceived,
      @Nullable String state,
      @Nullable String body,
      String role) {}

  /** A participant, in the group that the note uses. */
  public record NotedParticipant(
      String group,
      @JsonProperty("as_received") String asReceived,
      String kind,
      @Nullable String state,
      @Nullable String body) {}

  /** The numbers of Committee members and experts who took part; null if not stated. */
  public record Committee(@Nullable Integer members, @Nullable Integer experts) {}

  /** The message of the Chair of the Committee, and the person who delivered it. */
  public record CommitteeMessage(
      @JsonProperty("delivered_by") @Nullable String deliveredBy, String text) {}

  /** The chair of the meeting, who is rarely the Chair of the Committee. */
  public record MeetingChair(String name, @Nullable String state, String text) {}

  /** A numbered section. */
  public record Section(String number, String title, String text) {}

  /**
   * An earlier event that the note mentions.
   *
   * @param days its days if they are not consecutive: the event is on record on the first of them
   */
  public record EarlierEvent(
      String title,
      @Nullable String start,
      @Nullable String end,
      List<String> days,
      @Nullable String city,
      @Nullable String country,
      String text) {
    public EarlierEvent {
      days = List.copyOf(days);
    }
  }

  /** A contribution that the note mentions; the amount is null if not stated. */
  public record NotedContribution(
      String donor,
      @Nullable String state,
      String fund,
      @Nullable BigDecimal amount,
      @Nullable String currency,
      String text) {}

  /** A need for assistance, with the States that expressed it. */
  public record Need(
      String text, List<String> paragraphs, List<String> areas, String who, List<String> states) {}

  /** A non-binding recommendation of the meeting or of its Chair. */
  public record Recommendation(String text, List<String> paragraphs, List<String> areas) {}

  /** A passage for review: the field, the reason and the text. */
  public record Review(String field, Message reason, String text) {}
}
