package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The processes of a program on this machine, for tests that stop, kill or limit them. */
final class MachineProcesses {
  private MachineProcesses() {}

  /** The processes of the database in a data folder. */
  static List<ProcessHandle> ofDatabase(Path data) {
    Path folder = data.resolve("database");
    return ProcessHandle.allProcesses().filter(process -> worksIn(process, folder)).toList();
  }

  /** Whether it runs; one that has ended may stay in the process table for seconds. */
  static boolean runs(ProcessHandle process) {
    try {
      return process.isAlive()
          && !Files.readString(Path.of("/proc/" + process.pid() + "/stat"))
              .matches("(?s)\\d+ \\(.*\\) Z .*");
    } catch (IOException gone) {
      return false;
    }
  }

  private static boolean worksIn(ProcessHandle process, Path folder) {
    try {
      return Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"))
          .equals(folder.toRealPath());
    } catch (IOException notOurs) {
      return false;
    }
  }

  /** The process identifier of the server of a data folder, or -1. */
  static long postmaster(Path data) throws IOException {
    Path file = data.resolve("database/postmaster.pid");
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    return lines.isEmpty() ? -1 : Long.parseLong(lines.getFirst());
  }

  static boolean readsFile(ProcessHandle process) {
    try {
      return Files.readString(
              Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1)
          .contains("SandboxedReader");
    } catch (IOException ended) {
      return false;
    }
  }

  static void signal(String signal, List<ProcessHandle> processes) throws IOException {
    for (ProcessHandle process : processes) {
      run("kill", signal, Long.toString(process.pid()));
    }
  }

  /** Lets a running program open no further file or connection during some work. */
  static void withoutFileHandles(ProcessHandle program, IoAction work) throws IOException {
    String usual =
        Files.readAllLines(Path.of("/proc/" + program.pid() + "/limits")).stream()
            .filter(line -> line.startsWith("Max open files"))
            .map(line -> line.split("\\s{2,}")[1])
            .findFirst()
            .orElseThrow();
    limit(program, "3");
    try {
      work.run();
    } finally {
      limit(program, usual);
    }
  }

  private static void limit(ProcessHandle program, String handles) throws IOException {
    run("prlimit", "--pid", Long.toString(program.pid()), "--nofile=" + handles + ":");
  }

  /** Waits until a condition holds, for at most 90 seconds. */
  static void await(Condition condition) {
    long until = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    try {
      while (!condition.holds()) {
        assertThat(System.nanoTime()).as("in 90 seconds").isLessThan(until);
        Thread.sleep(10);
      }
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  private static void run(String... command) throws IOException {
    new ProcessBuilder(command).inheritIO().start().onExit().join();
  }

  /** Work that reads or writes files. */
  interface IoAction {
    void run() throws IOException;
  }

  /** A condition for which a test waits. */
  interface Condition {
    boolean holds() throws IOException;
  }
}
