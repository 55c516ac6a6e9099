package org.clearinghouse1540.advisories;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the bill of materials (CycloneDX, JSON) with advisories in the format of OSV, without a
 * network. Prints one line for each finding.
 */
final class AdvisoryCheck {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final PrintStream out;

  AdvisoryCheck(PrintStream out) {
    this.out = out;
  }

  /** A library of the program. */
  private record Library(String name, MavenVersion version) {}

  /** The bill of materials, then the advisories: a ZIP or JSON file or a folder with JSON files. */
  public static void main(String... arguments) {
    if (arguments.length != 2) {
      System.out.println(
          "Usage: tools/advisories FILE (advisories of OSV: all.zip, a folder or a JSON file)");
      System.exit(2);
    }
    System.exit(new AdvisoryCheck(System.out).run(Path.of(arguments[0]), Path.of(arguments[1])));
  }

  /** Exit status 0 if nothing was found, 1 if something was, 2 if a file cannot be used. */
  int run(Path bill, Path advisories) {
    try {
      List<Library> libraries = libraries(bill);
      List<Advisory> known = advisories(advisories);
      if (libraries.isEmpty() || known.isEmpty()) {
        out.println(
            libraries.isEmpty()
                ? bill + " lists no libraries."
                : advisories + " has no advisories for packages of Maven in the format of OSV.");
        return 2;
      }
      List<String> findings = findings(libraries, known);
      findings.forEach(out::println);
      out.printf(
          "%d libraries, %d advisories (the latest of %s), findings: %d%n",
          libraries.size(),
          known.size(),
          known.stream().map(Advisory::modified).max(String::compareTo).orElse("an unknown day"),
          findings.size());
      return findings.isEmpty() ? 0 : 1;
    } catch (IOException | JacksonException unreadable) {
      out.println("A file cannot be read: " + unreadable.getMessage());
      return 2;
    }
  }

  private static List<Library> libraries(Path bill) throws IOException {
    return JSON.readTree(Files.readAllBytes(bill))
        .path("components")
        .valueStream()
        .map(
            node ->
                new Library(
                    node.path("group").asString("") + ":" + node.path("name").asString(""),
                    new MavenVersion(node.path("version").asString(""))))
        .toList();
  }

  private static List<String> findings(List<Library> libraries, List<Advisory> known) {
    Map<String, List<Library>> byName =
        libraries.stream().collect(Collectors.groupingBy(Library::name));
    List<String> findings = new ArrayList<>();
    for (Advisory advisory : known) {
      for (Advisory.Affected affected : advisory.affected()) {
        for (Library library : byName.getOrDefault(affected.name(), List.of())) {
          if (affected.includes(library.version())) {
            findings.add(line(advisory, affected, library));
          }
        }
      }
    }
    return findings.stream().distinct().sorted().toList();
  }

  private static String line(Advisory advisory, Advisory.Affected affected, Library library) {
    String fixed =
        affected.fixed().isEmpty() ? "no fixed version" : String.join(", ", affected.fixed());
    return "%s %s: %s %s (fixed in: %s)"
        .formatted(
            library.name(), library.version().text(), advisory.id(), advisory.summary(), fixed);
  }

  private static List<Advisory> advisories(Path source) throws IOException {
    List<Advisory> found = new ArrayList<>();
    if (Files.isDirectory(source)) {
      try (Stream<Path> files = Files.walk(source)) {
        for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
          add(found, JSON.readTree(Files.readAllBytes(file)));
        }
      }
    } else if (source.toString().endsWith(".zip")) {
      try (ZipFile zip = new ZipFile(source.toFile())) {
        for (ZipEntry entry :
            zip.stream().filter(entry -> entry.getName().endsWith(".json")).toList()) {
          try (InputStream in = zip.getInputStream(entry)) {
            add(found, JSON.readTree(in));
          }
        }
      }
    } else {
      add(found, JSON.readTree(Files.readAllBytes(source)));
    }
    return found;
  }

  private static void add(List<Advisory> found, JsonNode node) {
    Stream<JsonNode> advisories = node.isArray() ? node.valueStream() : Stream.of(node);
    advisories.flatMap(advisory -> Advisory.read(advisory).stream()).forEach(found::add);
  }
}
