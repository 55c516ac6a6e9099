package org.clearinghouse1540.recipes;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.clearinghouse1540.Clearinghouse;

/**
 * A copy of the project in which code blocks are applied. Only the changed files are compiled; all
 * other classes are those of this build.
 */
final class ProjectCopy {
  private static final String MAIN = "src/main/java/";
  private static final String TEST = "src/test/java/";
  private static final String RESOURCES = "src/main/resources/";

  private final Path root;
  private final Path classes;
  private final Path testClasses;
  private final Set<String> changed = new LinkedHashSet<>();

  private ProjectCopy(Path root) {
    this.root = root;
    this.classes = root.resolve("target/classes");
    this.testClasses = root.resolve("target/test-classes");
  }

  /** Copies the sources, the documents and the compiled classes of the project to a folder. */
  static ProjectCopy in(Path folder) throws IOException {
    ProjectCopy copy = new ProjectCopy(folder);
    copy(Path.of("src/main"), folder.resolve("src/main"));
    copy(Path.of("docs"), folder.resolve("docs"));
    copy(compiledProgram(), copy.classes);
    Files.createDirectories(copy.testClasses);
    return copy;
  }

  /** Applies a code block to its file. */
  void apply(CodeBlock block) throws IOException {
    Path original = Path.of(block.file());
    Path target = root.resolve(block.file());
    if (block.file().startsWith("src/test/") && Files.exists(original) && !Files.exists(target)) {
      createFolderOf(target);
      Files.copy(original, target);
    }
    block.applyTo(root);
    changed.add(block.file());
  }

  /** Compiles the changed sources and templates, and replaces the changed resources. */
  void compile() throws IOException {
    Path templates = root.resolve("target/templates");
    TemplateEngine engine =
        TemplateEngine.create(
            new DirectoryCodeResolver(root.resolve(RESOURCES)),
            templates,
            ContentType.Html,
            null,
            "org.clearinghouse1540");
    engine.setTrimControlStructures(true);
    engine.generateAll();
    List<Path> sources = new ArrayList<>();
    List<Path> tests = new ArrayList<>();
    for (String file : changed) {
      if (file.startsWith(MAIN)) {
        sources.add(root.resolve(file));
      } else if (file.startsWith(TEST)) {
        tests.add(root.resolve(file));
      } else if (file.startsWith(RESOURCES)) {
        Path target = classes.resolve(file.substring(RESOURCES.length()));
        createFolderOf(target);
        Files.copy(root.resolve(file), target, StandardCopyOption.REPLACE_EXISTING);
        if (file.endsWith(".jte")) {
          sources.add(generated(templates, file));
        }
      }
    }
    compile(sources, classes);
    compile(tests, testClasses);
  }

  private static Path generated(Path templates, String template) throws IOException {
    String module = template.substring(RESOURCES.length(), template.lastIndexOf('/'));
    String name = template.substring(template.lastIndexOf('/') + 1).replace(".jte", "");
    Path folder = templates.resolve("org/clearinghouse1540").resolve(module);
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.endsWith("Jte" + name + "Generated.java"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no template was generated from " + template));
    }
  }

  private void compile(List<Path> sources, Path output) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-d", output.toString(), "-cp", classPath(), "-proc:none", "-nowarn", "-parameters");
      boolean compiled =
          compiler
              .getTask(
                  messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      if (!compiled) {
        throw new AssertionError("the code of the recipes does not compile:\n" + messages);
      }
    }
  }

  /** Runs a main class of the tests in this copy and returns its output; it must succeed. */
  String run(Class<?> main) throws IOException, InterruptedException {
    Path output = root.resolve("target/output.txt");
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx700m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            // A recipe adds components, which the list that the build wrote does not have.
            "-Dspring.index.ignore=true",
            "-Ddocs.write=true",
            "-Dclearinghouse.postgres=" + System.getProperty("clearinghouse.postgres", ""),
            "-cp",
            classPath(),
            main.getName());
    Process process =
        new ProcessBuilder(command)
            .directory(root.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    if (!process.waitFor(4, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("still running after four minutes: " + Files.readString(output));
    }
    if (process.exitValue() != 0) {
      throw new AssertionError(Files.readString(output));
    }
    return Files.readString(output);
  }

  /** The class path of the tests, with the classes of this copy instead of those of the project. */
  private String classPath() {
    Path program = compiledProgram();
    List<String> entries = new ArrayList<>(List.of(testClasses.toString(), classes.toString()));
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry).toAbsolutePath();
      if (!path.equals(program)) {
        entries.add(path.toString());
      }
    }
    return String.join(File.pathSeparator, entries);
  }

  private static Path compiledProgram() {
    try {
      return Path.of(
          Clearinghouse.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  static void createFolderOf(Path file) throws IOException {
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
  }
}
