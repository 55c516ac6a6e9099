package org.clearinghouse1540.kit.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.kit.text.MessageCodec;

/**
 * The contents of the latest small files, for ten minutes: a page that shows the same file again
 * starts no other process. A reading is found only with the bytes of its file.
 */
final class RecentReadings {
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final int WARNING = 100;
  private final int most;
  private final Cache<String, DocumentText> latest;

  /**
   * Creates an empty memory.
   *
   * @param most the number of characters of texts and warnings that it keeps; a file with more than
   *     a quarter is not kept
   */
  RecentReadings(int most) {
    this.most = most;
    this.latest =
        Caffeine.newBuilder()
            .maximumWeight(most)
            .weigher((String key, DocumentText read) -> length(read))
            .expireAfterWrite(KEPT)
            .executor(Runnable::run)
            .build();
  }

  /** The name of a file by its bytes and its name. */
  static String key(byte[] content, String fileName) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content))
          + " "
          + fileName;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The content of this file, if it was read lately. */
  Optional<DocumentText> find(String key) {
    return Optional.ofNullable(latest.getIfPresent(key));
  }

  /** Keeps and returns the content of a file; earlier readings are removed for it. */
  DocumentText keep(String key, DocumentText read) {
    if (length(read) <= most / 4) {
      latest.put(key, read);
    }
    return read;
  }

  // A warning can repeat the text of a cell.
  private int length(DocumentText read) {
    int length = read.text().length();
    for (Message warning : read.warnings()) {
      if (length > most) {
        break;
      }
      length += WARNING + MessageCodec.write(warning).length();
    }
    return length;
  }

  /** The number of characters that are kept. */
  int characters() {
    latest.cleanUp();
    return latest.asMap().values().stream().mapToInt(this::length).sum();
  }
}
