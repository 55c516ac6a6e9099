package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.Problem;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Message;
import org.clearinghouse1540.letters.LetterTemplates;
import org.springframework.stereotype.Component;

/** Prepares the next version of the procedure from uploaded files and the latest version. */
@Component
final class ProcedureCorrection {
  private static final String FIELD = "file";
  private final Procedures procedures;
  private final ProcedureVersions recorded;
  private final LetterTemplates letters;

  ProcedureCorrection(Procedures procedures, ProcedureVersions recorded, LetterTemplates letters) {
    this.procedures = procedures;
    this.recorded = recorded;
    this.letters = letters;
  }

  /** The first day on which a new version may be in force: no case received before changes. */
  LocalDate earliest(LocalDate today) {
    return procedures
        .list()
        .getLast()
        .inForceFrom()
        .map(day -> day.plusDays(1))
        .filter(today::isBefore)
        .orElse(today);
  }

  /** The next version; the files of the latest one that are not replaced stay. */
  RecordedProcedure next(Map<String, String> uploaded, LocalDate from, String why) {
    Map<String, String> files = new TreeMap<>(files(procedures.list().getLast().version()));
    uploaded.forEach((name, text) -> files.put(name, text.replaceFirst("^\uFEFF", "")));
    String year = Integer.toString(from.getYear());
    List<String> taken = procedures.list().stream().map(Procedure::version).toList();
    String version = year;
    for (int number = 2; taken.contains(version); number++) {
      version = year + "-" + number;
    }
    return new RecordedProcedure(version, from, files, why);
  }

  /**
   * The changes that a version makes.
   *
   * @throws BadInput with everything that is wrong with its files, or if it changes nothing
   */
  List<Message> check(Procedure before, RecordedProcedure next, Language language) {
    ProcedureProblems problems = new ProcedureProblems();
    Procedure after;
    try {
      after = procedures.read(next, problems);
    } catch (Table.WrongDefinition unreadable) {
      throw new BadInput(List.of(new Problem(FIELD, unreadable.problem())));
    }
    problems.refuseIfAny(FIELD);
    if (after.steps().isEmpty()) {
      throw BadInput.of(FIELD, "assistance.refused.procedure-empty");
    }
    List<Message> changes = ProcedureChanges.between(before, after, letters, language);
    if (changes.isEmpty() && before.steps().equals(after.steps())) {
      throw BadInput.of(FIELD, "assistance.refused.procedure-same", before.version());
    }
    return changes;
  }

  /** The files of a version, by file name; none if there is no such version. */
  Map<String, String> files(String version) {
    Optional<RecordedProcedure> own =
        recorded.list().stream().filter(found -> found.version().equals(version)).findFirst();
    return own.map(RecordedProcedure::files)
        .orElseGet(
            () ->
                procedures
                    .packagedSteps(version)
                    .map(steps -> Map.of(RecordedProcedure.STEPS, steps))
                    .orElse(Map.of()));
  }

  /** All versions in words, the latest first. */
  List<ProceduresView.Version> views(Language language) {
    List<ProceduresView.Version> views = new ArrayList<>();
    String until = "";
    for (Procedure procedure : procedures.list().reversed()) {
      String version = procedure.version();
      views.add(
          new ProceduresView.Version(
              version,
              procedure.inForceFrom().map(LocalDate::toString).orElse(""),
              until,
              why(version),
              StepInWords.of(procedure, letters, language),
              List.copyOf(files(version).keySet())));
      until = procedure.inForceFrom().map(day -> day.minusDays(1).toString()).orElse("");
    }
    return views;
  }

  private String why(String version) {
    return recorded.list().stream()
        .filter(found -> found.version().equals(version))
        .findFirst()
        .map(RecordedProcedure::why)
        .orElse("");
  }
}
