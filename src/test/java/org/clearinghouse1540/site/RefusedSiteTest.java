package org.clearinghouse1540.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.clearinghouse1540.app.RefusedCommand;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders to which the public pages are not written. */
class RefusedSiteTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void theFilesOfOthersAreNotReplaced() throws IOException {
    Path mine = Files.writeString(folder.resolve("index.html"), "mine");
    for (Path out : new Path[] {folder, mine}) {
      RefusedCommand.of(
              "site", "--out", out.toString(), "--data", folder.resolve("data").toString())
          .because("kit.file.folder-in-use", out);
    }
    assertThat(mine).hasContent("mine");
    assertThat(folder.toFile().list()).containsExactly("index.html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void withoutAFreePortNoPageIsWritten(String language) throws Exception {
    Path out = folder.resolve("site");
    Path said = folder.resolve("said.txt");
    Process program =
        new ProcessBuilder(
                "sh",
                "-c",
                "ulimit -n 500; exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ExhaustedProgram.class.getName(),
                "site",
                "--language",
                language,
                "--out",
                out.toString(),
                "--data",
                folder.resolve("data").toString())
            .redirectError(said.toFile())
            .start();
    assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(program.exitValue()).as(Files.readString(said)).isEqualTo(2);
    assertThat(said)
        .content()
        .isEqualToIgnoringNewLines(
            "clearinghouse: "
                + Texts.get(Language.find(language).orElseThrow(), "site.refused.no-port"));
    assertThat(folder.toFile().list()).containsExactly("said.txt");
  }

  @Test
  void aFolderBelowAFileIsNotWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("mine"), "mine");
    Path out = file.resolve("site");
    String address = TestProgram.get().address();
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> StaticSite.write(address, out, "2026-01-01", pages -> {}))
        .satisfies(
            refused -> {
              for (Language language : Language.values()) {
                assertThat(refused.sentence(language))
                    .isEqualTo(Texts.get(language, "kit.file.folder-unwritable", out));
              }
            });
    assertThat(file).hasContent("mine");
    assertThat(folder.toFile().list()).containsExactly("mine");
  }
}
