package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;

/**
 * A version of the procedure that the secretariat recorded, as its definition files.
 *
 * @param version its name, the year of its first day with a number if the year has several
 * @param from the first day on which it is in force
 * @param files the text of {@value #STEPS} and of the files with changed texts, by file name
 * @param why the reason, or the document that changed the procedure
 */
record RecordedProcedure(String version, LocalDate from, Map<String, String> files, String why) {
  static final String STEPS = "steps.csv";
  private static final Pattern FILE =
      Pattern.compile("steps\\.csv|words_(ar|en|es|fr|ru|zh)\\.csv");

  RecordedProcedure {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /** Whether this is the name of a file of a version. */
  static boolean isFile(String name) {
    return FILE.matcher(name).matches();
  }

  Table steps() {
    return Table.of(STEPS, Optional.ofNullable(files.get(STEPS)).orElse(""));
  }

  /** The texts of steps that differ from those of the program. */
  Optional<Table> words(Language language) {
    String file = "words_" + language.code() + ".csv";
    return Optional.ofNullable(files.get(file)).map(text -> Table.of(file, text));
  }
}
