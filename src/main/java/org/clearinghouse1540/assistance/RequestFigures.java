package org.clearinghouse1540.assistance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.clearinghouse1540.access.Permission;
import org.clearinghouse1540.figures.CountedDimension;
import org.clearinghouse1540.figures.CountedKind;
import org.clearinghouse1540.figures.FigureSource;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.obligations.SubjectAreas;
import org.springframework.stereotype.Component;

/** Requests, their needs, and the days between the steps of their cases, as they are counted. */
@Component
class RequestFigures implements FigureSource {
  private static final CountedDimension ORIGIN =
      CountedDimension.own("origin", "reference", "received");

  private final SubjectAreas areas;
  private final Procedures procedures;
  private final Clock clock;

  RequestFigures(SubjectAreas areas, Procedures procedures, Clock clock) {
    this.areas = areas;
    this.procedures = procedures;
    this.clock = clock;
  }

  @Override
  public List<CountedKind> kinds() {
    CountedDimension area = CountedDimension.many("area", areas.keys(), areas::name);
    return List.of(
        CountedKind.of(
            "requests",
            Permission.READ_CASES,
            "assistance_request_counted",
            ORIGIN,
            CountedDimension.of("channel", "assistance.channel.", channels()),
            CountedDimension.own("form", "formal", "informal")),
        CountedKind.of(
            "needs",
            Permission.READ_CASES,
            "assistance_need_counted",
            CountedDimension.of("status", "assistance.status.", statuses()),
            CountedDimension.own("answer", "full", "part", "not"),
            area,
            ORIGIN),
        CountedKind.of(
                "days-between-steps",
                Permission.READ_CASES,
                "assistance_step_counted",
                CountedDimension.open("step", stepNames()))
            .by(CountedKind.Measure.DAYS));
  }

  private BiFunction<String, Language, String> stepNames() {
    return (step, language) -> procedures.on(LocalDate.now(clock)).stepName(step, language);
  }

  private static List<String> channels() {
    return Arrays.stream(RequestChannel.values()).map(RequestChannel::key).toList();
  }

  private static List<String> statuses() {
    return Arrays.stream(NeedStatus.values()).map(NeedStatus::key).toList();
  }
}
