package org.clearinghouse1540.outreach;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person records of an event, checked and ready to be written.
 *
 * @param version the version that the person saw
 * @param names who stands in which role, one name after another, by the keys of {@link EventRoles}
 */
public record EventEdit(
    int version,
    String title,
    String start,
    String end,
    String days,
    boolean online,
    EventDetails details,
    Map<String, List<String>> names) {
  public EventEdit {
    names = Map.copyOf(names);
  }

  /** The values by name, as the journal keeps them. */
  Map<String, Object> values() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("title", title);
    values.put("other titles", details.otherTitles());
    values.put("status", details.status());
    values.put("kind", details.kind());
    values.put("start", start);
    values.put("end", end);
    values.put("days", days);
    values.put("hours", (details.opens() + " " + details.closes()).strip());
    values.put("online", online);
    values.put("languages", details.languages());
    values.put("places", details.places());
    values.put("areas", details.areas());
    values.put("parties", new java.util.TreeMap<>(names));
    return values;
  }
}
