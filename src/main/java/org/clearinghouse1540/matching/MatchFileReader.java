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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Needs and offers from JSON files; all that is wrong is told at once, each with its place. */
final class MatchFileReader {
  private static final long MOST_BYTES = 25L * 1024 * 1024;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private MatchFileReader() {}

  static List<MatchNeed> needs(Path file) {
    Checking checking = new Checking("needs", "--needs");
    List<MatchNeed> needs =
        checking.all(
            file,
            item ->
                new MatchNeed(
                    checking.required(item, "id"),
                    checking.required(item, "requester"),
                    checking.text(item, "date"),
                    checking.text(item, "text"),
                    checking.text(item, "language"),
                    checking.texts(item, "areas"),
                    checking.weapons(item),
                    checking.texts(item, "groups"),
                    checking.text(item, "needed_by"),
                    checking.texts(item, "tried")));
    checking.unique(needs.stream().map(MatchNeed::id).toList());
    checking.end();
    return needs;
  }

  static List<MatchOffer> offers(Path file) {
    Checking checking = new Checking("offers", "--offers");
    List<MatchOffer> offers =
        checking.all(
            file,
            item ->
                new MatchOffer(
                    checking.required(item, "id"),
                    checking.required(item, "provider"),
                    checking.text(item, "text"),
                    checking.texts(item, "regions"),
                    String.join("; ", checking.texts(item, "excludes")),
                    checking.text(item, "from"),
                    checking.text(item, "until"),
                    checking.texts(item, "languages"),
                    checking.text(item, "answers"),
                    checking.texts(item, "areas"),
                    checking.weapons(item)));
    checking.unique(offers.stream().map(MatchOffer::id).toList());
    checking.end();
    return offers;
  }

  /** Reads one file and gathers what is wrong in it. */
  private static final class Checking {
    private final String name;
    private final String option;
    private final List<String> wrong = new ArrayList<>();
    private int at;

    Checking(String name, String option) {
      this.name = name;
      this.option = option;
    }

    <T> List<T> all(Path file, Function<JsonNode, T> reader) {
      List<T> read = new ArrayList<>();
      JsonNode list = tree(file);
      if (!list.isArray()) {
        throw new BadInput(option, "The file " + file + " holds no list of " + name + " in JSON.");
      }
      for (at = 0; at < list.size(); at++) {
        JsonNode item = list.get(at);
        if (item.isObject()) {
          read.add(reader.apply(item));
        } else {
          wrong.add(name + "[" + at + "] is no object.");
        }
      }
      return read;
    }

    private JsonNode tree(Path file) {
      try {
        if (!Files.isRegularFile(file)) {
          throw new BadInput(option, "There is no file " + file + "; check its name.");
        }
        if (Files.size(file) > MOST_BYTES) {
          throw new BadInput(option, "The file " + file + " is larger than 25 MB.");
        }
        return JSON.readTree(Files.readAllBytes(file));
      } catch (JacksonException broken) {
        throw new BadInput(
            option,
            "The file "
                + file
                + " is no JSON that can be read (line "
                + (broken.getLocation() == null ? "?" : broken.getLocation().getLineNr())
                + ").");
      } catch (IOException unreadable) {
        throw new BadInput(option, "The file " + file + " cannot be read.");
      }
    }

    String required(JsonNode item, String field) {
      String value = text(item, field);
      if (value.isBlank() && wrong.stream().noneMatch(text -> text.startsWith(place(field)))) {
        wrong.add(place(field) + " is missing.");
      }
      return value;
    }

    String text(JsonNode item, String field) {
      JsonNode value = item.path(field);
      if (value.isMissingNode() || value.isNull()) {
        return "";
      }
      if (!value.isString() && !value.isNumber()) {
        wrong.add(place(field) + " is no text.");
        return "";
      }
      return value.asString();
    }

    List<String> texts(JsonNode item, String field) {
      JsonNode value = item.path(field);
      if (value.isArray()) {
        List<String> texts = new ArrayList<>();
        for (JsonNode jsonNode : value) {
          if (jsonNode.isString()) {
            texts.add(jsonNode.asString());
          } else {
            wrong.add(place(field) + " holds something that is no text.");
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
        if (!Set.of("NW", "CW", "BW").contains(weapon)) {
          wrong.add(place("weapons") + " knows NW, CW and BW, not " + weapon + ".");
        }
      }
      return weapons;
    }

    void unique(List<String> ids) {
      Set<String> seen = new HashSet<>();
      for (String id : ids) {
        if (!id.isBlank() && !seen.add(id)) {
          wrong.add("The id " + id + " stands twice among the " + name + ".");
        }
      }
    }

    void end() {
      if (!wrong.isEmpty()) {
        throw new BadInput(option, wrong);
      }
    }

    private String place(String field) {
      return name + "[" + at + "]." + field;
    }
  }
}
