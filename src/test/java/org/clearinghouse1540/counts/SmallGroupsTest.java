package org.clearinghouse1540.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.clearinghouse1540.figures.CountedKind.Measure;
import org.junit.jupiter.api.Test;

/** Groups of fewer than five are not shown, and cannot be computed from the others. */
class SmallGroupsTest {
  @Test
  void largeGroupsStayAsTheyAre() {
    assertThat(sizes(merged(5, 9, 7))).containsExactly("5", "9", "7");
  }

  @Test
  void smallGroupsAreOneLineAtTheEnd() {
    assertThat(sizes(merged(2, 9, 4, 7))).containsExactly("9", "7", "6");
  }

  @Test
  void aSingleSmallGroupTakesTheNextLargerOne() {
    assertThat(sizes(merged(20, 2, 6))).containsExactly("20", "8");
  }

  @Test
  void aGroupOfNoneStaysApartAndTakesNoOther() {
    assertThat(sizes(merged(0, 30, 40))).containsExactly("0", "30", "40");
    assertThat(sizes(merged(0, 2, 4, 40))).containsExactly("0", "40", "6");
    List<RecordCount.Line> days =
        merged(Measure.DAYS, List.of(days(0, 0, 0, 0, 7), days(9, 2, 30, 80, 8)));
    assertThat(days).extracting(line -> line.numbers().text(0)).containsExactly("0", "9");
    assertThat(days).extracting(line -> line.numbers().text(4)).containsExactly("7", "8");
  }

  @Test
  void nothingIsShownOfFewRecords() {
    assertThat(sizes(merged(1, 2))).containsExactly("");
  }

  @Test
  void theNumberOfStatesOfMergedGroupsIsLeftOut() {
    RecordCount.Line last = merged(2, 9, 4).getLast();
    assertThat(last.numbers().values()).containsExactly(Optional.of(6L), Optional.empty());
    assertThat(last.values()).isEmpty();
    assertThat(last.names()).containsExactly("merged");
  }

  @Test
  void noOtherNumberIsSmallAndOfDaysOnlyTheMedianIsShown() {
    assertThat(merged(5, 9).getFirst().numbers().values())
        .containsExactly(Optional.of(5L), Optional.empty());
    List<RecordCount.Line> days =
        merged(Measure.DAYS, List.of(days(6, 1, 20, 90, 3), days(7, 2, 30, 80, 8)));
    assertThat(days)
        .extracting(line -> line.numbers().text(1) + "/" + line.numbers().text(3))
        .containsOnly("/");
    assertThat(days).extracting(line -> line.numbers().text(2)).containsExactly("20", "30");
    assertThat(days).extracting(line -> line.numbers().text(4)).containsExactly("", "8");
    RecordCount.Line small =
        merged(Measure.DAYS, List.of(days(1, 9, 9, 9, 4), days(5, 1, 2, 3, 4))).getLast();
    assertThat(small.numbers().text(0)).isEqualTo("6");
    assertThat(small.numbers().text(2)).isEmpty();
    assertThat(small.numbers().text(4)).isEqualTo("8");
  }

  @Test
  void aSmallNumberOfAKnownSumIsNotComputedFromTheOthers() {
    assertThat(shown(0, 12, 3, 90)).containsExactly("0", "", "", "90");
    assertThat(shown(2, 4, 3, 90)).containsExactly("", "", "", "90");
    assertThat(shown(1, 2, 0, 0)).containsExactly("", "", "0", "0");
    assertThat(shown(0, 0, 0, 30)).containsExactly("0", "0", "0", "30");
    assertThat(shown(4, 190)).containsExactly("", "");
  }

  private static List<String> shown(Integer... numbers) {
    return SmallGroups.shown(List.of(numbers)).stream()
        .map(number -> number.map(String::valueOf).orElse(""))
        .toList();
  }

  private static RecordCount.Line days(long... numbers) {
    return new RecordCount.Line(
        List.of("2024"),
        List.of("2024 " + numbers[0]),
        new RecordCount.Numbers(Arrays.stream(numbers).mapToObj(Optional::of).toList()));
  }

  private static List<String> sizes(List<RecordCount.Line> lines) {
    return lines.stream().map(line -> line.numbers().text(0)).toList();
  }

  private static List<RecordCount.Line> merged(int... sizes) {
    int[] numbers = Arrays.copyOf(sizes, sizes.length);
    return merged(
        Measure.RECORDS,
        IntStream.range(0, numbers.length)
            .mapToObj(
                at ->
                    new RecordCount.Line(
                        List.of("group " + at),
                        List.of("Group " + at),
                        new RecordCount.Numbers(
                            List.of(Optional.of((long) numbers[at]), Optional.of(1L)))))
            .toList());
  }

  // As if no record were in two lines.
  private static List<RecordCount.Line> merged(Measure measure, List<RecordCount.Line> lines) {
    return SmallGroups.merged(measure, lines, "merged", SmallGroupsTest::sum);
  }

  private static RecordCount.Numbers sum(List<RecordCount.Line> lines) {
    return new RecordCount.Numbers(
        IntStream.range(0, lines.getFirst().numbers().values().size())
            .mapToObj(
                at ->
                    Optional.of(
                        lines.stream()
                            .mapToLong(line -> line.numbers().values().get(at).orElse(0L))
                            .sum()))
            .toList());
  }

  @Test
  void aRecordOfSeveralLinesIsCountedOnceInTheMergedOne() {
    List<RecordCount.Line> lines = merged(3, 3).stream().toList();
    assertThat(sizes(lines)).as("six records").containsExactly("6");
    List<RecordCount.Line> areas = List.of(area("X", 3), area("Y", 3));
    assertThat(sizes(SmallGroups.merged(Measure.RECORDS, areas, "merged", of(3))))
        .as("three records, each in both areas")
        .containsExactly("");
    assertThat(sizes(SmallGroups.merged(Measure.RECORDS, areas, "merged", of(5))))
        .containsExactly("5");
  }

  private static RecordCount.Line area(String name, long records) {
    return new RecordCount.Line(
        List.of(name),
        List.of(name),
        new RecordCount.Numbers(List.of(Optional.of(records), Optional.of(1L))));
  }

  private static Function<List<RecordCount.Line>, RecordCount.Numbers> of(long records) {
    return lines -> new RecordCount.Numbers(List.of(Optional.of(records), Optional.of(1L)));
  }
}
