package org.clearinghouse1540.kit.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.clearinghouse1540.kit.BadInput;

/** Checks the size and parts of an archive before a document library opens it. */
final class Archive {
  private static final long MOST_UNPACKED = 100L * 1024 * 1024;
  private static final int MOST_ENTRIES = 3_000;

  private Archive() {}

  // Counts the unpacked bytes first, so that no library unpacks an archive bomb.
  static void check(byte[] content, String part, String kind) {
    // An archive ends with its directory; without it, missing parts would go unnoticed.
    String end =
        new String(
            content,
            Math.max(0, content.length - 66_000),
            Math.min(66_000, content.length),
            StandardCharsets.ISO_8859_1);
    if (!end.contains("PK\u0005\u0006")) {
      throw DocumentText.damaged(kind);
    }
    Set<String> names = new HashSet<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      long unpacked = 0;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
        unpacked = count(zip, unpacked, names);
      }
    } catch (IOException | IllegalArgumentException notFromItsBeginning) {
      names = byItsList(content, kind);
    }
    boolean there = names.contains(part);
    int entries = names.size();
    if (entries == 0) {
      throw DocumentText.damaged(kind);
    }
    if (!there) {
      throw BadInput.of("file", "kit.file.not-of-kind", kind);
    }
  }

  // Some programs write the size of a part after it; the directory at the end has all sizes.
  private static Set<String> byItsList(byte[] content, String kind) {
    Set<String> names = new HashSet<>();
    try (ZipFile zip =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
      long unpacked = 0;
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        names.add(entry.getName());
        try (InputStream in = zip.getInputStream(entry)) {
          unpacked = count(in, unpacked, names);
        }
      }
      return names;
    } catch (IOException | IllegalArgumentException | NullPointerException damaged) {
      throw DocumentText.damaged(kind);
    }
  }

  private static long count(InputStream in, long before, Set<String> names) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long unpacked = before;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      unpacked += read;
      if (unpacked > MOST_UNPACKED || names.size() > MOST_ENTRIES) {
        throw BadInput.of("file", "kit.file.unpacks-too-large");
      }
    }
    return unpacked;
  }

  /** Whether an archive names a part. */
  static boolean has(byte[] content, String part) {
    // An archive contains the names of its parts uncompressed.
    return new String(content, StandardCharsets.ISO_8859_1).contains(part);
  }
}
