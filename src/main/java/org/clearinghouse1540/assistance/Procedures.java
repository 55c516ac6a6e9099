package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.files.Definitions;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.letters.LetterTemplates;
import org.springframework.stereotype.Component;

/**
 * The versions of the procedure for requests, read from definition files: those of the program, and
 * those that the secretariat recorded. A version in use is never edited: a change is a new version,
 * in force from a later day.
 */
@Component
public final class Procedures {
  static final String FOLDER = "assistance/data/procedures/";
  private final Definitions definitions;
  private final LetterTemplates letters;
  private final List<Procedure> packaged;
  private volatile List<Procedure> versions;

  /** Reads all versions; an invalid file stops the start with {@code file:line}. */
  public Procedures(Definitions definitions, LetterTemplates letters) {
    this.definitions = definitions;
    this.letters = letters;
    ProcedureProblems problems = new ProcedureProblems();
    ProcedureParser parser = parser(problems);
    List<Procedure> read = new ArrayList<>();
    for (Table.Row row : definitions.read(FOLDER + "versions.csv").rows()) {
      String version = row.require("version");
      Optional<LocalDate> from =
          row.find("in_force_from").map(day -> row.read("in_force_from", LocalDate::parse));
      if (read.isEmpty() == from.isPresent()) {
        throw row.wrong("the oldest version, and no other, is in force without a first day");
      }
      if (!read.isEmpty() && from.filter(read.getLast()::isInForce).isEmpty()) {
        throw row.wrong("versions are listed from the oldest to the latest");
      }
      List<ProcedureStep> steps =
          parser.steps(definitions.read(FOLDER + row.require("version") + ".csv"));
      read.add(new Procedure(version, from, steps));
      problems.stopIfAny();
    }
    packaged = List.copyOf(read);
    versions = packaged;
  }

  private ProcedureParser parser(ProcedureProblems problems) {
    ProcedureParser parser = new ProcedureParser(letters, problems);
    for (Language language : Language.values()) {
      parser.addWords(language, definitions.read(FOLDER + "words_" + language.code() + ".csv"));
    }
    problems.stopIfAny();
    return parser;
  }

  /** Adds the versions that the secretariat recorded, oldest first, to those of the program. */
  void use(List<RecordedProcedure> recorded) {
    List<Procedure> all = new ArrayList<>(packaged);
    for (RecordedProcedure version : recorded) {
      ProcedureProblems problems = new ProcedureProblems();
      all.add(read(version, problems));
      problems.stopIfAny();
    }
    versions = List.copyOf(all);
  }

  /** The version of recorded files, with all that is wrong with them. */
  Procedure read(RecordedProcedure recorded, ProcedureProblems problems) {
    ProcedureParser parser = parser(problems);
    for (Language language : Language.values()) {
      recorded.words(language).ifPresent(table -> parser.addWords(language, table));
    }
    return new Procedure(
        recorded.version(), Optional.of(recorded.from()), parser.steps(recorded.steps()));
  }

  /** The file with the steps of a version of the program. */
  Optional<String> packagedSteps(String version) {
    return packaged.stream().anyMatch(procedure -> procedure.version().equals(version))
        ? Optional.of(definitions.text(FOLDER + version + ".csv"))
        : Optional.empty();
  }

  /** All versions, oldest first. */
  public List<Procedure> list() {
    return versions;
  }

  /** The version in force on a day. */
  public Procedure on(LocalDate day) {
    return versions.reversed().stream()
        .filter(procedure -> procedure.isInForce(day))
        .findFirst()
        .orElseThrow();
  }

  /**
   * The version that applies to a request: for one received here the version recorded with it, for
   * others that of the request's date. A date known to the month or year is compared by its first
   * day; a request without a plain date falls under the oldest version.
   */
  public Procedure of(Request request) {
    return request
        .receipt()
        .map(receipt -> get(receipt.procedure()))
        .orElseGet(() -> ofDate(request.plainDate()));
  }

  // Dates known to the year or month are compared as they are written: 2022-11 is before
  // 2022-11-30, and 2024 is after it.
  private Procedure ofDate(String date) {
    return versions.reversed().stream()
        .filter(
            procedure ->
                procedure.inForceFrom().filter(day -> date.compareTo(day.toString()) < 0).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private Procedure get(String version) {
    return versions.stream()
        .filter(procedure -> procedure.version().equals(version))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no procedure of " + version));
  }

  /** The interval between briefings to the Committee, from the latest version that has one. */
  Optional<TimeLimit> briefingInterval() {
    return versions.reversed().stream()
        .flatMap(procedure -> procedure.steps().stream())
        .filter(step -> step.has(StepEffect.BRIEF_COMMITTEE))
        .flatMap(step -> step.timeLimit().stream())
        .findFirst();
  }
}
