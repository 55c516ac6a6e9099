package org.clearinghouse1540.notes;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Precision and recall per field, compared with the results of a person. An error listed in
 * needs_review counts once, any other error counts ten times.
 */
final class NoteScore extends NoteTally {
  /** Compares one note. */
  void add(NoteSet.Case note, String form, Note found) {
    JsonNode truth = note.truth();
    String where = note.name() + " " + form;
    remarks(found.needsReview().size());
    Note.NotedEvent event = found.event();
    one(where, found, "title", text(truth, "title"), event.title(), "/event/title");
    one(where, found, "start", text(truth, "start"), event.start(), "/event/start");
    one(where, found, "end", text(truth, "end"), event.end(), "/event/start");
    one(
        where,
        found,
        "days",
        join(truth.path("days")),
        String.join(" ", event.days()),
        "/event/start");
    one(
        where,
        found,
        "online",
        truth.path("online").asBoolean(false) ? "online" : "",
        event.online() ? "online" : "",
        "/event/city");
    one(where, found, "city", text(truth, "city"), event.city(), "/event/city");
    one(where, found, "country", text(truth, "country"), event.country(), "/event/country");
    one(where, found, "language", text(truth, "language"), found.language(), "");
    organizers(where, truth, found);
    participants(where, truth, found);
    committee(where, truth, found);
    earlier(where, truth, found);
    contributions(where, truth, found);
    needs(where, truth, found);
    recommendations(where, truth, found);
    Note.CommitteeMessage message = found.committeeMessage();
    one(
        where,
        found,
        "committee message",
        bare(text(truth, "message")),
        message == null ? "" : bare(String.valueOf(message.deliveredBy())),
        "/committee_message");
    Note.MeetingChair chair = found.meetingChair();
    one(
        where,
        found,
        "meeting's chair",
        bare(text(truth, "chair")),
        chair == null ? "" : bare(chair.name()),
        "/meeting_chair");
    for (JsonNode flag : truth.path("flags")) {
      boolean there =
          found.needsReview().stream()
              .anyMatch(
                  r ->
                      r.field().equals(flag.asString())
                          || r.text().contains(flag.asString())
                              && !flag.asString().startsWith("/"));
      count("flags", there ? 1 : 0, 0, there ? 0 : 1);
      if (!there) {
        error(where, "flags", "not flagged: " + flag.asString(), false);
      }
    }
  }

