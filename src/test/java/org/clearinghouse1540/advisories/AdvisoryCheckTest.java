package org.clearinghouse1540.advisories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check with invented advisories about invented libraries. */
class AdvisoryCheckTest {
  private static final String ADVISORIES =
      """
      [
        {"id": "EXAMPLE-1", "summary": "Example range", "modified": "2026-01-02T00:00:00Z",
         "affected": [{"package": {"ecosystem": "Maven", "name": "org.example:parser"},
           "ranges": [{"type": "ECOSYSTEM", "events": [
             {"fixed": "2.0.5"}, {"introduced": "2.0.0-M1"}, {"introduced": "0"}, {"fixed": "1.9"}]}]}]},
        {"id": "EXAMPLE-2", "summary": "Example last version", "modified": "2026-01-01T00:00:00Z",
         "affected": [{"package": {"ecosystem": "Maven", "name": "org.example:writer"},
           "ranges": [{"type": "ECOSYSTEM", "events": [
             {"introduced": "0"}, {"last_affected": "3.1"}]}]}]},
        {"id": "EXAMPLE-3", "summary": "Example named version", "modified": "2025-01-01T00:00:00Z",
         "affected": [{"package": {"ecosystem": "Maven:https://repository.example", "name": "org.example:named"},
           "versions": ["1.0.Final"]}]},
        {"id": "EXAMPLE-4", "summary": "Withdrawn", "withdrawn": "2026-01-01T00:00:00Z",
         "affected": [{"package": {"ecosystem": "Maven", "name": "org.example:parser"},
           "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}]}]}]},
        {"id": "EXAMPLE-5", "summary": "Another ecosystem",
         "affected": [{"package": {"ecosystem": "npm", "name": "org.example:parser"},
           "ranges": [{"type": "SEMVER", "events": [{"introduced": "0"}]}]}]}
      ]
      """;

  @TempDir Path folder = Path.of("");

  @Test
  void namesEachAffectedLibraryAndAnswersOne() throws IOException {
    Printed printed = check(ADVISORIES, "parser:2.0.4", "writer:3.1.0", "named:1.0", "other:1");
    assertThat(printed.text().lines())
        .containsExactly(
            "org.example:named 1.0: EXAMPLE-3 Example named version (fixed in: no fixed version)",
            "org.example:parser 2.0.4: EXAMPLE-1 Example range (fixed in: 2.0.5, 1.9)",
            "org.example:writer 3.1.0: EXAMPLE-2 Example last version (fixed in: no fixed version)",
            "4 libraries, 3 advisories (the latest of 2026-01-02T00:00:00Z), findings: 3");
    assertThat(printed.status()).isEqualTo(1);
  }

  @Test
  void fixedVersionsAndTheGapsOfRangesAreNoFindings() throws IOException {
    for (String version : new String[] {"1.9", "1.10", "2.0.5", "2.0.5.Final", "3"}) {
      Printed printed = check(ADVISORIES, "parser:" + version, "writer:3.1.1", "named:1.0.1");
      assertThat(printed.text()).as(version).endsWith("findings: 0\n");
      assertThat(printed.status()).as(version).isZero();
    }
    for (String version : new String[] {"0.1", "1.9-rc1", "2.0.0-M1", "2.0.0", "2.0.5-rc2"}) {
      assertThat(check(ADVISORIES, "parser:" + version).status()).as(version).isEqualTo(1);
    }
  }

  @Test
  void readsAnArchiveAndAFolder() throws IOException {
    Path zip = folder.resolve("all.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("EXAMPLE.json"));
      out.write(ADVISORIES.getBytes(StandardCharsets.UTF_8));
    }
    Path inside = Files.createDirectories(folder.resolve("list/2026"));
    Files.writeString(inside.resolve("EXAMPLE.json"), ADVISORIES);
    for (Path source : new Path[] {zip, folder.resolve("list")}) {
      assertThat(run(bill("parser:2.0.4"), source).status()).as(source.toString()).isEqualTo(1);
    }
  }

  @Test
  void aFileThatCannotBeUsedIsNotTakenForASoundProgram() throws IOException {
    Path none = folder.resolve("none.json");
    assertThat(run(bill("parser:1"), none).status()).isEqualTo(2);
    assertThat(check("[]", "parser:1").status()).isEqualTo(2);
    assertThat(check("{\"id\": \"EXAMPLE\"}", "parser:1").text()).contains("no advisories");
    assertThat(check("not JSON", "parser:1").status()).isEqualTo(2);
    assertThat(check(ADVISORIES).text()).contains("lists no libraries");
    assertThat(check(ADVISORIES).status()).isEqualTo(2);
  }

  private record Printed(int status, String text) {}

  private Printed check(String advisories, String... libraries) throws IOException {
    Path file = Files.writeString(folder.resolve("advisories.json"), advisories);
    return run(bill(libraries), file);
  }

  private static Printed run(Path bill, Path advisories) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    int status = new AdvisoryCheck(out).run(bill, advisories);
    return new Printed(status, bytes.toString(StandardCharsets.UTF_8));
  }

  private Path bill(String... libraries) throws IOException {
    StringBuilder components = new StringBuilder();
    for (String library : libraries) {
      String[] parts = library.split(":", 2);
      components
          .append(components.isEmpty() ? "" : ",")
          .append(
              "{\"group\": \"org.example\", \"name\": \"%s\", \"version\": \"%s\"}"
                  .formatted(parts[0], parts[1]));
    }
    return Files.writeString(
        folder.resolve("bill.json"),
        "{\"bomFormat\": \"CycloneDX\", \"components\": [" + components + "]}");
  }
}
