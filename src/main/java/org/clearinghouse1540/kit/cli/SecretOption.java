package org.clearinghouse1540.kit.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.clearinghouse1540.kit.BadInput;

/**
 * A password for another server, from a file or an environment variable. It is never read from the
 * command line, which every user of the machine can see in the list of processes.
 *
 * @param address the option with the address of the server
 * @param file the option that names a file with the password in its first line
 * @param variable the environment variable
 */
public record SecretOption(String address, String file, String variable) {

  /**
   * The password, or nothing if none is given.
   *
   * @param visible the password in the address, which must be empty
   * @throws BadInput if the address has a password, or the file cannot be read
   */
  public String read(String visible, Optional<Path> given) {
    if (!visible.isEmpty()) {
      throw BadInput.of(address, "kit.command.visible-password", address, file, variable);
    }
    if (given.isEmpty()) {
      return Optional.ofNullable(System.getenv(variable)).orElse("");
    }
    try {
      return Files.readAllLines(given.get()).stream().findFirst().orElse("");
    } catch (IOException | UncheckedIOException unreadable) {
      throw BadInput.of(file, "kit.file.unreadable", given.get());
    }
  }
}
