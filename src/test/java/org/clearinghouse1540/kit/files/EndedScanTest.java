package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.clearinghouse1540.kit.text.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan whose reader is ended, as after a minute, leaves no picture of a page. */
class EndedScanTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void anEndedReaderLeavesNoPicture() throws Exception {
    Path said = folder.resolve("said.txt");
    Path program = folder.resolve("recognize");
    Files.writeString(
        program, "#!/bin/sh\nls \"$1\" > '" + said + "'\nkill -9 $PPID\nexec sleep 60\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    ByteArrayOutputStream picture = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_BYTE_GRAY), "png", picture);
    SandboxedReader.Answer answer = SandboxedReader.scan(picture.toByteArray(), program + ":eng");
    assertThat(answer.refusal().map(Message::key)).isEqualTo(Optional.of("kit.file.too-costly"));
    Path page = Path.of(Files.readString(said).strip());
    assertThat(page).as("was a picture of the page").hasFileName("page.png");
    assertThat(page.getParent()).doesNotExist();
  }
}
