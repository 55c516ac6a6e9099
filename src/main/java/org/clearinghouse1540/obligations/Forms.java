package org.clearinghouse1540.obligations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Message;
import org.springframework.stereotype.Component;

/**
 * The versions of the matrix form, each a folder of definition files: those of the program, and
 * those that a user added or corrected. A new version needs no change in Java.
 */
@Component
public final class Forms {
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private final SortedMap<String, FormDefinitionFiles> packaged;
  private volatile Catalogue known;

  // All versions at one moment; replaced as a whole.
  private record Catalogue(
      SortedMap<String, FormDefinitionFiles> folders,
      SortedMap<String, FormVersion> versions,
      Map<String, RowMap> maps) {}

  /** Reads the versions of the program; a wrong file stops the start with {@code file:line}. */
  public Forms() {
    this("obligations/data/forms.csv");
  }

  Forms(String index) {
    SortedMap<String, FormDefinitionFiles> folders = new TreeMap<>();
    for (Table.Row row : Table.fromData(index).rows()) {
      String folder = row.require("folder");
      folders.put(
          row.require("form"), FormDefinitionFiles.packaged(folder, List.copyOf(folders.keySet())));
    }
    this.packaged = folders;
    this.known = read(folders);
  }

  /** The version in use: the latest. */
  public FormVersion current() {
    SortedMap<String, FormVersion> versions = known.versions;
    return versions.sequencedValues().getLast();
  }

  /** The version of this year. */
  public Optional<FormVersion> find(String version) {
    return Optional.ofNullable(known.versions.get(version));
  }

  /** All versions, the oldest first. */
  public List<FormVersion> list() {
    return List.copyOf(known.versions.values());
  }

  /**
   * All versions with their present words, and those with the words of the program where these were
   * replaced: older copies have them.
   */
  public List<FormVersion> readable() {
    List<FormVersion> all = new ArrayList<>(list());
    packaged.forEach(
        (version, folder) -> {
          if (!folder.equals(known.folders.get(version))) {
            all.add(FormDefinitionParser.read(version, folder));
          }
        });
    return all;
  }

  /** The definition files of a version. */
  public Optional<FormDefinitionFiles> folder(String version) {
    return Optional.ofNullable(known.folders.get(version));
  }

  /** The mapping of the rows of the previous version to those of a version. */
  Optional<RowMap> map(String version) {
    return Optional.ofNullable(known.maps.get(version));
  }

  /** Applies these additions, in this order, to the versions of the program. */
  void use(Collection<FormDefinitionFiles> added) {
    SortedMap<String, FormDefinitionFiles> folders = new TreeMap<>(packaged);
    for (FormDefinitionFiles files : added) {
      folders.merge(version(files, folders), files, FormDefinitionFiles::with);
    }
    known = read(folders);
  }

  /**
   * A version with this addition applied; nothing is stored.
   *
   * @throws Table.WrongDefinition with file and line if the files contradict each other
   */
  public FormVersion with(FormDefinitionFiles added) {
    SortedMap<String, FormDefinitionFiles> folders = new TreeMap<>(known.folders);
    String version = version(added, folders);
    folders.merge(version, added, FormDefinitionFiles::with);
    FormVersion read = read(folders).versions.get(version);
    if (read == null) {
      throw new IllegalStateException("just read");
    }
    return read;
  }

  /** The rows of a new version that are not as in the version before; nothing is stored. */
  List<MappedRow> mapped(FormDefinitionFiles added) {
    SortedMap<String, FormDefinitionFiles> folders = new TreeMap<>(known.folders);
    String version = version(added, folders);
    folders.merge(version, added, FormDefinitionFiles::with);
    Catalogue read = read(folders);
    return Optional.ofNullable(read.maps.get(version))
        .map(map -> MappedRow.of(map, current(), read.versions.sequencedValues().getLast()))
        .orElse(List.of());
  }

  // Corrections may omit form.json if the folder name contains the version.
  private static String version(
      FormDefinitionFiles added, SortedMap<String, FormDefinitionFiles> folders) {
    String version =
        added.files().containsKey("form.json")
            ? added.form().path("version").asString("")
            : added.name().substring(added.name().lastIndexOf('-') + 1);
    if (!YEAR.matcher(version).matches()) {
      throw new Table.WrongDefinition(
          added.path("form.json") + ":1", Message.of("obligations.refused.version"));
    }
    if (!folders.containsKey(version) && version.compareTo(folders.lastKey()) < 0) {
      throw new Table.WrongDefinition(
          added.path("form.json") + ":1",
          Message.of("obligations.refused.not-later", folders.lastKey()));
    }
    return version;
  }

  private static Catalogue read(SortedMap<String, FormDefinitionFiles> folders) {
    SortedMap<String, FormVersion> versions = new TreeMap<>();
    Map<String, RowMap> maps = new TreeMap<>();
    for (Map.Entry<String, FormDefinitionFiles> folder : folders.entrySet()) {
      FormVersion version = FormDefinitionParser.read(folder.getKey(), folder.getValue());
      if (!versions.isEmpty()) {
        FormVersion older = versions.sequencedValues().getLast();
        String file = "from-" + older.version() + ".csv";
        maps.put(folder.getKey(), RowMap.read(folder.getValue().table(file), older, version));
      }
      versions.put(folder.getKey(), version);
    }
    return new Catalogue(folders, versions, maps);
  }
}
