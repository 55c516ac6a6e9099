package org.clearinghouse1540.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.clearinghouse1540.access.Role;
import org.junit.jupiter.api.Test;

/** The pace of files is that of an account, so that an office behind one address can work. */
class FilePaceTest {
  private static final byte[] BODY =
      "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\n\r\na\r\n--x--\r\n"
          .getBytes(UTF_8);
  private final TestProgram program = TestProgram.get();

  private static int send(Visitor visitor) {
    return visitor.sendAsIs("/desk/read", "multipart/form-data; boundary=x", BODY).statusCode();
  }

  @Test
  void anAccountThatSendsTooManyFilesDoesNotStopItsColleagues() {
    Visitor busy = program.person(Role.SECRETARIAT, "");
    Visitor colleague = program.person(Role.SECRETARIAT, "");
    assertThat(IntStream.range(0, 90).map(time -> send(busy))).contains(429);
    assertThat(send(colleague)).isNotEqualTo(429);
  }
}
