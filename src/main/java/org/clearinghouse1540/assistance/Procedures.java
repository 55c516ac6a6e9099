package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearinghouse1540.kit.files.Definitions;
import org.clearinghouse1540.kit.files.Table;
import org.clearinghouse1540.letters.LetterTemplates;
import org.springframework.stereotype.Component;

/**
 * The versions of the procedure for requests, read from definition files. A version in use is never
 * edited: a change is a new version, in force from a later day.
 */
@Component
public final class Procedures {
  static final String FOLDER = "assistance/data/procedures/";
  private final List<Procedure> versions;

  /** Reads all versions; an invalid file stops the start with {@code file:line}. */
  public Procedures(Definitions definitions, LetterTemplates letters) {
    ProcedureParser parser = new ProcedureParser(definitions, letters);
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
      read.add(new Procedure(version, from, parser.steps(version)));
    }
    versions = List.copyOf(read);
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
