package org.clearinghouse1540.archives;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clearinghouse1540.app.Visitor;

/** The archive of a State as its users order, await and open it. */
public final class ExampleArchive {
  private static final Pattern JOB = Pattern.compile("href=\"(/archive/[0-9a-f]+)\"");

  private ExampleArchive() {}

  /** Orders an archive; its address. */
  static String order(Visitor user) {
    user.post("/archive", Map.of());
    Matcher job = JOB.matcher(user.get("/archive").body());
    if (!job.find()) {
      throw new AssertionError("no archive was begun");
    }
    return job.group(1);
  }

  /** The bytes of a new archive. */
  public static byte[] bytes(Visitor user) {
    String address = order(user);
    String page = user.get(address).body();
    while (!page.contains(address + "/file")) {
      if (page.contains("could not be created")) {
        throw new AssertionError(page);
      }
      LockSupport.parkNanos(100_000_000L);
      page = user.get(address).body();
    }
    return user.bytes(address + "/file").body();
  }

  /** The files of an archive by name. */
  public static Map<String, byte[]> unpack(byte[] archive) {
    Map<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
    return files;
  }
}
