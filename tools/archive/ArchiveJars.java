import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies the jars of a folder for an archive: without the entries that {@code left-out.csv} names,
 * and uncompressed, because the archive as a whole compresses them better and a start then reads
 * them faster. Entries keep their bytes; all carry the same time, so that two builds are equal.
 *
 * <p>Usage: {@code java ArchiveJars.java RULES FROM TO}. Exit status 1 if a rule no longer leaves
 * anything out.
 */
final class ArchiveJars {
  private record Rule(String jar, Pattern entries) {}

  private static final long TIME = 1_577_836_800_000L; // 1 January 2020

  private ArchiveJars() {}

  public static void main(String[] arguments) throws IOException {
    List<Rule> rules = rules(Path.of(arguments[0]));
    Path target = Files.createDirectories(Path.of(arguments[2]));
    Set<Rule> used = new HashSet<>();
    try (Stream<Path> jars = Files.list(Path.of(arguments[1]))) {
      for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
        copy(jar, target.resolve(jar.getFileName()), rules, used);
      }
    }
    for (Rule rule : rules) {
      if (!used.contains(rule)) {
        System.err.println("left-out.csv: nothing matches " + rule.jar() + " " + rule.entries());
        System.exit(1);
      }
    }
  }

  // The columns are the beginning of the name of a jar, a pattern, and the reason.
  private static List<Rule> rules(Path file) throws IOException {
    List<Rule> rules = new ArrayList<>();
    for (String line : Files.readAllLines(file).subList(1, Files.readAllLines(file).size())) {
      String[] cells = line.split(",", 3);
      rules.add(new Rule(cells[0], Pattern.compile(cells[1])));
    }
    return rules;
  }

  private static void copy(Path from, Path to, List<Rule> rules, Set<Rule> used)
      throws IOException {
    List<Rule> here =
        rules.stream()
            .filter(rule -> from.getFileName().toString().startsWith(rule.jar()))
            .toList();
    int kept = 0;
    try (ZipFile jar = new ZipFile(from.toFile());
        OutputStream bytes = Files.newOutputStream(to);
        ZipOutputStream copy = new ZipOutputStream(bytes)) {
      copy.setMethod(ZipOutputStream.STORED);
      for (ZipEntry entry : jar.stream().map(ZipEntry.class::cast).toList()) {
        if (entry.isDirectory()) {
          continue;
        }
        List<Rule> matching =
            here.stream()
                .filter(rule -> rule.entries().matcher(entry.getName()).matches())
                .toList();
        used.addAll(matching);
        if (matching.isEmpty()) {
          store(jar, entry, copy);
          kept++;
        }
      }
    }
    if (kept == 0) {
      Files.delete(to);
    }
  }

  private static void store(ZipFile jar, ZipEntry entry, ZipOutputStream copy) throws IOException {
    byte[] content;
    try (InputStream stream = jar.getInputStream(entry)) {
      content = stream.readAllBytes();
    }
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry stored = new ZipEntry(entry.getName());
    stored.setSize(content.length);
    stored.setCrc(sum.getValue());
    stored.setTime(TIME);
    copy.putNextEntry(stored);
    copy.write(content);
    copy.closeEntry();
  }
}
