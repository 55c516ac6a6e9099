package org.clearinghouse1540.obligations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The definition files of one version of the form: {@code form.json}, {@code rows.csv}, {@code
 * words.LANGUAGE.csv} and {@code from-YEAR.csv}, the mapping of the rows of the previous version.
 *
 * @param name name of the folder, which errors show before the file name, such as {@code
 *     matrix-2017}
 * @param files the text of each file, by file name
 */
public record FormDefinitionFiles(String name, Map<String, String> files) {
  private static final Pattern FILE =
      Pattern.compile("form\\.json|rows\\.csv|words\\.(en|fr|es|ru|zh|ar)\\.csv|from-\\d{4}\\.csv");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public FormDefinitionFiles {
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /** Whether this is the name of a definition file. */
  public static boolean isFile(String name) {
    return FILE.matcher(name).matches();
  }

  /** A folder of the program; {@code older} lists the versions that a mapping may refer to. */
  static FormDefinitionFiles packaged(String folder, Collection<String> older) {
    Map<String, String> files = new TreeMap<>();
    Stream<String> words = Stream.of(Language.values()).map(language -> "words." + language.code());
    Stream<String> maps = older.stream().map(year -> "from-" + year);
    Stream.concat(
            Stream.of("form.json", "rows.csv"),
            Stream.concat(words, maps).map(name -> name + ".csv"))
        .forEach(
            file -> {
              try (InputStream in =
                  FormDefinitionFiles.class.getResourceAsStream("/" + folder + "/" + file)) {
                if (in != null) {
                  files.put(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
              } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
              }
            });
    return new FormDefinitionFiles(folder, files);
  }

  /** This folder with files replaced by those of another folder. */
  FormDefinitionFiles with(FormDefinitionFiles other) {
    Map<String, String> all = new TreeMap<>(files);
    all.putAll(other.files);
    return new FormDefinitionFiles(other.name, all);
  }

  /**
   * A file in CSV.
   *
   * @throws Table.WrongDefinition if the file is missing or is not CSV
   */
  public Table table(String file) {
    return Table.of(path(file), text(file));
  }

  /**
   * The file {@code form.json}, which describes the form as a whole.
   *
   * @throws Table.WrongDefinition if the file is missing or is not JSON
   */
  JsonNode form() {
    String text = text("form.json");
    try {
      return JSON.readTree(text);
    } catch (JacksonException wrong) {
      long line = wrong.getLocation() == null ? 1 : wrong.getLocation().getLineNr();
      throw new Table.WrongDefinition(
          path("form.json") + ":" + line, Message.of("obligations.refused.json"));
    }
  }

  /** The name of a file with its folder, for errors. */
  String path(String file) {
    return name + "/" + file;
  }

  private String text(String file) {
    String text = files.get(file);
    if (text == null) {
      throw new Table.WrongDefinition(path(file) + ":1", Message.of("kit.table.missing"));
    }
    return text;
  }
}
