package org.clearinghouse1540.kit.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clearinghouse1540.kit.text.Message;

/**
 * A definition file in CSV: UTF-8, comma separated, header in the first line. A wrong file stops
 * the start of the program with an error that begins with {@code file:line:}.
 */
public final class Table {
  private final String file;
  private final List<Row> rows;

  private Table(String file, List<Row> rows) {
    this.file = file;
    this.rows = rows;
  }

  /** One line of the file: its values by column name, with the file name and line number. */
  public record Row(String file, long line, NamedCsvRecord values) {

    /** The value of a column, trimmed; empty if the file has none. */
    public String get(String column) {
      return values
          .findField(column)
          .orElseThrow(() -> wrong(Message.of("kit.table.no-column", column)))
          .trim();
    }

    /** The value of a column, if it is not empty. */
    public Optional<String> find(String column) {
      String value = get(column);
      return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }

    /** The value of a column that must not be empty. */
    public String require(String column) {
      return find(column).orElseThrow(() -> wrong(Message.of("kit.table.empty", column)));
    }

    /** The value read by {@code reader}; an exception of it is reported with file and line. */
    public <T> T read(String column, Function<String, T> reader) {
      String value = require(column);
      try {
        return reader.apply(value);
      } catch (RuntimeException unreadable) {
        throw wrong(Message.of("kit.table.unreadable", column, value));
      }
    }

    /** An error in a file of the program, which names this file and line. */
    public WrongDefinition wrong(String error) {
      return new WrongDefinition(file + ":" + line + ": " + error);
    }

    /** An error in a file that a user supplied, which names this file and line. */
    public WrongDefinition wrong(Message error) {
      return new WrongDefinition(file + ":" + line, error);
    }
  }

  /** A definition file that cannot be used; the message begins with {@code file:line:}. */
  public static final class WrongDefinition extends RuntimeException {
    private final Message problem;

    /** An error in a file of the program, in English for its operator. */
    public WrongDefinition(String message) {
      super(message);
      this.problem = Message.of("kit.table.error", message);
    }

    /** An error at a place such as {@code rows.csv:3} of a file that a user supplied. */
    public WrongDefinition(String place, Message error) {
      super(place + ": " + error);
      this.problem = Message.of("kit.table.at", place, error);
    }

    /** The error for the reader, with its place. */
    public Message problem() {
      return problem;
    }
  }

  /**
   * Reads a table from the class path, such as {@code states/data/states.csv}.
   *
   * @throws WrongDefinition if the file is missing or is not CSV
   */
  public static Table fromData(String path) {
    InputStream in = Table.class.getResourceAsStream("/" + path);
    if (in == null) {
      throw new WrongDefinition(path + ":1", Message.of("kit.table.missing"));
    }
    return read(path, in);
  }

  /**
   * Reads a table from its text, whose columns are separated by commas or, as some spreadsheets
   * write them, by semicolons; {@code name} is used in errors.
   */
  public static Table of(String name, String text) {
    String head = text.lines().findFirst().orElse("");
    char between = head.indexOf(',') < 0 && head.indexOf(';') >= 0 ? ';' : ',';
    return read(name, new StringReader(text), between);
  }

  /** Reads a table from a stream, which is closed; {@code name} is used in errors. */
  public static Table read(String name, InputStream in) {
    return read(name, new InputStreamReader(in, StandardCharsets.UTF_8), ',');
  }

  private static Table read(String name, Reader in, char between) {
    List<Row> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .skipEmptyLines(true)
            .fieldSeparator(between)
            // A wrong number of fields is reported below, with its line.
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofNamedCsvRecord(in)) {
      for (NamedCsvRecord line : csv) {
        if (line.getFieldCount() != line.getHeader().size()) {
          throw new WrongDefinition(
              name + ":" + line.getStartingLineNumber(),
              Message.of("kit.table.fields", line.getFieldCount(), line.getHeader().size()));
        }
        rows.add(new Row(name, line.getStartingLineNumber(), line));
      }
    } catch (CsvParseException unreadable) {
      throw new WrongDefinition(name + ":1", Message.of("kit.table.not-csv"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Table(name, rows);
  }

  public String file() {
    return file;
  }

  public List<Row> rows() {
    return List.copyOf(rows);
  }
}
