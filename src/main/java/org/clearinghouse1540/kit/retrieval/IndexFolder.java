package org.clearinghouse1540.kit.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** Folders of indexes. */
public final class IndexFolder {
  private IndexFolder() {}

  /** Whether it has an index of a format, of which every file has its checksum. */
  static boolean isUsable(Path folder, String key, String format) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      if (!DirectoryReader.indexExists(directory)) {
        return false;
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (LeafReaderContext leaf : reader.leaves()) {
          if (leaf.reader() instanceof CodecReader codec) {
            codec.checkIntegrity();
          }
        }
        return format.equals(reader.getIndexCommit().getUserData().get(key));
      }
    }
  }

  /** Deletes a folder with its files. */
  public static void delete(Path folder) {
    try {
      if (Files.exists(folder)) {
        empty(folder);
        Files.delete(folder);
      }
    } catch (IOException undeletable) {
      throw new UncheckedIOException(undeletable);
    }
  }

  /** The folders of indexes in a folder in which no file was written since a time. */
  public static List<Path> unchangedSince(Path folder, Instant since) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(folder)) {
      List<Path> unchanged = new ArrayList<>();
      for (Path index : folders.filter(Files::isDirectory).toList()) {
        if (Files.getLastModifiedTime(index).toInstant().isBefore(since)) {
          unchanged.add(index);
        }
      }
      return unchanged;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Whether a writer, of this or of another process, has the index in it open. */
  public static boolean isOpen(Path folder) {
    try (Directory directory = FSDirectory.open(folder);
        Lock free = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      free.ensureValid();
      return false;
    } catch (LockObtainFailedException held) {
      return true;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static void empty(Path folder) throws IOException {
    empty(folder, "");
  }

  /** Deletes what is in a folder, but for one file. */
  static void empty(Path folder, String kept) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!file.equals(folder.resolve(kept))) {
              Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path left, @Nullable IOException failed)
              throws IOException {
            if (!left.equals(folder)) {
              Files.delete(left);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
