package org.clearinghouse1540.assistance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.letters.LetterTemplates;

/** The differences between two versions of the procedure, as sentences of the check page. */
final class ProcedureChanges {
  private ProcedureChanges() {}

  /** The differences in the words of a language; none if the versions have the same steps. */
  static List<Message> between(
      Procedure before, Procedure after, LetterTemplates letters, Language language) {
    Map<String, StepInWords> was = byKey(StepInWords.of(before, letters, language));
    Map<String, StepInWords> is = byKey(StepInWords.of(after, letters, language));
    List<Message> changes = new ArrayList<>();
    was.values().stream()
        .filter(step -> !is.containsKey(step.key()))
        .forEach(step -> changes.add(Message.of("assistance.procedure.removed", step.name())));
    for (StepInWords step : is.values()) {
      StepInWords earlier = was.get(step.key());
      if (earlier == null) {
        changes.add(Message.of("assistance.procedure.added", step.name()));
        add(changes, new StepInWords(step.key(), step.name(), Map.of()), step);
      } else {
        if (!earlier.name().equals(step.name())) {
          changes.add(Message.of("assistance.procedure.renamed", earlier.name(), step.name()));
        }
        add(changes, earlier, step);
      }
    }
    List<String> kept = was.keySet().stream().filter(is::containsKey).toList();
    List<String> order = is.keySet().stream().filter(was::containsKey).toList();
    if (!kept.equals(order)) {
      changes.add(Message.of("assistance.procedure.reordered"));
    }
    return changes;
  }

  private static void add(List<Message> changes, StepInWords before, StepInWords after) {
    Set<String> labels = new LinkedHashSet<>(after.parts().keySet());
    labels.addAll(before.parts().keySet());
    Message none = Message.of("assistance.procedure.nothing");
    for (String label : labels) {
      Object was = before.parts().containsKey(label) ? before.parts().get(label) : none;
      Object is = after.parts().containsKey(label) ? after.parts().get(label) : none;
      if (!was.equals(is)) {
        changes.add(
            Message.of("assistance.procedure.changed", after.name(), Message.of(label), was, is));
      }
    }
  }

  private static Map<String, StepInWords> byKey(List<StepInWords> steps) {
    Map<String, StepInWords> byKey = new LinkedHashMap<>();
    steps.forEach(step -> byKey.put(step.key(), step));
    return byKey;
  }
}
