package org.clearinghouse1540.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.obligations.WeaponType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads needs and offers from JSON files; reports all problems at once with their position. */
final class MatchFileReader {
  private static final long MOST_BYTES = 25L * 1024 * 1024;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private MatchFileReader() {}

  static List<MatchNeed> needs(Path file) {
    Checker checker = new Checker("needs", "--needs");
    List<MatchNeed> needs =
        checker.all(
            file,
            item ->
                new MatchNeed(
                    checker.required(item, "id"),
                    checker.required(item, "requester"),
                    checker.text(item, "date"),
                    checker.text(item, "text"),
                    checker.text(item, "language"),
                    checker.texts(item, "areas"),
                    checker.weapons(item),
                    checker.texts(item, "groups"),
                    checker.text(item, "needed_by"),
                    checker.texts(item, "tried")));
    checker.unique(needs.stream().map(MatchNeed::id).toList());
    checker.end();
    return needs;
  }

  static List<MatchOffer> offers(Path file) {
    Checker checker = new Checker("offers", "--offers");
    List<MatchOffer> offers =
        checker.all(
            file,
            item ->
                new MatchOffer(
                    checker.required(item, "id"),
                    checker.required(item, "provider"),
                    checker.text(item, "text"),
                    checker.texts(item, "regions"),
                    String.join("; ", checker.texts(item, "excludes")),
                    checker.text(item, "from"),
                    checker.text(item, "until"),
                    checker.texts(item, "languages"),
                    checker.text(item, "answers"),
                    checker.texts(item, "areas"),
                    checker.weapons(item)));
    checker.unique(offers.stream().map(MatchOffer::id).toList());
    checker.end();
    return offers;
  }

  /** Reads one file and collects its problems. */
  private static final class Checker {
    private final String name;
    private final String option;
    private final List<Problem> problems = new ArrayList<>();
    private int at;

    Checker(String name, String option) {
      this.name = name;
      this.option = option;
    }

    <T> List<T> all(Path file, Function<JsonNode, T> reader) {
      List<T> read = new ArrayList<>();
      JsonNode list = tree(file);
      if (!list.isArray()) {
        throw BadInput.of(option, "matching.refused.no-list", file, name);
      }
      for (at = 0; at < list.size(); at++) {
        JsonNode item = list.get(at);
        if (item.isObject()) {
          read.add(reader.apply(item));
        } else {
          problem("no-object", name + "[" + at + "]");
        }
      }
      return read;
    }

    private JsonNode tree(Path file) {
      try {
        if (!Files.isRegularFile(file)) {
          throw BadInput.of(option, "matching.refused.no-file", file);
        }
        if (Files.size(file) > MOST_BYTES) {
          throw BadInput.of(option, "matching.refused.too-large", file);
        }
        return JSON.readTree(Files.readAllBytes(file));
      } catch (JacksonException broken) {
        throw BadInput.of(
            option,
            "matching.refused.json",
            file,
            broken.getLocation() == null ? 1 : broken.getLocation().getLineNr());
      } catch (IOException unreadable) {
        throw BadInput.of(option, "matching.refused.unreadable", file);
      }
    }

    String required(JsonNode item, String field) {
      String value = text(item, field);
      JsonNode node = item.path(field);
      if (value.isBlank() && (node.isMissingNode() || node.isNull() || node.isString())) {
        problem("missing", place(field));
      }
      return value;
    }

    String text(JsonNode item, String field) {
      JsonNode value = item.path(field);
      if (value.isMissingNode() || value.isNull()) {
        return "";
      }
      if (!value.isString() && !value.isNumber()) {
        problem("no-text", place(field));
        return "";
      }
      return value.asString();
    }

    List<String> texts(JsonNode item, String field) {
      JsonNode value = item.path(field);
      if (value.isArray()) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : value) {
          if (element.isString()) {
            texts.add(element.asString());
          } else {
            problem("not-only-text", place(field));
          }
        }
        return texts;
      }
      String one = text(item, field);
      return one.isBlank() ? List.of() : List.of(one);
    }

    List<String> weapons(JsonNode item) {
      List<String> weapons = texts(item, "weapons");
      for (String weapon : weapons) {
        if (WeaponType.find(weapon).isEmpty()) {
          problem("weapon", place("weapons"), weapon);
        }
      }
      return weapons;
    }

    void unique(List<String> ids) {
      Set<String> seen = new HashSet<>();
      for (String id : ids) {
        if (!id.isBlank() && !seen.add(id)) {
          problem("id-twice", id, name);
        }
      }
    }

    void end() {
      if (!problems.isEmpty()) {
        throw new BadInput(problems);
      }
    }

    private void problem(String key, Object... arguments) {
      problems.add(Problem.of(option, "matching.refused." + key, arguments));
    }

    private String place(String field) {
      return name + "[" + at + "]." + field;
    }
  }
}
