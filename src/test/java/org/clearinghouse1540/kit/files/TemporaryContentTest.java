package org.clearinghouse1540.kit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bytes that are made before they are sent: in memory if they are few, else on the disk. */
class TemporaryContentTest {
  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  @Test
  void everySizeIsReadAsItWasWritten() throws IOException {
    int limit = TemporaryContent.IN_MEMORY;
    for (int size : new int[] {0, 1, limit - 1, limit, limit + 1, 3_000_000}) {
      byte[] bytes = random(size);
      try (TemporaryContent content =
          new TemporaryContent(TemporaryContent.Reservation.UNLIMITED)) {
        for (int at = 0; at < size; at += 10_000) {
          content.write(bytes, at, Math.min(10_000, size - at));
        }
        assertThat(content.bytes()).isEqualTo(bytes);
        content.clear();
        content.write(7);
        assertThat(content.bytes()).containsExactly(7);
      }
    }
  }

  @Test
  void aLargeContentHasNoNameOnTheDisk() throws IOException {
    Set<Path> before = temporary();
    try (TemporaryContent content = TemporaryContent.of(random(1_000_000))) {
      assertThat(content.length()).isEqualTo(1_000_000);
      assertThat(temporary()).isSubsetOf(before);
    }
  }

  private static Set<Path> temporary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().matches("clearinghouse-\\d+\\.part"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void bytesBeyondTheLimitAreRefused() throws IOException {
    try (TemporaryContent content =
        new TemporaryContent(
            bytes -> {
              throw new IOException("no room");
            })) {
      content.write(random(TemporaryContent.IN_MEMORY));
      assertThatThrownBy(() -> content.write(1)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aContentThatCannotBeWrittenIsClosed() throws IOException {
    List<TemporaryContent> begun = new ArrayList<>();
    assertThatThrownBy(
            () ->
                TemporaryContent.filled(
                    content -> {
                      content.write(random(1_000_000));
                      begun.add(content);
                      throw new IOException("full");
                    }))
        .hasMessage("full");
    assertThatThrownBy(() -> begun.getFirst().bytes()).isInstanceOf(ClosedChannelException.class);
  }

  /** A value of 25 MB is asked for in parts of half a megabyte. */
  @Test
  void aLargeValueOfTheDatabaseIsReadInParts() {
    byte[] value = random(25 << 20);
    int[] largest = {0};
    Optional<byte[]> read =
        StoredContent.bytes(
            (from, count) -> {
              largest[0] = Math.max(largest[0], count);
              int start = from - 1;
              return Optional.of(
                  Arrays.copyOfRange(
                      value, Math.min(start, value.length), Math.min(start + count, value.length)));
            });
    assertThat(read.orElseThrow()).isEqualTo(value);
    assertThat(largest[0]).isEqualTo(512 * 1024);
    assertThat(StoredContent.bytes((from, count) -> Optional.empty())).isEmpty();
    assertThatThrownBy(
            () ->
                StoredContent.read(
                    (from, count) -> Optional.of(value),
                    part -> {
                      throw new UncheckedIOException(new IOException("seen"));
                    }))
        .isInstanceOf(UncheckedIOException.class);
  }
}