  private void organizers(String where, JsonNode truth, Note found) {
    List<String> wanted = new ArrayList<>();
    for (JsonNode jsonNode : truth.path("organizers")) {
      wanted.add(
          jsonNode.get(0).asString().replaceFirst("^\\?", "=") + " " + jsonNode.get(1).asString());
    }
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < found.organizers().size(); i++) {
      Note.NotedOrganizer organizer = found.organizers().get(i);
      items.add(
          new Item(
              party(organizer.state(), organizer.body(), organizer.asReceived())
                  + " "
                  + organizer.role(),
              "/organizers/" + i));
    }
    many(where, found, "organizers", wanted, items, "/organizers");
  }

  private void participants(String where, JsonNode truth, Note found) {
    List<String> wanted = new ArrayList<>();
    truth
        .path("participants")
        .properties()
        .forEach(
            group ->
                group
                    .getValue()
                    .forEach(
                        jsonNode ->
                            wanted.add(
                                group.getKey()
                                    + ": "
                                    + jsonNode.asString().replaceFirst("^\\?", "="))));
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < found.participants().size(); i++) {
      Note.NotedParticipant participant = found.participants().get(i);
      items.add(
          new Item(
              participant.group()
                  + ": "
                  + party(participant.state(), participant.body(), participant.asReceived()),
              "/participants/" + i));
    }
    many(where, found, "participants", wanted, items, "/participants");
  }

  private void committee(String where, JsonNode truth, Note found) {
    JsonNode said = truth.path("committee");
    one(
        where,
        found,
        "committee members",
        number(said.path(0).asInt(0)),
        number(found.committee().members()),
        "/committee");
    one(
        where,
        found,
        "committee experts",
        number(said.path(1).asInt(0)),
        number(found.committee().experts()),
        "/committee");
  }

  private void earlier(String where, JsonNode truth, Note found) {
    List<String> titles = new ArrayList<>();
    List<String> dates = new ArrayList<>();
    List<String> places = new ArrayList<>();
    for (JsonNode jsonNode : truth.path("earlier")) {
      titles.add(bare(jsonNode.get(0).asString()));
      dates.add(jsonNode.get(1).asString() + " " + jsonNode.get(2).asString());
      places.add(city(nothing(jsonNode.get(3))) + ", " + nothing(jsonNode.get(4)));
    }
    List<Item> foundTitles = new ArrayList<>();
    List<Item> foundDates = new ArrayList<>();
    List<Item> foundPlaces = new ArrayList<>();
    for (int i = 0; i < found.earlierEvents().size(); i++) {
      Note.EarlierEvent earlierEvent = found.earlierEvents().get(i);
      String pointer = "/earlier_events/" + i;
      foundTitles.add(new Item(bare(earlierEvent.title()), pointer));
      foundDates.add(new Item(earlierEvent.start() + " " + earlierEvent.end(), pointer));
      foundPlaces.add(
          new Item(
              (earlierEvent.city() == null ? "" : earlierEvent.city())
                  + ", "
                  + (earlierEvent.country() == null ? "" : earlierEvent.country()),
              pointer));
    }
    many(where, found, "earlier: title", titles, foundTitles, "/earlier_events");
    many(where, found, "earlier: dates", dates, foundDates, "/earlier_events");
    many(where, found, "earlier: place", places, foundPlaces, "/earlier_events");
  }

  // A city in the case of its preposition is that city: 'в Вене' is in Вена.
  private static String city(String name) {
    return RussianCities.nominative(name).orElse(name);
  }

  private void contributions(String where, JsonNode truth, Note found) {
    List<String> wanted = new ArrayList<>();
    for (JsonNode jsonNode : truth.path("contributions")) {
      wanted.add(
          jsonNode.get(0).asString()
              + " "
              + nothing(jsonNode.get(1))
              + " "
              + nothing(jsonNode.get(2)));
    }
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < found.contributions().size(); i++) {
      Note.NotedContribution contribution = found.contributions().get(i);
      String amount =
          contribution.amount() == null
              ? ""
              : contribution.amount().stripTrailingZeros().toPlainString();
      items.add(
          new Item(
              contribution.state()
                  + " "
                  + amount
                  + " "
                  + (contribution.currency() == null ? "" : contribution.currency()),
              "/contributions/" + i));
    }
    many(where, found, "contributions", wanted, items, "/contributions");
  }

  // A need is found by its first words; its States, paragraphs and areas are compared where it is.
  private void needs(String where, JsonNode truth, Note found) {
    List<String> wanted = new ArrayList<>();
    List<Item> items = new ArrayList<>();
    List<JsonNode> open = new ArrayList<>();
    truth.path("needs").forEach(open::add);
    for (int i = 0; i < found.needs().size(); i++) {
      Note.Need need = found.needs().get(i);
      String pointer = "/needs/" + i;
      JsonNode match = null;
      for (JsonNode jsonNode : open) {
        if (flat(need.text()).startsWith(flat(jsonNode.path("starts").asString()))) {
          match = jsonNode;
        }
      }
      if (match == null) {
        items.add(new Item(need.text(), pointer));
        continue;
      }
      open.remove(match);
      wanted.add(match.path("starts").asString());
      items.add(new Item(match.path("starts").asString(), pointer));
      one(
          where,
          found,
          "need: states",
          join(match.path("states")),
          String.join(" ", need.states()),
          pointer);
      many(
          where,
          found,
          "need: paragraphs",
          list(match.path("paragraphs")),
          need.paragraphs().stream().map(p -> new Item(p, pointer)).toList(),
          pointer);
      List<String> areas = list(match.path("areas"));
      many(
          where,
          found,
          "need: areas (recall)",
          areas,
          need.areas().stream().filter(areas::contains).map(a -> new Item(a, pointer)).toList(),
          pointer);
    }
    open.forEach(jsonNode -> wanted.add(jsonNode.path("starts").asString()));
    many(where, found, "needs", wanted, items, "/needs");
  }

  private void recommendations(String where, JsonNode truth, Note found) {
    List<String> wanted = list(truth.path("recommendations"));
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < found.recommendations().size(); i++) {
      String text = found.recommendations().get(i).text();
      String start =
          wanted.stream()
              .filter(value -> flat(text).startsWith(flat(value)))
              .findFirst()
              .orElse(text);
      items.add(new Item(start, "/recommendations/" + i));
    }
    many(where, found, "recommendations", wanted, items, "/recommendations");
  }
}
