package org.clearinghouse1540.advisories;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A known vulnerability in the format of OSV (schema 1.x), for the packages of Maven only.
 *
 * @param affected the packages with their affected versions
 */
record Advisory(String id, String summary, String modified, List<Affected> affected) {

  /**
   * A package with its affected versions.
   *
   * @param name group and artifact with a colon between
   * @param versions versions that are affected, each named
   * @param ranges the ranges of affected versions, each with its events in any order
   */
  record Affected(String name, List<String> versions, List<List<Event>> ranges) {

    /** Whether a version is affected. */
    boolean includes(MavenVersion version) {
      return versions.stream().anyMatch(named -> version.compareTo(new MavenVersion(named)) == 0)
          || ranges.stream().anyMatch(events -> within(events, version));
    }

    private static boolean within(List<Event> events, MavenVersion version) {
      List<Event> sorted =
          events.stream()
              .sorted(
                  (a, b) -> new MavenVersion(a.version()).compareTo(new MavenVersion(b.version())))
              .toList();
      boolean affected = false;
      for (Event event : sorted) {
        int order = version.compareTo(new MavenVersion(event.version()));
        affected =
            switch (event.kind()) {
              case INTRODUCED -> affected || event.version().equals("0") || order >= 0;
              case FIXED -> affected && order < 0;
              case LAST_AFFECTED -> affected && order <= 0;
            };
        if (order < 0) {
          break;
        }
      }
      return affected;
    }

    /** The versions in which it was fixed, as the advisory names them. */
    List<String> fixed() {
      return ranges.stream()
          .flatMap(List::stream)
          .filter(event -> event.kind() == Kind.FIXED)
          .map(Event::version)
          .distinct()
          .toList();
    }
  }

  /** The kinds of events. */
  enum Kind {
    INTRODUCED,
    FIXED,
    LAST_AFFECTED
  }

  /** An event of a range. */
  record Event(Kind kind, String version) {}

  /** Reads an advisory; empty if it was withdrawn or is not about a package of Maven. */
  static Optional<Advisory> read(JsonNode node) {
    List<Affected> affected =
        node.path("affected")
            .valueStream()
            .filter(part -> part.path("package").path("ecosystem").asString("").startsWith("Maven"))
            .map(Advisory::affected)
            .toList();
    return affected.isEmpty() || node.hasNonNull("withdrawn")
        ? Optional.empty()
        : Optional.of(
            new Advisory(
                node.path("id").asString(""),
                node.path("summary").asString(""),
                node.path("modified").asString(""),
                affected));
  }

  private static Affected affected(JsonNode node) {
    return new Affected(
        node.path("package").path("name").asString(""),
        node.path("versions").valueStream().map(version -> version.asString("")).toList(),
        node.path("ranges")
            .valueStream()
            .filter(range -> !range.path("type").asString("").equals("GIT"))
            .map(range -> range.path("events").valueStream().flatMap(Advisory::events).toList())
            .toList());
  }

  private static Stream<Event> events(JsonNode node) {
    return Stream.of(Kind.values())
        .flatMap(
            kind -> {
              String version =
                  node.path(kind.name().toLowerCase(java.util.Locale.ROOT)).asString("");
              return version.isEmpty() ? Stream.empty() : Stream.of(new Event(kind, version));
            });
  }
}
