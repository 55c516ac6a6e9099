package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher starts the program again after a crash, and not after a stop or a refusal. */
class LauncherTest {
  private static final Path LAUNCHER = Path.of("tools/launch.sh");
  private static final Path SUPERVISOR = Path.of("tools/supervise.sh");

  /** A program that needs more memory than it has. */
  static final class Greedy {
    private Greedy() {}

    public static void main(String[] arguments) {
      List<long[]> all = new java.util.ArrayList<>();
      while (true) {
        all.add(new long[1_000_000]);
      }
    }
  }

  @TempDir private Path folder = Path.of("");

  @Test
  void aCrashIsFollowedByAnotherStart() throws Exception {
    assertThat(supervised("[ -f started ] && exit 0; touch started; exit 3").waitFor()).isZero();
    assertThat(folder.resolve("started")).exists();
    assertThat(Files.readString(folder.resolve("errors")))
        .contains("the program ended unexpectedly (status 3). It is started again in 1 s.");
  }

  @Test
  void aRefusalIsNot() throws Exception {
    assertThat(supervised("[ -f started ] && exit 0; touch started; exit 2").waitFor())
        .isEqualTo(2);
  }

  @Test
  void aStopReachesTheProgramAndIsNotFollowedByAnotherStart() throws Exception {
    Process supervisor =
        supervised(
            "trap 'echo stopped > end; exit 143' TERM; touch started; while :; do sleep 0.1; done");
    while (!Files.exists(folder.resolve("started"))) {
      Thread.onSpinWait();
    }
    supervisor.destroy();
    assertThat(supervisor.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(supervisor.exitValue()).isEqualTo(143);
    assertThat(folder.resolve("end")).hasContent("stopped");
  }

  @Test
  void aProgramWithoutMemoryEndsWithTheOptionsOfTheLauncher() throws Exception {
    String option = "-XX:+ExitOnOutOfMemoryError";
    assertThat(Files.readString(LAUNCHER)).contains(option).contains(":--Xmx512m}");
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx16m",
                option,
                "-cp",
                System.getProperty("java.class.path"),
                Greedy.class.getName())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(program.waitFor()).isEqualTo(3);
  }

  @Test
  void aStartUsesTheCacheThatPrepareMadeAndNoHalfMadeOne() throws Exception {
    Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
    // Instead of Java: keeps its arguments, and writes the files that they name.
    Files.writeString(
        java,
        """
        #!/usr/bin/env bash
        echo "$*" >> calls
        for word in "$@"; do
          case $word in
            -XX:AOTMode=create) [ ! -e broken ] || exit 1 ;;
            -XX:AOTConfiguration=* | -XX:AOTCache=*.new) touch "${word#*=}" ;;
          esac
        done
        """);
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.createFile(folder.resolve("broken"));
    assertThat(launched("prepare")).isNotZero();
    assertThat(folder.resolve("start.aot")).doesNotExist();
    assertThat(launched("help")).isZero();
    assertThat(lastCall()).doesNotContain("AOT");
    Files.delete(folder.resolve("broken"));
    assertThat(launched("prepare")).isZero();
    assertThat(folder.resolve("start.aot")).exists();
    assertThat(folder.resolve("start.aot.used")).doesNotExist();
    for (String command : List.of("help", "run")) {
      assertThat(launched(command)).isZero();
      assertThat(lastCall()).contains("-XX:AOTCache=" + folder.resolve("start.aot") + " ");
    }
  }

  @Test
  void mavenWhichTheLauncherCallsGetsNoPassword() throws Exception {
    for (String file : List.of("clearinghouse", "tools/jdk.sh", "tools/launch.sh")) {
      Path copy = folder.resolve("copy").resolve(file);
      Files.createDirectories(copy.getParent());
      Files.copy(Path.of(file), copy, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    }
    // Instead of Maven: keeps its environment, and fails.
    Path programs = Files.createDirectories(folder.resolve("bin"));
    Path maven = programs.resolve("mvn");
    Files.writeString(maven, "#!/bin/sh\nenv > '" + folder.resolve("variables") + "'\nexit 1\n");
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    ProcessBuilder launcher =
        new ProcessBuilder(folder.resolve("copy/clearinghouse").toString(), "help");
    launcher.environment().putAll(ChildEnvironments.SECRETS);
    launcher.environment().merge("PATH", programs.toString(), (all, own) -> own + ":" + all);
    launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
    assertThat(launcher.redirectErrorStream(true).start().waitFor()).isEqualTo(1);
    assertThat(folder.resolve("variables"))
        .content()
        .contains("PATH=")
        .doesNotContain("CLEARINGHOUSE_");
  }

  private String lastCall() throws IOException {
    return Files.readAllLines(folder.resolve("calls")).getLast();
  }

  private int launched(String command) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            "bash",
            "-euc",
            ". \"$0\"; launch \"$@\"",
            LAUNCHER.toAbsolutePath().toString(),
            folder.toString(),
            command);
    builder.environment().put("JAVA_HOME", folder.resolve("java").toString());
    return builder.directory(folder.toFile()).start().waitFor();
  }

  private Process supervised(String program) throws IOException {
    Path script = folder.resolve("program");
    Files.writeString(script, program);
    return new ProcessBuilder(
            "bash",
            "-euc",
            ". \"$0\"; supervise \"$@\"",
            SUPERVISOR.toAbsolutePath().toString(),
            "bash",
            script.toString())
        .directory(folder.toFile())
        .redirectError(folder.resolve("errors").toFile())
        .start();
  }
}
