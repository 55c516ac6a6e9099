package org.clearinghouse1540.obligations;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;

/** The words of a form in one language with their provenance, as in {@code words.LANGUAGE.csv}. */
final class WordsFile {
  private static final String PREAMBLE = "preamble.";
  private final Map<String, Word> words = new LinkedHashMap<>();

  private WordsFile() {}

  /** One word. */
  record Word(String label, String provenance) {
    boolean isOfficial() {
      return Wording.isOfficial(provenance);
    }
  }

  static String name(Language language) {
    return "words." + language.code() + ".csv";
  }

  /** The words of a folder in a language; none if it has no file for it. */
  static WordsFile of(FormDefinitionFiles folder, Language language) {
    WordsFile file = new WordsFile();
    if (folder.files().containsKey(name(language))) {
      for (Table.Row row : folder.table(name(language)).rows()) {
        String provenance = row.values().findField("provenance").orElse("").strip();
        file.words.put(row.require("key"), new Word(row.require("label"), provenance));
      }
    }
    return file;
  }

  /** The file of a folder with the chosen words of an official copy. */
  static FormDefinitionFiles adopted(
      FormDefinitionFiles now, OfficialReview review, Set<String> chosen, String source) {
    OfficialWords read = review.read();
    WordsFile words =
        of(now, read.language()).take(review.chosen(chosen), Wording.provenance(source));
    return new FormDefinitionFiles(
        "matrix-" + read.version(), Map.of(name(read.language()), words.csv()));
  }

  Map<String, Word> words() {
    return words;
  }

  /** Replaces words by official ones; an official preamble replaces all points. */
  WordsFile take(Map<String, String> official, String provenance) {
    if (official.keySet().stream().anyMatch(key -> key.startsWith(PREAMBLE))) {
      words.keySet().removeIf(key -> key.startsWith(PREAMBLE));
    }
    official.forEach((key, label) -> words.put(key, new Word(label, provenance)));
    return this;
  }

  String csv() {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(List.of("key", "label", "provenance"));
      words.forEach((key, word) -> csv.writeRecord(List.of(key, word.label(), word.provenance())));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
