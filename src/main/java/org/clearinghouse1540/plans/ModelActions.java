package org.clearinghouse1540.plans;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.springframework.stereotype.Component;

/** The menu of model actions as data: the fields that each fits, and its words in six languages. */
@Component
class ModelActions {
  private static final String FOLDER = "plans/data/";
  private final List<ModelAction> actions = new ArrayList<>();

  /** Reads the files; an invalid one stops the start with {@code file:line}. */
  ModelActions() {
    Map<String, Map<Language, String>> words = new HashMap<>();
    for (Language language : Language.values()) {
      Table table = Table.fromData(FOLDER + "model_actions_" + language.code() + ".csv");
      for (Table.Row row : table.rows()) {
        words
            .computeIfAbsent(row.require("key"), key -> new EnumMap<>(Language.class))
            .put(language, row.require("action"));
      }
    }
    for (Table.Row row : Table.fromData(FOLDER + "model_actions.csv").rows()) {
      String key = row.require("key");
      Map<Language, String> found = words.getOrDefault(key, Map.of());
      if (found.size() != Language.values().length) {
        throw row.wrong(key + " has no words in some language");
      }
      actions.add(
          new ModelAction(
              key,
              parts(row.require("rows")),
              parts(row.get("columns")),
              row.get("marks").equals("?"),
              found));
    }
  }

  private static List<String> parts(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  /** All actions, those for few fields first. */
  List<ModelAction> list() {
    return List.copyOf(actions);
  }

  /** The action with this key. */
  Optional<ModelAction> find(String key) {
    return actions.stream().filter(action -> action.key().equals(key)).findFirst();
  }
}
