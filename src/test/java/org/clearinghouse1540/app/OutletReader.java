package org.clearinghouse1540.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.kit.FileWords;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.jsoup.Jsoup;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the texts of outlets and compares them with the description of a record. */
final class OutletReader {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Visitor OPEN = Visitor.signedOut(TestProgram.get().address());

  private OutletReader() {}

  static String text(Visitor reader, String path) {
    HttpResponse<byte[]> answer = reader.bytes(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return FileWords.of(answer.body());
  }

  static String page(Visitor reader, String path) {
    return Jsoup.parse(text(reader, path)).text();
  }

  static String json(Visitor reader, String path) {
    List<String> texts = new ArrayList<>();
    collect(JSON.readTree(text(reader, path)), texts);
    return String.join("\n", texts);
  }

  static void collect(JsonNode node, List<String> texts) {
    if (node.isValueNode()) {
      texts.add(node.asString(""));
    } else {
      node.forEach(child -> collect(child, texts));
    }
  }

  static String feed(String language) {
    return Jsoup.parse(text(OPEN, "/public/feed.atom?lang=" + language)).text();
  }

  // Letters and digits only: layout and punctuation between the parts of a fact may differ.
  static String plain(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  static void compare(RecordFacts facts, Map<String, String> outlets) {
    assertThat(facts.facts()).isNotEmpty();
    List<String> missing = new ArrayList<>();
    outlets.forEach(
        (name, text) -> {
          String plain = plain(text);
          if (!plain.contains(plain(facts.title()))) {
            missing.add(name + ": title");
          }
          for (RecordFacts.Fact fact : facts.facts()) {
            for (String value : fact.texts()) {
              if (!plain.contains(plain(value))) {
                missing.add(name + ": " + fact.key() + " = " + value);
              }
            }
          }
        });
    assertThat(missing).isEmpty();
  }

  static void typed(RecordFacts facts, String... texts) {
    String all = plain(facts.title() + facts.text());
    for (String text : texts) {
      assertThat(all).contains(plain(text));
    }
  }
}
