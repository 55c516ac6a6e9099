package org.clearinghouse1540.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The token of a form is in its body, never in an address: addresses are logged, kept in the
 * history of the browser and sent on as referrers.
 */
class TokenInTemplatesTest {
  private static final Path TEMPLATES = Path.of("src/main/resources");
  private static final Pattern ADDRESS =
      Pattern.compile("\\b(?:action|formaction|href|src|hx-\\w+)\\s*=\\s*\"([^\"]*)\"");
  private static final Pattern VARIABLE = Pattern.compile("!\\{var (\\w+) = [^}]*csrf[^}]*}");
  private static final Pattern POSTED =
      Pattern.compile("<form\\b[^>]*method=\"post\"[^>]*>(.*?)</form>", Pattern.DOTALL);

  private static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return files.filter(file -> file.toString().endsWith(".jte")).toList();
    }
  }

  @Test
  void noAddressHoldsTheToken() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : templates()) {
      String template = Files.readString(file);
      List<String> names = new ArrayList<>(List.of("csrf"));
      Matcher variables = VARIABLE.matcher(template);
      while (variables.find()) {
        names.add("${" + variables.group(1));
      }
      Matcher address = ADDRESS.matcher(template);
      while (address.find()) {
        if (names.stream().anyMatch(address.group(1)::contains)) {
          wrong.add(file + ": " + address.group());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyPostedFormHasTheTokenInItsBody() throws IOException {
    List<String> wrong = new ArrayList<>();
    int forms = 0;
    for (Path file : templates()) {
      Matcher form = POSTED.matcher(Files.readString(file));
      while (form.find()) {
        forms++;
        if (!form.group(1).contains("template.frame.token")
            && !form.group(1).contains("csrfName")) {
          wrong.add(file + ": " + form.group().lines().findFirst().orElse(""));
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(forms).isGreaterThan(80);
  }
}
