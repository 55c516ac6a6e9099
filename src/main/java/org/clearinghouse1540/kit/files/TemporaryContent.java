package org.clearinghouse1540.kit.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Bytes that are made before they are sent or read: a few in memory, more in a file on the disk.
 * The file has no name any more while it is used, so that nothing is left of it when the program
 * ends. Only one thread uses it at a time.
 */
public final class TemporaryContent extends OutputStream {
  /** The most bytes in memory. */
  public static final int IN_MEMORY = 64 * 1024;

  private static final int PIECE = 8 * 1024;

  private ByteArrayOutputStream memory = new ByteArrayOutputStream(512);
  private Optional<FileChannel> file = Optional.empty();
  private final Reservation reservation;
  private long length;

  /** Reserves bytes on the disk. */
  public interface Reservation {
    /** No limit. */
    Reservation UNLIMITED = bytes -> {};

    /**
     * Reserves the bytes.
     *
     * @throws IOException if the limit does not allow them
     */
    void reserve(long bytes) throws IOException;
  }

  /** Receives bytes; it may fill only so many of them as it is given. */
  public interface Receiver {
    void accept(byte[] bytes, int count) throws IOException;
  }

  /** Writes the bytes of a content. */
  public interface Filling {
    void write(TemporaryContent content) throws IOException;
  }

  /** Nothing yet. */
  public TemporaryContent(Reservation reservation) {
    this.reservation = reservation;
  }

  /** The content of a file, which stays readable when its name is deleted meanwhile. */
  public static TemporaryContent of(Path stored) throws IOException {
    TemporaryContent content = new TemporaryContent(Reservation.UNLIMITED);
    FileChannel opened = FileChannel.open(stored, StandardOpenOption.READ);
    content.file = Optional.of(opened);
    content.length = opened.size();
    return content;
  }

  /** A copy of bytes. */
  public static TemporaryContent of(byte[] bytes) throws IOException {
    return filled(content -> content.write(bytes));
  }

  /** Everything that is written; it is closed if the writing fails. */
  public static TemporaryContent filled(Filling filling) throws IOException {
    TemporaryContent content = new TemporaryContent(Reservation.UNLIMITED);
    try {
      filling.write(content);
      return content;
    } catch (IOException | RuntimeException | Error failed) {
      content.close();
      throw failed;
    }
  }

  /** The number of bytes. */
  public long length() {
    return length;
  }

  @Override
  public void write(int letter) throws IOException {
    write(new byte[] {(byte) letter}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    if (file.isEmpty() && length + count > IN_MEMORY) {
      toDisk();
    }
    if (file.isPresent()) {
      reservation.reserve(count);
      put(file.get(), ByteBuffer.wrap(bytes, from, count));
    } else {
      memory.write(bytes, from, count);
    }
    length += count;
  }

  private void toDisk() throws IOException {
    reservation.reserve(length);
    // Only the account of the program can read a temporary file.
    Path path = Files.createTempFile("clearinghouse-", ".part");
    FileChannel opened = open(path);
    file = Optional.of(opened);
    put(opened, ByteBuffer.wrap(memory.toByteArray()));
    memory = new ByteArrayOutputStream(0);
  }

  private static FileChannel open(Path path) throws IOException {
    try {
      return FileChannel.open(
          path,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException failed) {
      Files.deleteIfExists(path);
      throw failed;
    }
  }

  private static void put(FileChannel to, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      to.write(bytes);
    }
  }

  /** Gives all bytes from the first one, in small pieces. */
  public void read(Receiver receiver) throws IOException {
    if (file.isEmpty()) {
      byte[] all = memory.toByteArray();
      receiver.accept(all, all.length);
      return;
    }
    byte[] piece = new byte[PIECE];
    ByteBuffer buffer = ByteBuffer.wrap(piece);
    long at = 0;
    while (at < length) {
      buffer.clear();
      int count = file.get().read(buffer, at);
      if (count < 0) {
        throw new IOException("a temporary file is shorter than it was");
      }
      receiver.accept(piece, count);
      at += count;
    }
  }

  /** All bytes. */
  public byte[] bytes() throws IOException {
    byte[] all = new byte[Math.toIntExact(length)];
    int[] at = {0};
    read(
        (piece, count) -> {
          System.arraycopy(piece, 0, all, at[0], count);
          at[0] += count;
        });
    return all;
  }

  /** Forgets all bytes. */
  public void clear() throws IOException {
    close();
    file = Optional.empty();
    length = 0;
  }

  /** Closes it where it is not used any more. */
  public void discard() {
    try {
      close();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  @Override
  public void close() throws IOException {
    memory = new ByteArrayOutputStream(0);
    if (file.isPresent()) {
      file.get().close();
    }
  }
}
