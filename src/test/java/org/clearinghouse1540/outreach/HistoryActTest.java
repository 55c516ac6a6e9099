package org.clearinghouse1540.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.junit.jupiter.api.Test;

/** The acts that the history of an event shows: each has a text in six languages. */
class HistoryActTest {
  private static final Pattern CHANGE =
      Pattern.compile("Change\\s*\\.of\\(([^;]*?)\"event/\"", Pattern.DOTALL);
  private static final Pattern WORDS = Pattern.compile("\"([^\"/]+)\"");

  @Test
  void everyActAboutAnEventHasATextInEveryLanguage() throws IOException {
    Set<String> acts = acts();
    assertThat(acts).hasSizeGreaterThan(18);
    for (String act : acts) {
      String key = HistoryAct.key(act);
      if (act.endsWith(" ")) {
        for (FollowUpState state : FollowUpState.values()) {
          assertThat(Texts.has(HistoryAct.key(act + state.key()))).as(act + state).isTrue();
        }
      } else {
        assertThat(Texts.has(key)).as(key).isTrue();
        assertThat(HistoryAct.text(act, Language.RU))
            .isNotEqualTo(HistoryAct.text(act, Language.EN));
      }
    }
    assertThat(HistoryAct.text("unknown act", Language.FR)).isEqualTo("Dossier modifié");
  }

  private static Set<String> acts() throws IOException {
    Set<String> acts = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher change = CHANGE.matcher(Files.readString(file));
        while (change.find()) {
          String last = change.group(1).substring(change.group(1).lastIndexOf(".of(") + 1);
          WORDS.matcher(last).results().forEach(found -> acts.add(found.group(1)));
        }
      }
    }
    return acts;
  }
}
