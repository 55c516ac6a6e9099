package org.clearinghouse1540.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.clearinghouse1540.access.Role;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.app.Visitor;
import org.clearinghouse1540.kit.store.ViewerDataSource;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.matrix.FieldCounts;
import org.clearinghouse1540.matrix.FieldKey;
import org.clearinghouse1540.matrix.MatrixId;
import org.clearinghouse1540.matrix.RecordedMarks;
import org.clearinghouse1540.obligations.FieldMark;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts at the end of any day are those of plain SQL over all current and previous values. */
class CountsAtADayTest {
  private static final String FORM = PlantedMarks.FORM;
  private static final FieldKey FIELD = new FieldKey("op2.manufacture", "framework.nw");
  private static final FieldKey WORDS = new FieldKey("op2.manufacture", "remarks");
  private static final FieldMark[] MARKS = FieldMark.values();
  private static final Instant BEGIN = Instant.parse("2021-03-01T00:00:00Z");
  private static final int DAYS = 900;
  // The fields that change, of all fields with marks.
  private static final int CHANGING = 12;

  @TempDir private static Path folder = Path.of("");

  private static TestProgram program = TestProgram.get();
  private static PlantedMarks planted = new PlantedMarks(program);
  private static List<FieldKey> marked = List.of();
  private final Random random = new Random(1540);

