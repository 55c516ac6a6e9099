package org.clearinghouse1540.access;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.web.OpenSessions.OpenSession;

/** An open session on the page of its account. */
record SessionView(OpenSession session) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(DateText.HEADQUARTERS);

  // The first mark that is found counts: browsers name others beside themselves.
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("Edg", "Edge");
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Mac OS X", "macOS");
    SYSTEMS.put("Linux", "Linux");
  }

  /** The name of the browser and of its system, if they are known ones. */
  Optional<String> browser() {
    return first(BROWSERS)
        .map(name -> first(SYSTEMS).map(system -> name + ", " + system).orElse(name));
  }

  private Optional<String> first(Map<String, String> names) {
    return names.entrySet().stream()
        .filter(name -> session.place().browser().contains(name.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The time of a moment at Headquarters. */
  static String time(Instant moment) {
    return TIME.format(moment);
  }
}
