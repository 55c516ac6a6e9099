package org.clearinghouse1540.notes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.State;
import org.clearinghouse1540.states.States;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The notes of {@code bench/notes}. In statements about a State ('asked for help') the name is a
 * placeholder such as {1}; a name is drawn at random here, so that no project file makes a
 * statement about a real State, and no parser can be tuned to the names.
 */
final class NoteSet {
  private static final Path FOLDER = Path.of("bench/notes");
  private static final States STATES = new States();
  private static final JsonMapper JSON = new JsonMapper();

  // Names that a sentence takes without an article, so that each fits each place.
  private static final Map<Language, String> PLAIN =
      Map.of(
          Language.EN, "KAZ TGO GHA PER FJI JOR LAO BWA NAM GEO AZE MLI ATG TTO BIH STP CIV LCA",
          Language.FR, "CUB CYP MLT SGP DJI MDG MCO BHR VUT",
          Language.ES, "CHL CUB TGO GHA BOL COL GEO KEN MLT TTO ATG BIH",
          Language.RU,
              "CHL PER MLI TGO FJI ZWE BDI MAR HTI VUT KAZ ARM TJK UZB MNG GEO MDG NGA KEN",
          Language.ZH, "KAZ TGO GHA PER FJI JOR BWA CHL MNG BIH",
          Language.AR, "KAZ TGO GHA PER FJI CHL BWA MLI BIH LBN");
  private static final Map<String, String> OF_IN_RUSSIAN =
      Map.of(
          "KAZ",
          "Казахстана",
          "ARM",
          "Армении",
          "TJK",
          "Таджикистана",
          "UZB",
          "Узбекистана",
          "MNG",
          "Монголии",
          "GEO",
          "Грузии",
          "MDG",
          "Мадагаскара",
          "NGA",
          "Нигерии",
          "KEN",
          "Кении");

  private NoteSet() {}

  /** A note with drawn names, and its expected results. */
  record Case(String name, String part, String text, JsonNode truth, Map<String, String> drawn) {
    String with(String words) {
      String filled = words;
      for (Map.Entry<String, String> entry : drawn.entrySet()) {
        filled = filled.replace(entry.getKey(), entry.getValue());
      }
      return filled;
    }
  }

  /** Loads the notes that the parser may be tuned on. */
  static List<Case> load(int round) {
    return load(round, List.of("tuned", "held-out", "unseen"));
  }

  /** Loads the notes of some parts; 'blind' is only scored, nothing is tuned on it. */
  static List<Case> load(int round, List<String> parts) {
    List<Case> cases = new ArrayList<>();
    for (String part : parts) {
      try (Stream<Path> files = Files.list(FOLDER.resolve(part))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
          cases.add(read(file, part, round));
        }
      } catch (IOException unreadable) {
        throw new java.io.UncheckedIOException(unreadable);
      }
    }
    return cases;
  }

  private static Case read(Path file, String part, int round) throws IOException {
    String text = Files.readString(file);
    String truth = Files.readString(Path.of(file.toString().replace(".txt", ".json")));
    JsonNode tree = JSON.readTree(truth);
    Language language = Language.find(tree.path("language").asString()).orElseThrow();
    List<String> pool = new ArrayList<>(List.of(PLAIN.getOrDefault(language, "").split(" ")));
    java.util.Collections.shuffle(
        pool, new Random(file.getFileName().toString().hashCode() + round));
    Map<String, String> names = new LinkedHashMap<>();
    Map<String, String> codes = new LinkedHashMap<>();
    String filled = text;
    for (int i = 1; i < Math.min(pool.size(), 9); i++) {
      State state = STATES.get(pool.get(i));
      String name = state.name(language);
      filled = filled.replace("{" + i + "}", name);
      // {1*} is the name after a word that wants another case of it.
      String after = OF_IN_RUSSIAN.getOrDefault(state.code(), name);
      filled = filled.replace("{" + i + "*}", after);
      truth = truth.replace("{" + i + "*}", after);
      if (language == Language.RU && OF_IN_RUSSIAN.containsKey(state.code())) {
        String of = OF_IN_RUSSIAN.get(state.code());
        String form = "(?iu)(правительств\\S*|представитель|делегация) ";
        filled = filled.replaceAll(form + name, "$1 " + of);
        truth = truth.replaceAll(form + "\\{" + i + "\\}", "$1 " + of);
      }
      names.put("{" + i + "}", name);
      codes.put("{" + i + "}", state.code());
    }
    JsonNode known = JSON.readTree(withCodes(truth, codes, names));
    return new Case(file.getFileName().toString().replace(".txt", ""), part, filled, known, names);
  }

  // A sign alone is a State's code; inside words it is the name.
  private static String withCodes(
      String truth, Map<String, String> codes, Map<String, String> names) {
    String filled = truth;
    for (String sign : codes.keySet()) {
      filled =
          filled
              .replace("\"" + sign + "\"", "\"" + codes.get(sign) + "\"")
              .replace(sign, names.get(sign));
    }
    return filled;
  }

  static byte[] bytes(Case note) {
    return note.text().getBytes(StandardCharsets.UTF_8);
  }
}