  @BeforeAll
  static void start() throws Exception {
    program = TestProgram.start(folder, TestProgram.freePort());
    planted = new PlantedMarks(program);
    marked = planted.fields();
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  @Test
  void randomHistoriesAreCountedAsByPlainSql() {
    for (Instant at : moments(500)) {
      plant(new MatrixId("Example State 26" + random.nextInt(5), FORM), at);
    }
    for (int write = 0; write < 20; write++) {
      planted.write(
          "Example State 26" + random.nextInt(5), FIELD, MARKS[random.nextInt(MARKS.length)]);
    }
    int kept = planted.days();
    everyDayIsEqual();
    assertThat(planted.differences()).isEmpty();
    planted.rebuild();
    assertThat(planted.days()).as("a change that was undone on its day").isLessThanOrEqualTo(kept);
    everyDayIsEqual();
    assertThat(planted.differences()).isEmpty();
    theListAndTheComparisonHaveTheSameNumbers();
  }

  // Moments in their order: some on the same day, some a microsecond around midnight.
  private List<Instant> moments(int number) {
    return IntStream.range(0, number)
        .mapToObj(
            i -> {
              Instant day = BEGIN.plus(random.nextInt(DAYS), ChronoUnit.DAYS);
              return random.nextInt(3) == 0
                  ? day.plus(random.nextInt(3) - 1L, ChronoUnit.MICROS)
                  : day.plusSeconds(random.nextInt(86_400));
            })
        .sorted()
        .toList();
  }

  // Marks of a few fields, or words that change no mark.
  private void plant(MatrixId id, Instant at) {
    Map<FieldKey, FieldMark> fields = new HashMap<>();
    if (random.nextInt(4) == 0) {
      fields.put(WORDS, FieldMark.NOTHING_RECORDED);
    } else {
      for (int field = random.nextInt(5); field >= 0; field--) {
        fields.put(marked.get(random.nextInt(CHANGING)), MARKS[random.nextInt(MARKS.length)]);
      }
    }
    planted.set(id, at, fields, fields.containsKey(WORDS) ? "Words at " + at : "");
  }

  private void everyDayIsEqual() {
    LocalDate first = LocalDate.ofInstant(BEGIN, DateText.HEADQUARTERS);
    for (int day = -2; day < DAYS + 2; day += 1 + random.nextInt(19)) {
      isEqual(first.plusDays(day));
    }
    isEqual(LocalDate.now(DateText.HEADQUARTERS).minusDays(1));
    isEqual(LocalDate.now(DateText.HEADQUARTERS));
    assertThat(shown(marks(Optional.empty())))
        .isEqualTo(planted.atTheEndOf(LocalDate.now(DateText.HEADQUARTERS).plusDays(1), FORM));
  }

  private void isEqual(LocalDate day) {
    assertThat(shown(marks(Optional.of(day))))
        .as(day.toString())
        .isEqualTo(planted.atTheEndOf(day, FORM));
  }

  // The States behind every number of every field, as the plain SQL has them.
  private static Map<String, Set<String>> shown(RecordedMarks marks) {
    Map<String, Set<String>> states = new HashMap<>();
    states.put("", new TreeSet<>(marks.states()));
    for (FieldKey key : marked) {
      Map<FieldMark, Integer> numbers = marks.count(key);
      assertThat(numbers.values().stream().mapToInt(Integer::intValue).sum())
          .isEqualTo(marks.states().size());
      for (FieldMark mark : MARKS) {
        List<String> behind = marks.states(key, mark);
        assertThat(numbers).containsEntry(mark, behind.size());
        if (!behind.isEmpty() && mark != FieldMark.NOTHING_RECORDED) {
          states.put(key.name() + " " + mark.code(), new TreeSet<>(behind));
        }
      }
    }
    return states;
  }

  private void theListAndTheComparisonHaveTheSameNumbers() {
    CountRule earlier = rule(BEGIN.plus(300, ChronoUnit.DAYS));
    CountRule later = rule(BEGIN.plus(700, ChronoUnit.DAYS));
    MarkCounts counts = program.bean(MarkCounts.class);
    MarkComparisonResult result =
        asExpert(
            () -> program.bean(MarkComparison.class).compare(earlier, later, false, Language.EN));
    assertThat(result.pairs()).hasSameSizeAs(result.after().lines());
    int differing = 0;
    List<MarkComparisonResult.Pair> changing =
        result.pairs().stream()
            .filter(pair -> marked.subList(0, CHANGING).contains(pair.after().key()))
            .toList();
    for (MarkComparisonResult.Pair pair : changing) {
      for (FieldMark mark : MARKS) {
        FieldKey key = pair.after().key();
        differing += pair.before().with(mark) == pair.after().with(mark) ? 0 : 1;
        assertThat(asExpert(() -> counts.states(earlier, key, mark, Language.EN)))
            .hasSize(pair.before().with(mark));
        assertThat(asExpert(() -> counts.states(later, key, mark, Language.EN)))
            .hasSize(pair.after().with(mark));
      }
    }
    assertThat(differing).isPositive();
  }

  private static CountRule rule(Instant at) {
    return new CountRule(
        FORM, "", Set.of(), "", Optional.of(LocalDate.ofInstant(at, DateText.HEADQUARTERS)));
  }

  @Test
  void sendingAgreeingAndReopeningChangeNoMarkOfAnyDay() {
    MatrixId id = new MatrixId("Example State 265", FORM);
    planted.set(id, BEGIN, Map.of(FIELD, FieldMark.X), "");
    Visitor expert = program.person(Role.EXPERT, "");
    Visitor contact = program.person(Role.POINT_OF_CONTACT, id.state());
    step(expert, id.address() + "/expert", Map.of("step", "send"));
    step(contact, id.address() + "/answer", Map.of("step", "agree", "document", "NV 265"));
    step(expert, id.address() + "/expert", Map.of("step", "reopen"));
    assertThat(marks(today()).states(FIELD, FieldMark.X)).contains(id.state());
    planted.write(id.state(), FIELD, FieldMark.UNCLEAR);
    assertThat(marks(today()).states(FIELD, FieldMark.UNCLEAR)).contains(id.state());
    isEqual(LocalDate.ofInstant(BEGIN, DateText.HEADQUARTERS).plusDays(1));
    isEqual(LocalDate.now(DateText.HEADQUARTERS));
  }

  @Test
  void onlyTheCommitteeReadsTheMarksAndNobodyWritesThem() {
    planted.write("Example State 264", FIELD, FieldMark.X);
    for (ViewerDataSource.Asker reader :
        List.of(
            new ViewerDataSource.Asker("state", "Example State 264", "contact", ""),
            new ViewerDataSource.Asker("agency", "Example State 264", "agency", ""),
            new ViewerDataSource.Asker("public", "", "", ""))) {
      assertThat(
              ViewerDataSource.as(
                  reader,
                  () -> program.bean(FieldCounts.class).marks(FORM, Optional.empty()).states()))
          .as(reader.viewer())
          .isEmpty();
    }
    for (String change :
        List.of(
            "update matrix_mark_day set marks = ''",
            "delete from matrix_mark_place",
            "delete from matrix_field",
            "update matrix_field_past set mark = ''")) {
      assertThatThrownBy(() -> asExpert(() -> program.bean(JdbcClient.class).sql(change).update()))
          .as(change)
          .isInstanceOf(DataAccessException.class);
    }
  }

  private static void step(Visitor by, String address, Map<String, String> form) {
    assertThat(by.post(address, form).statusCode()).as(address + form).isEqualTo(302);
  }

  private static Optional<LocalDate> today() {
    return Optional.of(LocalDate.now(DateText.HEADQUARTERS));
  }

  private static RecordedMarks marks(Optional<LocalDate> day) {
    return planted.marks(day);
  }

  private static <T> T asExpert(Supplier<T> work) {
    return ViewerDataSource.as("committee", work);
  }
}
