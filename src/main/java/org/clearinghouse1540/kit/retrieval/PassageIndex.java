package org.clearinghouse1540.kit.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An index of passages in a folder. It is not a record: a folder that is missing, damaged or of
 * another version is emptied, and {@link #stamp()} is empty until it is filled again.
 */
public final class PassageIndex implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PassageIndex.class);
  // Increased with each change of the fields of an index.
  private static final String FORMAT = "3";
  private static final String FORMAT_KEY = "format";
  private static final String STAMP_KEY = "stamp";

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  // The digest of the passages of each record.
  private final Map<String, Long> records;
  // The records that searches see, as hashes.
  private volatile Set<Long> hashes = Set.of();
  private String stamp;

  private PassageIndex(Directory directory, IndexWriter writer, boolean usable) throws IOException {
    this.directory = directory;
    this.writer = writer;
    searchers = new SearcherManager(writer, null);
    records = usable ? read() : new HashMap<>();
    hashes =
        records.keySet().stream()
            .map(PassageDocument::hash)
            .collect(Collectors.toUnmodifiableSet());
    stamp = usable ? committed(writer).getOrDefault(STAMP_KEY, "") : "";
  }

  /**
   * Opens the index in a folder.
   *
   * @throws UncheckedIOException if the folder cannot be written, or if another writer has it open,
   *     whose files stay as they are
   */
  public static PassageIndex open(Path folder) {
    TextIndex.quieten();
    try {
      Files.createDirectories(folder);
      try {
        return write(folder, prepare(folder));
      } catch (LockObtainFailedException openElsewhere) {
        throw openElsewhere;
      } catch (IOException | RuntimeException damaged) {
        LOG.warn("the search index in {} is damaged and is made again", folder, damaged);
        IndexFolder.empty(folder);
        return write(folder, false);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  // Whether its content can be used; otherwise the folder is emptied. Only while nobody writes it.
  private static boolean prepare(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        Lock own = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      boolean usable = IndexFolder.isUsable(folder, FORMAT_KEY, FORMAT);
      own.ensureValid();
      if (!usable) {
        IndexFolder.empty(folder, IndexWriter.WRITE_LOCK_NAME);
      }
      return usable;
    }
  }

  private static PassageIndex write(Path folder, boolean usable) throws IOException {
    IndexWriterConfig configuration = new IndexWriterConfig(new WhitespaceAnalyzer());
    configuration.setOpenMode(
        usable ? IndexWriterConfig.OpenMode.APPEND : IndexWriterConfig.OpenMode.CREATE);
    configuration.setRAMBufferSizeMB(32);
    Directory directory = FSDirectory.open(folder);
    IndexWriter writer = new IndexWriter(directory, configuration);
    try {
      return new PassageIndex(directory, writer, usable);
    } catch (IOException | RuntimeException unreadable) {
      writer.rollback();
      throw unreadable;
    }
  }

  private static Map<String, String> committed(IndexWriter writer) {
    Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
    Map<String, String> found = new HashMap<>();
    if (data != null) {
      StreamSupport.stream(data.spliterator(), false)
          .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    }
    return found;
  }

  private Map<String, Long> read() throws IOException {
    Map<String, Long> found = new HashMap<>();
    IndexSearcher searcher = searchers.acquire();
    try {
      StoredFields stored = searcher.storedFields();
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        NumericDocValues digests = DocValues.getNumeric(leaf.reader(), PassageDocument.DIGEST);
        Bits alive = leaf.reader().getLiveDocs();
        while (digests.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          if (alive == null || alive.get(digests.docID())) {
            String record =
                stored.document(leaf.docBase + digests.docID()).get(PassageDocument.RECORD);
            found.put(record, digests.longValue());
          }
        }
      }
    } finally {
      searchers.release(searcher);
    }
    return found;
  }

  /** The state to which the content corresponds, as it was written with it; empty if none was. */
  public synchronized Optional<String> stamp() {
    return stamp.isEmpty() ? Optional.empty() : Optional.of(stamp);
  }

  /** Whether it can be written. A failure to write, as to a full disk, closes it. */
  public boolean isOpen() {
    return writer.isOpen();
  }

  /** Closes it without what was not written to the disk. */
  public synchronized void discard() {
    try (Directory closed = directory;
        SearcherManager ended = searchers) {
      writer.rollback();
    } catch (IOException failed) {
      LOG.warn("a search index that is no longer used was not closed", failed);
    }
  }

  /** The number of records. */
  public synchronized int size() {
    return records.size();
  }

  /** Whether a record has exactly these passages here. */
  public synchronized boolean has(String record, List<Passage> passages) {
    return Optional.ofNullable(records.get(record))
        .filter(digest -> digest == PassageDocument.digest(passages))
        .isPresent();
  }

  /** The records, as a copy. */
  public synchronized Set<String> records() {
    return Set.copyOf(records.keySet());
  }

  /** The records of one kind, as a copy. */
  public synchronized Set<String> records(String kind) {
    return records.keySet().stream()
        .filter(record -> Passage.kindOf(record).equals(kind))
        .collect(Collectors.toSet());
  }

  /** The visible records, as hashes. */
  Set<Long> hashes() {
    return hashes;
  }

  /** Writes all passages in place of all others. */
  public synchronized void replaceAll(Map<String, List<Passage>> passages) {
    try {
      writer.deleteAll();
      records.clear();
      for (Map.Entry<String, List<Passage>> record : passages.entrySet()) {
        add(record.getKey(), record.getValue());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Removes records, and writes these passages of the same or other records. */
  public synchronized void replace(
      Collection<String> removed, Map<String, List<Passage>> passages) {
    try {
      for (String record : removed) {
        delete(record);
      }
      for (Map.Entry<String, List<Passage>> record : passages.entrySet()) {
        delete(record.getKey());
        add(record.getKey(), record.getValue());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void delete(String record) throws IOException {
    if (records.remove(record) != null) {
      writer.deleteDocuments(new Term(PassageDocument.RECORD, record));
    }
  }

  private void add(String record, List<Passage> passages) throws IOException {
    long digest = PassageDocument.digest(passages);
    records.put(record, digest);
    writer.addDocument(PassageDocument.marker(record, digest));
    for (Passage passage : passages) {
      writer.addDocument(PassageDocument.of(passage));
    }
  }

  /** Makes what was written visible to searches, and says what the content corresponds to now. */
  public synchronized void publish(String now) {
    try {
      writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT, STAMP_KEY, now).entrySet());
      searchers.maybeRefreshBlocking();
      stamp = now;
      hashes =
          records.keySet().stream()
              .map(PassageDocument::hash)
              .collect(Collectors.toUnmodifiableSet());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Writes the visible content to the disk, from where it is read after the next start. */
  public synchronized void commit() {
    try {
      writer.commit();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  IndexSearcher acquire() throws IOException {
    return searchers.acquire();
  }

  void release(IndexSearcher searcher) throws IOException {
    searchers.release(searcher);
  }

  @Override
  public synchronized void close() {
    try (Directory closed = directory;
        IndexWriter written = writer;
        SearcherManager ended = searchers) {
      if (written.isOpen()) {
        written.commit();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
