package org.clearinghouse1540.kit.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The bytes of public pages, as long as nothing changed. There is one rule for all of them: a page
 * is kept for one state of the database and one day. Any committed write, also one that goes round
 * the program, makes another state, so that a withdrawal holds for the next request.
 */
@Component
final class PublicPageCache {
  private static final int MOST_BYTES = 64 << 20;

  private final JdbcClient sql;
  private final Clock clock;
  private final Cache<Key, CachedPage> pages =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Key key, CachedPage page) -> key.address().length() + page.size())
          .build();

  PublicPageCache(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * The page at an address in one language.
   *
   * @param state the state of the database and the day
   */
  record Key(String state, String address) {}

  /**
   * A page as it is sent.
   *
   * @param headers those that belong to the content
   * @param zipped the same bytes compressed; empty if they were compressed before
   */
  record CachedPage(Map<String, String> headers, byte[] bytes, byte[] zipped, String tag) {
    static CachedPage of(Map<String, String> headers, byte[] bytes) {
      String type = headers.getOrDefault("Content-Type", "");
      boolean text = type.startsWith("text/") || type.contains("json") || type.contains("xml");
      return new CachedPage(headers, bytes, text ? zip(bytes) : new byte[0], digest(bytes));
    }

    private int size() {
      return bytes.length + zipped.length;
    }

    private static byte[] zip(byte[] bytes) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
        zipped.write(bytes);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      return out.toByteArray();
    }

    private static String digest(byte[] bytes) {
      try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        return HexFormat.of().formatHex(digest, 0, 16);
      } catch (NoSuchAlgorithmException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  /**
   * The key of a page now. It is made before the page, so that a page is never newer than its key:
   * the snapshot names the transactions that had not ended, and each end makes another one. After a
   * crash, or on a standby that became the primary, the numbers of failed transactions may be used
   * again; the start of the server tells both times apart.
   */
  Key key(String address) {
    String snapshot =
        sql.sql("select pg_postmaster_start_time() || ' ' || pg_current_snapshot()")
            .query(String.class)
            .single();
    return new Key(snapshot + " " + LocalDate.now(clock), address);
  }

  Optional<CachedPage> find(Key key) {
    return Optional.ofNullable(pages.getIfPresent(key));
  }

  void keep(Key key, CachedPage page) {
    pages.put(key, page);
  }
}
