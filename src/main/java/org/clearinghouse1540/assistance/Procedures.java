package org.clearinghouse1540.assistance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.clearinghouse1540.kit.files.Table;
import org.springframework.stereotype.Component;

/** The versions of the procedure for requests: definitions as data, each step with its source. */
@Component
public final class Procedures {
  private static final Set<String> CONSENT_RULES = Set.of("none", "silence", "express");
  private final List<Step> of2010 = read("assistance/data/assistance-2010.csv");
  private final List<Step> of2022 = read("assistance/data/assistance-2022.csv");

  /** Reads both versions; a wrong file stops the start with {@code file:line}. */
  public Procedures() {}

  /**
   * One step.
   *
   * @param clock how long, such as {@code 5 working days}; empty where none is known
   * @param consentRule none, silence or express: silence and express consent are two acts
   */
  public record Step(
      String key, String label, String actor, String clock, String consentRule, String note) {}

  /**
   * The version that a request runs under: that of 2022 from 30 November 2022, the day of
   * resolution 2663 (2022), on; that of 2010 before, also where the date is a period.
   */
  public List<Step> stepsFor(Request request) {
    return versionFor(request).equals("2022") ? of2022 : of2010;
  }

  /** The year of the version that a request runs under; kept on the case for those received. */
  public String versionFor(Request request) {
    return request
        .arrival()
        .map(Receipt::procedure)
        .orElseGet(() -> request.plainDate().compareTo("2022-11-30") >= 0 ? "2022" : "2010");
  }

  /** The year of the version that is in force on a day. */
  static String versionFor(LocalDate day) {
    return day.isBefore(LocalDate.of(2022, 11, 30)) ? "2010" : "2022";
  }

  static List<Step> read(String file) {
    return Table.fromData(file).rows().stream().map(Procedures::step).toList();
  }

  private static Step step(Table.Row row) {
    String rule = row.require("consent_rule");
    if (!CONSENT_RULES.contains(rule)) {
      throw row.wrong("there is no rule of consent " + rule);
    }
    row.read("order", Integer::valueOf);
    String clock = row.find("clock_value").map(v -> v + " " + row.require("clock_unit")).orElse("");
    return new Step(
        row.require("step"),
        row.require("label"),
        row.require("actor"),
        clock,
        rule,
        row.get("note"));
  }
}
