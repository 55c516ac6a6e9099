package org.clearinghouse1540.archives;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clearinghouse1540.kit.schedule.FileJobs;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.Texts;
import org.clearinghouse1540.states.States;
import org.springframework.stereotype.Component;

/**
 * Writes the archive of a State: the files of all parts, and last a list of them with their
 * digests. It contains only what the user who orders it may see.
 */
@Component
final class ArchiveBuilder {
  private final List<ArchivePart> parts;
  private final States states;

  ArchiveBuilder(List<ArchivePart> parts, States states) {
    this.parts = List.copyOf(parts);
    this.states = states;
  }

  /** Writes the archive; the result is the number of its files. */
  int write(ArchiveOrder order, OutputStream out, FileJobs.Progress progress) {
    return ViewerDataSource.as(order.viewer().asker(), () -> writeAll(order, out, progress));
  }

  private int writeAll(ArchiveOrder order, OutputStream out, FileJobs.Progress progress) {
    List<ArchiveEntry> entries =
        parts.stream().flatMap(part -> part.entries(order).stream()).toList();
    StringBuilder sums = new StringBuilder();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (int at = 0; at < entries.size(); at++) {
        progress.done(at, entries.size());
        ArchiveEntry entry = entries.get(at);
        sums.append(add(zip, entry)).append("  ").append(entry.name()).append('\n');
      }
      add(zip, ArchiveEntry.of("SHA256SUMS", () -> sums.toString().getBytes(UTF_8)));
      add(zip, ArchiveEntry.of("read-me.txt", () -> readMe(order).getBytes(UTF_8)));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return entries.size() + 2;
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

  private String readMe(ArchiveOrder order) {
    return Texts.get(
            order.language(), "archives.read-me", states.name(order.state(), order.language()))
        + "\n";
  }

  private static String add(ZipOutputStream zip, ArchiveEntry entry) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      zip.putNextEntry(new ZipEntry(entry.name()));
      entry.content().write(new Unclosed(new DigestOutputStream(zip, digest)));
      zip.closeEntry();
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A file of the archive ends without the end of the archive. */
  private static final class Unclosed extends java.io.FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
