package org.clearinghouse1540.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clearinghouse1540.Clearinghouse;

/** The program as a separate process, as a user starts it. */
public final class ProgramProcess implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("is ready at (https?://\\S+)/ ");
  private final Process process;
  private final Path out;
  private final Path errors;
  private final List<String> arguments;

  /** The exit status and output of a command. */
  public record Ended(int status, String out, String errors) {}

  private ProgramProcess(Process process, Path out, Path errors, List<String> arguments) {
    this.process = process;
    this.out = out;
    this.errors = errors;
    this.arguments = arguments;
  }

  /** Starts a command and does not wait for it. */
  public static ProgramProcess start(String... arguments) throws IOException {
    return startWith(Map.of(), arguments);
  }

  /** Starts a command with these variables in its environment and does not wait for it. */
  static ProgramProcess startWith(Map<String, String> environment, String... arguments)
      throws IOException {
    return startFrom(InstalledClasses.get().options(false), environment, arguments);
  }

  private static ProgramProcess startFrom(
      List<String> classes, Map<String, String> environment, String... arguments)
      throws IOException {
    Path out = Files.createTempFile("clearinghouse", ".out");
    Path errors = Files.createTempFile("clearinghouse", ".err");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dclearinghouse.postgres=" + System.getProperty("clearinghouse.postgres", "")));
    command.addAll(classes);
    command.add(Clearinghouse.class.getName());
    command.addAll(List.of(arguments));
    if (command.contains("run")) {
      command.add("--without-examples"); // They take seconds; TrialInstallationTest tests them.
    }
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(errors.toFile());
    builder.environment().putAll(environment);
    return new ProgramProcess(builder.start(), out, errors, List.of(arguments));
  }

  /**
   * Runs a command to its end within this process, in the way of {@link #run} without the seconds
   * that a process takes to start. For all commands but those that start the program.
   */
  public static synchronized Ended here(String... arguments) {
    PrintStream out = System.out;
    PrintStream errors = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
      int status = Clearinghouse.status(arguments);
      return new Ended(
          status, said.toString(StandardCharsets.UTF_8), told.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(errors);
    }
  }

  /** Runs a command to its end. */
  public static Ended run(String... arguments) throws IOException {
    return runWith(Map.of(), arguments);
  }

  /** Runs a command to its end, with these variables in its environment. */
  public static Ended runWith(Map<String, String> environment, String... arguments)
      throws IOException {
    try (ProgramProcess program =
        startFrom(InstalledClasses.get().options(true), environment, arguments)) {
      return program.end();
    }
  }

  /** Waits until it ends by itself. */
  public Ended end() throws IOException {
    try {
      if (!process.waitFor(4, TimeUnit.MINUTES)) {
        throw new AssertionError("still running after four minutes: " + text(out) + text(errors));
      }
      return new Ended(process.exitValue(), text(out), text(errors));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  /**
   * Waits until a program that was started with {@code run} is ready, and returns its address on
   * this machine. In production it prints the public address, which leads to the proxy.
   */
  public String address() throws IOException {
    long until = System.nanoTime() + Duration.ofMinutes(4).toNanos();
    while (System.nanoTime() < until && process.isAlive()) {
      Matcher ready = READY.matcher(text(out));
      if (ready.find()) {
        int port = arguments.indexOf("--port");
        return port < 0 ? ready.group(1) : "http://localhost:" + arguments.get(port + 1);
      }
      pause();
    }
    throw new AssertionError("did not start: " + text(out) + text(errors));
  }

  /** The process, for tests that look at it or send it signals. */
  ProcessHandle process() {
    return process.toHandle();
  }

  public String out() throws IOException {
    return text(out);
  }

  /** Ends it as Ctrl-C and service managers do. */
  public Ended stop() throws IOException {
    process.destroy();
    return end();
  }

  /** Ends it at once, without a chance to clean up. */
  public void kill() throws IOException {
    process.destroyForcibly();
    end();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
