package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;
import org.clearinghouse1540.access.Role;

/**
 * An installation with invented matrices at each stage, one of them published; with the journal,
 * the entries of one record and an offline packet as they were exported from it, and its backup.
 */
final class SignedInstallation {
  /** The beginning of the addresses of its matrices. */
  static final String MATRIX = "/matrices/Example%20State%20";

  /** The address of the published matrix. */
  static final String PUBLISHED = "/public" + MATRIX + "716/2017";

  private SignedInstallation() {}

  /** Creates it in the folder {@code data}, and the files beside it. */
  static void record(Path folder) throws IOException {
    Path data = folder.resolve("data");
    try (TestProgram program = TestProgram.start(data, TestProgram.freePort())) {
      FormSender secretariat = new FormSender(program.person(Role.SECRETARIAT, ""));
      new ExampleMatrices(
              program,
              new FormSender(program.person(Role.EXPERT, "")),
              secretariat,
              new FormSender(program.person(Role.MEMBER, "")))
          .create();
      secretariat.send(MATRIX + "716/2017/publication", "step=publish");
      assertThat(Visitor.signedOut(program.address()).get(PUBLISHED).statusCode()).isEqualTo(200);
      byte[] packet =
          program
              .person(Role.POINT_OF_CONTACT, "Example State 712")
              .postForBytes(MATRIX + "712/2017/packet/out", Map.of("form", "html"));
      Files.write(folder.resolve("packet.html"), packet);
    }
    String whole = folder.resolve("whole").toString();
    ended(0, "journal", "export", whole, "--data", data.toString());
    String record = folder.resolve("record").toString();
    ended(0, "journal", "export", record, "--record", "matrix", "--data", data.toString());
    String key = folder.resolve("backup.key").toString();
    String recipient =
        ended(0, "backup-key", key)
            .out()
            .lines()
            .filter(line -> line.contains("age1"))
            .findFirst()
            .orElseThrow()
            .replaceFirst(".*(age1\\w+).*", "$1");
    String backup = folder.resolve("backup.age").toString();
    ended(0, "backup", backup, "--recipient", recipient, "--data", data.toString());
  }

  /** Copies the data of an installation that does not run. */
  static void copy(Path folder, Path target) throws IOException {
    Path origin = folder.resolve("data");
    try (Stream<Path> files = Files.walk(origin)) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            target.resolve(origin.relativize(file).toString()),
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  /** The output of a command that ends with this status. */
  static ProgramProcess.Ended ended(int status, String... command) {
    ProgramProcess.Ended ended = ProgramProcess.here(command);
    assertThat(ended.status()).as("%s: %s", String.join(" ", command), ended).isEqualTo(status);
    return ended;
  }
}
