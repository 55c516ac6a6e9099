package org.clearinghouse1540.obligations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.clearinghouse1540.kit.files.Table;
import org.springframework.stereotype.Component;

/**
 * The generations of the matrix form, each a folder of definition files: those that come with the
 * program, and those that a person added or corrected. None needs Java.
 */
@Component
public final class Forms {
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private final SortedMap<String, FormDefinitionFiles> packaged;
  private volatile Known known;

  // What is known at one moment; it is replaced as a whole, never half.
  private record Known(
      SortedMap<String, FormDefinitionFiles> folders,
      SortedMap<String, FormVersion> versions,
      Map<String, RowMap> maps) {}

  /**
   * Reads those that come with the program; a wrong file stops the start with {@code file:line}.
   */
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

  /** The version in use now: the latest. */
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

  /** The definition files of a version. */
  public Optional<FormDefinitionFiles> folder(String version) {
    return Optional.ofNullable(known.folders.get(version));
  }

  /** How the rows of a version stand beside those of the version before it. */
  Optional<RowMap> map(String version) {
    return Optional.ofNullable(known.maps.get(version));
  }

  /** Uses these additions, in this order, over what comes with the program. */
  void use(Collection<FormDefinitionFiles> added) {
    SortedMap<String, FormDefinitionFiles> folders = new TreeMap<>(packaged);
    for (FormDefinitionFiles formDefinitionFiles : added) {
      folders.merge(
          version(formDefinitionFiles, folders), formDefinitionFiles, FormDefinitionFiles::with);
    }
    known = read(folders);
  }

  /**
   * What a version would be with this addition; nothing is changed yet.
   *
   * @throws Table.WrongDefinition with file and line where the files do not fit together
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

  // Corrections of a few files may leave out form.json where their name says the version.
  private static String version(
      FormDefinitionFiles added, SortedMap<String, FormDefinitionFiles> folders) {
    String version =
        added.files().containsKey("form.json")
            ? added.form().path("version").asString("")
            : added.name().substring(added.name().lastIndexOf('-') + 1);
    if (!YEAR.matcher(version).matches()) {
      throw new Table.WrongDefinition(
          added.path("form.json")
              + ":1: the version is a year of four digits, such as 2017; name the folder"
              + " matrix-YEAR, or give form.json with it");
    }
    if (!folders.containsKey(version) && version.compareTo(folders.lastKey()) < 0) {
      throw new Table.WrongDefinition(
          added.path("form.json")
              + ":1: a new generation is later than the latest, which is "
              + folders.lastKey());
    }
    return version;
  }

  private static Known read(SortedMap<String, FormDefinitionFiles> folders) {
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
    return new Known(folders, versions, maps);
  }
}
