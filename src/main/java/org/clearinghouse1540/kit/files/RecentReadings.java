package org.clearinghouse1540.kit.files;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What was read from the latest small files, for ten minutes: a page that shows the same file again
 * starts no other process. Whoever asks has the bytes of the file.
 */
final class RecentReadings {
  private static final Duration KEPT = Duration.ofMinutes(10);
  private final int most;
  private final Cache<String, DocumentText> latest;

  /**
   * Creates an empty memory.
   *
   * @param most the number of characters that it keeps; a file with more than a quarter is not kept
   */
  RecentReadings(int most) {
    this.most = most;
    this.latest =
        Caffeine.newBuilder()
            .maximumWeight(most)
            .weigher((String key, DocumentText read) -> read.text().length())
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

  /** What was read from this file lately. */
  Optional<DocumentText> find(String key) {
    return Optional.ofNullable(latest.getIfPresent(key));
  }

  /** Keeps what was read from a file; earlier readings make room for it. */
  void keep(String key, DocumentText read) {
    if (read.text().length() <= most / 4) {
      latest.put(key, read);
    }
  }

  /** The number of characters that are kept. */
  int characters() {
    latest.cleanUp();
    return latest.asMap().values().stream().mapToInt(read -> read.text().length()).sum();
  }
}
