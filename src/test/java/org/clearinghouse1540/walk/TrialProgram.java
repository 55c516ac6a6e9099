package org.clearinghouse1540.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.clearinghouse1540.app.TestProgram;

/** A trial installation with its invented records, started once for all tests of this run. */
final class TrialProgram {
  private static final TestProgram STARTED = start();

  private TrialProgram() {}

  static TestProgram get() {
    return STARTED;
  }

  private static TestProgram start() {
    try {
      TestProgram program =
          TestProgram.start(
              Files.createTempDirectory("clearinghouse-trial"), TestProgram.freePort());
      Runtime.getRuntime().addShutdownHook(new Thread(program::close));
      program.makeTrial();
      return program;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
