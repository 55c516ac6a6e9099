package org.clearinghouse1540;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;

/**
 * A method with several acts names the one in question. Each of these acts needs the second
 * signature of a State that wants two, or a list says why not: the name in the annotation of the
 * method says nothing about the others.
 */
class NamedActsTest {
  private static final Pattern NAMED = Pattern.compile("\\.named\\(\\s*([^;]*?)[,)]");
  private static final Pattern QUOTED = Pattern.compile("\"([a-z][a-z.-]+)\"");
  private static final String MEANS = ".means";

  private static Set<String> acts(String file) {
    return Table.fromData(file).rows().stream()
        .map(row -> row.require("act"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names in the code; a name that ends with a dot is the beginning of several. */
  private static Set<String> beginnings() throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(JavaSources.MAIN)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher call = NAMED.matcher(Files.readString(file));
        while (call.find()) {
          QUOTED.matcher(call.group(1)).results().map(name -> name.group(1)).forEach(found::add);
        }
      }
    }
    return found;
  }

  private static Set<String> named() throws IOException {
    Set<String> beginnings = beginnings();
    return beginnings.stream()
        .map(name -> name.replaceFirst("\\..*", ""))
        .distinct()
        .flatMap(module -> Texts.keys(module).stream())
        .filter(key -> key.endsWith(MEANS))
        .map(key -> key.substring(0, key.length() - MEANS.length()))
        .filter(
            act ->
                beginnings.contains(act)
                    || beginnings.stream()
                        .anyMatch(name -> name.endsWith(".") && act.startsWith(name)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyActThatAMethodNamesIsSignedOrHasAReason() throws IOException {
    Set<String> signed = acts("contacts/data/signed-acts.csv");
    Set<String> alone = acts("acts-of-one-person.csv");
    Set<String> named = named();
    assertThat(named).contains("providers.act.accepted", "matrix.step.ask-change");
    List<String> undecided =
        named.stream().filter(act -> signed.contains(act) == alone.contains(act)).toList();
    assertThat(undecided).as("in neither list, or in both").isEmpty();
  }
}
