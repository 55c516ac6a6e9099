package org.clearinghouse1540.kit.retrieval;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.TextFolding;

/** The fields of a passage in an index. */
final class PassageDocument {
  static final String RECORD = "record";
  static final String HASH = "hash";
  static final String DIGEST = "digest";
  static final String KIND = "kind";
  static final String LANGUAGE = "language";
  static final String PARTY = "party";
  static final String DAY = "day";
  static final String WORDS = "words";
  static final String CONCEPTS = "concepts";
  static final String ADDRESS = "address";
  static final String TITLE = "title";
  static final String TEXT = "text";
  static final String DATE = "date";

  private PassageDocument() {}

  /** The field of the stems in a language, of texts or of titles. */
  static String stems(Language language, boolean title) {
    return (title ? "title-" : "text-") + language.code();
  }

  /** A passage as a document of Lucene. */
  static Document of(Passage passage) {
    Document document = new Document();
    document.add(new StringField(RECORD, passage.record(), Field.Store.YES));
    document.add(new NumericDocValuesField(HASH, hash(passage.record())));
    document.add(new SortedDocValuesField(KIND, new BytesRef(passage.kind())));
    document.add(new SortedDocValuesField(LANGUAGE, new BytesRef(passage.language().code())));
    document.add(new SortedDocValuesField(PARTY, new BytesRef(passage.party())));
    document.add(new NumericDocValuesField(DAY, asKnown(passage.day())));
    document.add(new StoredField(ADDRESS, passage.address()));
    document.add(new StoredField(TITLE, passage.title()));
    document.add(new StoredField(TEXT, passage.text()));
    document.add(new StoredField(LANGUAGE, passage.language().code()));
    document.add(new StoredField(PARTY, passage.party()));
    document.add(new StoredField(DATE, passage.day()));
    words(document, passage);
    return document;
  }

  private static void words(Document document, Passage passage) {
    String all = passage.title() + "\n" + passage.text();
    document.add(field(WORDS, WordAnalysis.words(all + "\n" + passage.names())));
    document.add(
        field(stems(passage.language(), false), WordAnalysis.stems(all, passage.language())));
    document.add(
        field(
            stems(passage.language(), true),
            WordAnalysis.stems(passage.title(), passage.language())));
    document.add(field(CONCEPTS, passage.concepts()));
  }

  private static TextField field(String name, List<String> words) {
    return new TextField(name, String.join(" ", words), Field.Store.NO);
  }

  /** The line of a record, which is no passage: it says which passages the record has here. */
  static Document marker(String record, long digest) {
    Document document = new Document();
    document.add(new StringField(RECORD, record, Field.Store.YES));
    document.add(new NumericDocValuesField(DIGEST, digest));
    return document;
  }

  /**
   * A day as a number, such as 20200102; zeros for a month or day that is not known, and 0 without
   * a date.
   */
  static long asKnown(String date) {
    return day(date, "0000");
  }

  /** The last day of a date that is written in this way. */
  static long last(long day) {
    if (day % 100 != 0 || day == 0) {
      return day;
    }
    return day % 10_000 == 0 ? day + 1231 : day + 31;
  }

  /**
   * A day as a number, such as 20200102; 0 without a date.
   *
   * @param end whether a missing month or day is the last one, otherwise it is the first
   */
  static long day(String date, boolean end) {
    return day(date, end ? "1231" : "0101");
  }

  private static long day(String date, String rest) {
    String start = date.split("\\.\\.", 2)[0];
    String digits = TextFolding.IGNORING_DIACRITICS.words(start).replace(" ", "");
    if (!digits.matches("\\d{4}|\\d{6}|\\d{8}")) {
      return 0;
    }
    return Long.parseLong(digits + rest.substring(digits.length() - 4));
  }

  /** A number for a record; two records with the same number are not to be expected. */
  static long hash(String text) {
    return first(List.of(text));
  }

  /** A number that differs for different passages. */
  static long digest(List<Passage> passages) {
    return first(passages.stream().map(Passage::toString).toList());
  }

  private static long first(List<String> texts) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      texts.forEach(text -> sha.update(text.getBytes(StandardCharsets.UTF_8)));
      return ByteBuffer.wrap(sha.digest()).getLong();
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
